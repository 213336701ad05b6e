package org.sightline.linkage.model;

/// What two records may be to each other.
public enum Kin {
  /// Records of one person.
  SAME,
  /// Records of two people of one household: brothers and sisters, twins, parents, a father and a son of one name.
  HOUSEHOLD,
  /// Records of two people who have nothing to do with each other.
  STRANGERS
}
