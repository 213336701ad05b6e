package org.sightline.ledger;

/// What a professional thinks of an injury.
public enum Opinion {
  NON_ACCIDENTAL,
  SUSPICIOUS,
  UNEXPLAINED,
  INCONSISTENT_WITH_ACCOUNT,
  CONSISTENT_WITH_ACCOUNT,
  ACCIDENTAL,
  MEDICAL_CAUSE,
  CANNOT_SAY;

  /// Whether it is, or may be, an injury that somebody caused.
  public boolean concerning() {
    return switch (this) {
      case NON_ACCIDENTAL, SUSPICIOUS, UNEXPLAINED, INCONSISTENT_WITH_ACCOUNT -> true;
      case CONSISTENT_WITH_ACCOUNT, ACCIDENTAL, MEDICAL_CAUSE, CANNOT_SAY -> false;
    };
  }

  /// Whether it settles the question without concern.
  public boolean reassuring() {
    return switch (this) {
      case CONSISTENT_WITH_ACCOUNT, ACCIDENTAL, MEDICAL_CAUSE -> true;
      case NON_ACCIDENTAL, SUSPICIOUS, UNEXPLAINED, INCONSISTENT_WITH_ACCOUNT, CANNOT_SAY -> false;
    };
  }
}
