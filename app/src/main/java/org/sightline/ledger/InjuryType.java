package org.sightline.ledger;

/// What kind of injury or mark was found.
public enum InjuryType {
  BRUISE,
  SWELLING,
  SCRATCH,
  LACERATION,
  BITE,
  BURN_OR_SCALD,
  FRACTURE,
  HEAD_INJURY,
  BLEEDING,
  SORE_OR_INFECTION,
  RASH,
  OTHER_MARK,
  SEVERAL_KINDS
}
