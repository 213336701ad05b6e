package org.sightline.ledger;

/// What kind of account is given of an injury. Two accounts differ when their kinds do.
public enum Mechanism {
  FALL_DOWN_STAIRS,
  FALL_FROM_FURNITURE,
  FALL_FROM_STANDING,
  HIT_AGAINST_OBJECT,
  PUSHED_BY_ANOTHER_CHILD,
  ROUGH_PLAY,
  HANDLING,
  ANIMAL,
  SELF_INFLICTED,
  /// A mark of illness, birth or a tendency to bruise.
  MEDICAL,
  /// Found so, by somebody who does not know how.
  FOUND,
  INFLICTED,
  OTHER_ACCIDENT,
  NO_ACCOUNT
}
