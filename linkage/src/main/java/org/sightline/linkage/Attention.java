package org.sightline.linkage;

/// Something about two records that only a person can settle.
///
/// @param kind what it is
/// @param a the smaller record id
/// @param b the greater record id
/// @param reason a sentence that says why
public record Attention(Kind kind, String a, String b, String reason) {

  /// Why a person is asked.
  public enum Kind {
    /// The weight lies between the review and the link threshold.
    GREY_ZONE,
    /// The weight would link, but a guard asks for a person's eye.
    CAUTION,
    /// The weight would link the two, but their clusters hold records that must stay apart.
    SPLIT,
    /// Two decisions contradict each other; the one that keeps apart holds.
    OVERRIDES_CLASH,
    /// A decision links two records although a guard speaks against it; the decision holds.
    INCLUDED_AGAINST_FACTS,
    /// A decision names a record that is not here.
    RECORD_MISSING
  }
}
