package org.sightline.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sightline.linkage.PatternCounts.Counted;

/// Finds m, u and the prior that explain counts of patterns best, without anybody saying which
/// pairs are one person.
///
/// A. P. Dempster, N. M. Laird and D. B. Rubin, "Maximum Likelihood from Incomplete Data via the EM
/// Algorithm", JRSS B 39 (1977).
/// The start counts as a few imagined pairs, so that a level never seen keeps a finite weight.
final class ExpectationMaximisation {

  /// Imagined pairs of one person, and of two people, that carry the start's shares.
  private static final double IMAGINED_MATCHES = 5;

  private static final double IMAGINED_OTHERS = 100;

  /// No weight moves more than this any more, in bits.
  private static final double STILL = 1e-4;

  private static final int MOST_ROUNDS = 1000;

  private final List<Counted> counts;
  private final double pairs;
  private final Estimate start;

  private ExpectationMaximisation(PatternCounts counts, Estimate start) {
    this.counts = counts.all();
    this.pairs = counts.pairs();
    this.start = start;
  }

  static Estimate run(PatternCounts counts, Estimate start) {
    ExpectationMaximisation em = new ExpectationMaximisation(counts, start);
    Estimate current = start;
    for (int round = 1; round <= MOST_ROUNDS; round++) {
      Estimate next = em.round(current, round);
      if (next.moved(current) < STILL) {
        return new Estimate(next.prior(), next.weights(), round, true);
      }
      current = next;
    }
    return current;
  }

  private Estimate round(Estimate current, int round) {
    Map<Level, Double> same = new HashMap<>();
    Map<Level, Double> others = new HashMap<>();
    double matches = 0;
    for (Counted counted : counts) {
      double expected = counted.pairs() * current.probability(counted.levels());
      matches += expected;
      for (Level level : counted.levels()) {
        same.merge(level, expected, Double::sum);
        others.merge(level, counted.pairs() - expected, Double::sum);
      }
    }
    return new Estimate(prior(matches), weights(same, others), round, false);
  }

  /// One imagined pair, split as at the start, keeps the prior off 0 and 1.
  private double prior(double matches) {
    return (matches + start.prior()) / (pairs + 1);
  }

  private Map<Level, LevelWeight> weights(Map<Level, Double> same, Map<Level, Double> others) {
    Map<Level, LevelWeight> weights = new HashMap<>();
    for (Comparison comparison : Comparison.values()) {
      double allSame = sum(comparison, same) + IMAGINED_MATCHES;
      double allOthers = sum(comparison, others) + IMAGINED_OTHERS;
      for (Level level : comparison.levels()) {
        double m =
            (same.getOrDefault(level, 0.0) + IMAGINED_MATCHES * start.weight(level).m()) / allSame;
        double u =
            (others.getOrDefault(level, 0.0) + IMAGINED_OTHERS * start.weight(level).u())
                / allOthers;
        weights.put(level, new LevelWeight(Math.min(1, m), Math.min(1, u)));
      }
    }
    return weights;
  }

  private static double sum(Comparison comparison, Map<Level, Double> counts) {
    return comparison.levels().stream().mapToDouble(level -> counts.getOrDefault(level, 0.0)).sum();
  }
}
