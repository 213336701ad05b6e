package org.sightline.ledger;

/// What a speaker's word rests on.
public enum Basis {
  /// Seen or heard by the speaker.
  OBSERVED,
  /// Found by the speaker on examining.
  EXAMINED,
  /// Read by the speaker in a document or a system.
  DOCUMENTED,
  /// Verified by the speaker against a source that does not depend on the family's word.
  CHECKED,
  /// Said by the speaker of themselves, their home or their child.
  SELF_REPORTED,
  /// Said by the speaker of what another told them.
  REPORTED_BY_ANOTHER;

  /// Whether it rests on more than somebody's word.
  public boolean independentOfWord() {
    return switch (this) {
      case OBSERVED, EXAMINED, CHECKED -> true;
      case DOCUMENTED, SELF_REPORTED, REPORTED_BY_ANOTHER -> false;
    };
  }
}
