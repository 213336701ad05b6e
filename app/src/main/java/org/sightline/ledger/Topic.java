package org.sightline.ledger;

/// What one agency asks of, or tells, another.
public enum Topic {
  CONCERN,
  REFERRAL,
  POLICE_CHECK,
  MEDICAL_EXAMINATION,
  MEDICAL_FOLLOW_UP,
  MEDICAL_REPORT,
  LEGAL_MEETING,
  LEGAL_ADVICE,
  IDENTITY_OF_ADULT,
  HISTORY,
  TRANSFER,
  RECORD,
  OTHER
}
