package org.sightline.linkage.batch;

import java.util.Arrays;
import org.sightline.linkage.block.Candidates;
import org.sightline.linkage.compare.PairComparer;
import org.sightline.linkage.compare.Rarity;
import org.sightline.linkage.model.Scorer;

/// Weighs the pairs that one thread meets, and keeps those from a weight on.
final class Weighing implements Candidates.Visitor {

  private final PairComparer comparer;
  private final Rarity rarity;
  private final Scorer scorer;
  private final double from;
  private long[] pairs = new long[1 << 12];
  private float[] bits = new float[1 << 12];
  private int kept;
  private long seen;

  Weighing(PairComparer comparer, Rarity rarity, Scorer scorer, double from) {
    this.comparer = comparer;
    this.rarity = rarity;
    this.scorer = scorer;
    this.from = from;
  }

  @Override
  public void pair(int one, int other, int[] rows, int i, int j, int rule) {
    seen++;
    int pattern = comparer.compare(rows, i, rows, j);
    if (!scorer.mayReach(pattern, from)) {
      return;
    }
    float weight = (float) scorer.bits(pattern, rarity.of(pattern, rows, i, rows, j), from);
    if (weight >= from) {
      keep((long) one << 32 | other, weight);
    }
  }

  private void keep(long pair, float weight) {
    if (kept == pairs.length) {
      pairs = Arrays.copyOf(pairs, kept * 2);
      bits = Arrays.copyOf(bits, kept * 2);
    }
    pairs[kept] = pair;
    bits[kept++] = weight;
  }

  long[] pairs() {
    return Arrays.copyOf(pairs, kept);
  }

  float[] bits() {
    return Arrays.copyOf(bits, kept);
  }

  /// How many pairs it was given.
  long seen() {
    return seen;
  }
}
