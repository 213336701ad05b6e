package org.sightline.linkage;

/// Evidence in bits: one bit doubles the odds.
final class Bits {

  private static final double LN2 = Math.log(2);

  private Bits() {}

  /// The bits of a ratio of odds.
  static double of(double ratio) {
    return Math.log(ratio) / LN2;
  }

  /// The bits of a probability's odds.
  static double ofProbability(double probability) {
    return of(probability / (1 - probability));
  }

  /// The probability whose odds have these bits; safe for any weight.
  static double toProbability(double bits) {
    return 1 / (1 + Math.exp(-bits * LN2));
  }
}
