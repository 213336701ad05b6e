package org.sightline.linkage;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What EM believes after a number of rounds.
///
/// @param prior the share of pairs that are one person
/// @param weights m and u of every level
/// @param rounds how many rounds were run
/// @param settled whether the last round moved nothing any more
record Estimate(double prior, Map<Level, LevelWeight> weights, int rounds, boolean settled) {

  static Estimate of(Model model) {
    Map<Level, LevelWeight> weights = new HashMap<>();
    for (Comparison comparison : Comparison.values()) {
      comparison.levels().forEach(level -> weights.put(level, model.weight(level)));
    }
    return new Estimate(model.prior(), weights, 0, false);
  }

  LevelWeight weight(Level level) {
    return Optional.ofNullable(weights.get(level)).orElseThrow();
  }

  /// The probability that a pair with this pattern is one person.
  double probability(Iterable<Level> levels) {
    double match = prior;
    double chance = 1 - prior;
    for (Level level : levels) {
      match *= weight(level).m();
      chance *= weight(level).u();
    }
    return match / (match + chance);
  }

  /// The greatest move of any weight, or of the prior, since an earlier estimate, in bits.
  double moved(Estimate earlier) {
    double most = Math.abs(Bits.ofProbability(prior) - Bits.ofProbability(earlier.prior));
    for (Map.Entry<Level, LevelWeight> entry : weights.entrySet()) {
      most =
          Math.max(most, Math.abs(entry.getValue().bits() - earlier.weight(entry.getKey()).bits()));
    }
    return most;
  }
}
