package org.sightline.linkage;

/// Sex as an agency recorded it. Unknown weighs nothing.
public enum Sex {
  FEMALE,
  MALE,
  UNKNOWN
}
