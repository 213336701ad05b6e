package org.sightline.linkage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gathers the figures of a [Model] and checks them when it is built.
public final class ModelBuilder {

  /// Figures written by hand need not add up to the last digit.
  private static final double TOLERANCE = 1e-3;

  final String version;
  final Map<Level, LevelWeight> weights = new HashMap<>();
  final Map<Comparison, Double> atMost = new EnumMap<>(Comparison.class);
  double prior = Double.NaN;
  Thresholds thresholds = new Thresholds(10, 0);
  Frequencies given = Frequencies.NONE;
  Frequencies family = Frequencies.NONE;

  ModelBuilder(String version) {
    this.version = version;
  }

  public ModelBuilder prior(double probability) {
    prior = probability;
    return this;
  }

  public ModelBuilder thresholds(double link, double review) {
    thresholds = new Thresholds(link, review);
    return this;
  }

  public ModelBuilder level(Level level, double m, double u) {
    weights.put(level, new LevelWeight(m, u));
    return this;
  }

  /// Caps what a comparison may count in favour of a match.
  public ModelBuilder atMost(Comparison comparison, double bits) {
    atMost.put(comparison, bits);
    return this;
  }

  public ModelBuilder given(Frequencies frequencies) {
    given = frequencies;
    return this;
  }

  public ModelBuilder family(Frequencies frequencies) {
    family = frequencies;
    return this;
  }

  /// The model of these figures.
  ///
  /// @throws IllegalArgumentException with every reason why these figures are no model
  public Model build() {
    List<String> faults = faults();
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", faults));
    }
    return new Model(this);
  }

  private List<String> faults() {
    List<String> faults = new ArrayList<>();
    if (version.isBlank()) {
      faults.add("a model needs a version");
    }
    if (!(prior > 0 && prior < 1)) {
      faults.add("prior is " + prior + ", it lies between 0 and 1, both excluded");
    }
    for (Comparison comparison : Comparison.values()) {
      faults.addAll(faults(comparison));
    }
    return faults;
  }

  /// What is wrong with one comparison's levels: missing ones, and m or u that do not add up to 1.
  List<String> faults(Comparison comparison) {
    List<String> missing =
        comparison.levels().stream()
            .filter(level -> !weights.containsKey(level))
            .map(Level::code)
            .toList();
    if (!missing.isEmpty()) {
      return List.of("comparison '%s' lacks the levels %s".formatted(comparison.code(), missing));
    }
    double m = 0;
    double u = 0;
    for (Level level : comparison.levels()) {
      LevelWeight weight = weights.getOrDefault(level, new LevelWeight(1, 1));
      m += weight.m();
      u += weight.u();
    }
    List<String> faults = new ArrayList<>();
    requireOne(faults, comparison, "m", m);
    requireOne(faults, comparison, "u", u);
    return faults;
  }

  private static void requireOne(
      List<String> faults, Comparison comparison, String letter, double sum) {
    if (Math.abs(sum - 1) > TOLERANCE) {
      faults.add(
          "%s of comparison '%s' add up to %s, not to 1".formatted(letter, comparison.code(), sum));
    }
  }
}
