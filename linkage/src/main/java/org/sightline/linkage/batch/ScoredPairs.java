package org.sightline.linkage.batch;

import java.util.Arrays;
import java.util.List;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.block.Candidates;
import org.sightline.linkage.cluster.Overrides;
import org.sightline.linkage.compare.PairComparer;
import org.sightline.linkage.compare.Rarity;
import org.sightline.linkage.model.Scorer;
import org.sightline.linkage.train.Comparisons;

/// Pairs with their weights, in the order of their records. Pairs far below any threshold are counted, not kept.
public final class ScoredPairs {

  /// The weight that stands for a decision: no evidence comes near it.
  public static final float HELD_TOGETHER = 1000;

  private final long[] pairs;
  private final float[] bits;
  private final long scored;

  private ScoredPairs(long[] pairs, float[] bits, long scored) {
    this.pairs = pairs;
    this.bits = bits;
    this.scored = scored;
  }

  /// Weighs all pairs and keeps those from a weight on.
  public static ScoredPairs of(
      Comparisons comparisons, Scorer scorer, double from, Parallel threads) {
    long[][] keptPairs = new long[comparisons.count()][];
    float[][] keptBits = new float[comparisons.count()][];
    comparisons.read(
        threads,
        (part, size, pairs, patterns, rarities) -> {
          long[] kept = new long[size];
          float[] weights = new float[size];
          int count = 0;
          for (int at = 0; at < size; at++) {
            if (!scorer.mayReach(patterns[at], from)) {
              continue;
            }
            float weight = (float) scorer.bits(patterns[at], rarities[at], from);
            if (weight >= from) {
              kept[count] = pairs[at];
              weights[count++] = weight;
            }
          }
          keptPairs[part] = Arrays.copyOf(kept, count);
          keptBits[part] = Arrays.copyOf(weights, count);
        });
    return joined(keptPairs, keptBits, comparisons.size());
  }

  /// Compares and weighs all candidate pairs at once, for a model that is known already: no pattern is kept.
  public static ScoredPairs of(
      Candidates candidates,
      PairComparer comparer,
      Rarity rarity,
      Scorer scorer,
      double from,
      Parallel threads) {
    Weighing[] own = new Weighing[threads.threads()];
    candidates.visit(
        threads,
        thread -> own[thread] = new Weighing(comparer.remembering(), rarity, scorer, from));
    return joined(
        Arrays.stream(own).map(Weighing::pairs).toArray(long[][]::new),
        Arrays.stream(own).map(Weighing::bits).toArray(float[][]::new),
        Arrays.stream(own).mapToLong(Weighing::seen).sum());
  }

  /// Pairs whose weights are known.
  ///
  /// @param pairs the smaller record in the upper half, the greater in the lower; no pair twice
  /// @param bits the weight of each
  public static ScoredPairs of(long[] pairs, float[] bits) {
    long[] all = pairs.clone();
    float[] weights = bits.clone();
    PairOrder.sort(all, weights);
    return new ScoredPairs(all, weights, all.length);
  }

  /// The same pairs, some of them held together by decision, whether they had a weight or not.
  public ScoredPairs holding(List<Overrides.Two> together) {
    if (together.isEmpty()) {
      return this;
    }
    float[] weights = Arrays.copyOf(bits, size() + together.size());
    long[] all = Arrays.copyOf(pairs, size() + together.size());
    int count = size();
    for (Overrides.Two two : together) {
      long pair = (long) two.one() << 32 | two.other();
      int at = Arrays.binarySearch(pairs, pair);
      weights[at >= 0 ? at : count] = HELD_TOGETHER;
      if (at < 0) {
        all[count++] = pair;
      }
    }
    ScoredPairs held = of(Arrays.copyOf(all, count), Arrays.copyOf(weights, count));
    return new ScoredPairs(held.pairs, held.bits, scored);
  }

  private static ScoredPairs joined(long[][] pairs, float[][] bits, long scored) {
    int size = 0;
    for (long[] part : pairs) {
      size = Math.addExact(size, part.length);
    }
    long[] all = new long[size];
    float[] weights = new float[size];
    int at = 0;
    for (int part = 0; part < pairs.length; part++) {
      System.arraycopy(pairs[part], 0, all, at, pairs[part].length);
      System.arraycopy(bits[part], 0, weights, at, pairs[part].length);
      at += pairs[part].length;
    }
    PairOrder.sort(all, weights);
    return new ScoredPairs(all, weights, scored);
  }

  /// How many pairs are kept.
  public int size() {
    return pairs.length;
  }

  /// How many were weighed.
  public long scored() {
    return scored;
  }

  /// The smaller record of a pair.
  public int one(int pair) {
    return (int) (pairs[pair] >>> 32);
  }

  /// The greater record of a pair.
  public int other(int pair) {
    return (int) pairs[pair];
  }

  /// A pair's weight in bits.
  public float bits(int pair) {
    return bits[pair];
  }
}
