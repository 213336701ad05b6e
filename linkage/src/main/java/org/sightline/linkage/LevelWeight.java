package org.sightline.linkage;

/// How often a level is seen.
///
/// @param m the probability of the level between two records of one person
/// @param u the probability of the level between records of two people taken at random
public record LevelWeight(double m, double u) {

  /// @throws IllegalArgumentException when a figure is not above 0 and up to 1: a weight must be
  /// finite
  public LevelWeight {
    require("m", m);
    require("u", u);
  }

  /// The match weight of the level in bits.
  public double bits() {
    return Bits.of(m / u);
  }

  private static void require(String letter, double probability) {
    if (!(probability > 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          letter + " is " + probability + ", a probability here lies above 0 and up to 1");
    }
  }
}
