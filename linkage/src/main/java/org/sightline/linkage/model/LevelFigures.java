package org.sightline.linkage.model;

/// How often a level is reached, among pairs where it could be.
///
/// @param same between two records of one person
/// @param household between two people of one household
/// @param strangers between two people who have nothing to do with each other
/// @param rarityShare how much of the rarity of the value counts, 0 to 1; 0 where values do not matter
/// @param rarityMean the bits of rarity that `strangers` stands for: a value rarer than that weighs more
public record LevelFigures(
    double same, double household, double strangers, double rarityShare, double rarityMean) {

  /// Refuses what is no probability.
  public LevelFigures {
    check("same", same);
    check("household", household);
    check("strangers", strangers);
    if (!(rarityShare >= 0 && rarityShare <= 1) || !Double.isFinite(rarityMean)) {
      throw new IllegalArgumentException(
          "rarity must be a share from 0 to 1 and a mean in bits, not %s and %s"
              .formatted(rarityShare, rarityMean));
    }
  }

  private static void check(String what, double probability) {
    if (!(probability > 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "'%s' must lie above 0 and not above 1, not %s".formatted(what, probability));
    }
  }

  /// What reaching the level says for one person rather than strangers, in bits.
  public double sameBits() {
    return Scorer.log2(same / strangers);
  }

  /// What reaching the level says for two people of one household rather than strangers, in bits.
  double householdBits() {
    return Scorer.log2(household / strangers);
  }

  /// What a value of so many bits of rarity adds to the weight.
  double adjustment(double rarity) {
    return rarityShare * rarity - rarityMean;
  }
}
