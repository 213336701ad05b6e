package org.sightline.linkage.model;

/// From which weight on, in bits, a pair is linked without asking, and from which a person is asked.
///
/// @param link linked from here on
/// @param review a person looks from here on
public record LinkThresholds(double link, double review) {

  /// Before a model has learnt better: 10 bits, about one error in a thousand, and even odds.
  public static final LinkThresholds USUAL = new LinkThresholds(10, 0);

  /// Refuses an order that makes no sense.
  public LinkThresholds {
    if (!(link >= review) || Double.isInfinite(link) || Double.isInfinite(review)) {
      throw new IllegalArgumentException(
          "the threshold of linking, %s, must not lie below that of review, %s"
              .formatted(link, review));
    }
  }
}
