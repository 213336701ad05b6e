package org.sightline.linkage;

/// Weights in bits at which something is done about a pair.
///
/// @param link from this weight on, two records are taken for one person
/// @param review from this weight on, a person is asked
public record Thresholds(double link, double review) {

  public Thresholds {
    if (!(review <= link) || Double.isInfinite(link) || Double.isInfinite(review)) {
      throw new IllegalArgumentException(
          "review threshold %s must be finite and not above link threshold %s"
              .formatted(review, link));
    }
  }
}
