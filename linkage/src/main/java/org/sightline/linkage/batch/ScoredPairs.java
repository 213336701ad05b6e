package org.sightline.linkage.batch;

import java.util.Arrays;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.model.Scorer;
import org.sightline.linkage.train.Comparisons;

/// Pairs with their weights, in the order of their records. Pairs far below any threshold are counted, not kept.
public final class ScoredPairs {

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
            float weight = (float) scorer.bits(patterns[at], rarities[at]);
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
