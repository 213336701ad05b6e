package org.sightline.linkage.evaluate;

/// Precision, recall, and their harmonic mean.
///
/// @param threshold the weight in bits from which pairs counted as found
/// @param precision the share of found pairs that are right
/// @param recall the share of all true pairs that were found, those lost in blocking counted as missed
public record Score(double threshold, double precision, double recall) {

  static Score of(double threshold, long right, long found, long truePairs) {
    return new Score(
        threshold,
        found == 0 ? 1 : right / (double) found,
        truePairs == 0 ? 1 : right / (double) truePairs);
  }

  /// The harmonic mean of precision and recall.
  public double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
