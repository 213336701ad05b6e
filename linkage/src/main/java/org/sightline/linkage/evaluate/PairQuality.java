package org.sightline.linkage.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.sightline.linkage.batch.ScoredPairs;
import org.sightline.linkage.model.Scorer;
import org.sightline.linkage.table.PersonTable;

/// How right the pairs are, at any threshold, and whether probabilities mean what they say. Weights are counted in steps of an
/// eighth of a bit.
public final class PairQuality {

  private static final int STEPS = 8;
  private static final int BITS = 80;
  private static final int BINS = 20;

  private final long truePairs;
  private final long[] right = new long[2 * BITS * STEPS];
  private final long[] found = new long[2 * BITS * STEPS];
  private final double[] binSum = new double[BINS];
  private final long[] binFound = new long[BINS];
  private final long[] binRight = new long[BINS];

  private PairQuality(long truePairs) {
    this.truePairs = truePairs;
  }

  /// Measures pairs against a table's column of truth.
  public static PairQuality of(PersonTable table, ScoredPairs pairs) {
    Truth truth = Truth.of(table);
    PairQuality quality = of(truth);
    for (int pair = 0; pair < pairs.size(); pair++) {
      quality.add(truth, pairs.one(pair), pairs.other(pair), pairs.bits(pair));
    }
    return quality;
  }

  /// Before any pair has been added.
  public static PairQuality of(Truth truth) {
    return new PairQuality(truePairs(truth));
  }

  /// Adds a pair that was kept.
  public void add(Truth truth, int one, int other, float bits) {
    add(bits, truth.person(one) == truth.person(other));
  }

  private void add(float bits, boolean isRight) {
    int step = Math.clamp((long) Math.floor(bits * STEPS) + BITS * STEPS, 0, found.length - 1);
    found[step]++;
    right[step] += isRight ? 1 : 0;
    double probability = Scorer.toProbability(bits);
    int bin = Math.min(BINS - 1, (int) (probability * BINS));
    binSum[bin] += probability;
    binFound[bin]++;
    binRight[bin] += isRight ? 1 : 0;
  }

  /// How many pairs are of one person in truth.
  public static long truePairs(PersonTable table) {
    return truePairs(Truth.of(table));
  }

  static long truePairs(Truth truth) {
    int[][] sizes = sizes(truth);
    long pairs = 0;
    for (int person = 0; person < sizes[0].length; person++) {
      long one = sizes[0][person];
      long other = sizes[1][person];
      pairs += truth.files() == 2 ? one * other : one * (one - 1) / 2;
    }
    return pairs;
  }

  private static int[][] sizes(Truth truth) {
    int most = 0;
    for (int record = 0; record < truth.size(); record++) {
      most = Math.max(most, truth.person(record));
    }
    int[][] sizes = new int[2][most + 1];
    for (int record = 0; record < truth.size(); record++) {
      int file = truth.files() == 2 ? truth.file(record) : 0;
      sizes[file][truth.person(record)]++;
    }
    return sizes;
  }

  /// At a threshold in bits.
  public Score at(double bits) {
    long foundPairs = 0;
    long rightPairs = 0;
    for (int step = Math.max(0, (int) Math.ceil(bits * STEPS) + BITS * STEPS);
        step < found.length;
        step++) {
      foundPairs += found[step];
      rightPairs += right[step];
    }
    return Score.of(bits, rightPairs, foundPairs, truePairs);
  }

  /// At the threshold where F1 is highest.
  public Score best() {
    Score best = Score.of(BITS, 0, 0, Math.max(1, truePairs));
    long foundPairs = 0;
    long rightPairs = 0;
    for (int step = found.length - 1; step >= 0; step--) {
      foundPairs += found[step];
      rightPairs += right[step];
      Score here = Score.of(step / (double) STEPS - BITS, rightPairs, foundPairs, truePairs);
      best = here.f1() > best.f1() ? here : best;
    }
    return best;
  }

  /// Precision and recall at every whole bit, from the highest down: the curve.
  public List<Score> curve() {
    List<Score> curve = new ArrayList<>();
    for (int bits = 40; bits >= -10; bits--) {
      curve.add(at(bits));
    }
    return curve;
  }

  /// One bar of the reliability diagram: of pairs given about this probability, how many were right.
  ///
  /// @param said the mean probability given
  /// @param seen the share that was right
  /// @param pairs how many
  public record Bin(double said, double seen, long pairs) {}

  /// The reliability diagram in steps of a twentieth; empty steps are left out.
  public List<Bin> reliability() {
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      if (binFound[bin] > 0) {
        bins.add(
            new Bin(
                binSum[bin] / binFound[bin],
                binRight[bin] / (double) binFound[bin],
                binFound[bin]));
      }
    }
    return bins;
  }

  /// Expected calibration error: how far, on average over the pairs kept, the probability given is from the share that was right.
  public double calibrationError() {
    double sum = 0;
    long all = 0;
    for (Bin bin : reliability()) {
      sum += Math.abs(bin.said - bin.seen) * bin.pairs;
      all += bin.pairs;
    }
    return all == 0 ? 0 : sum / all;
  }
}
