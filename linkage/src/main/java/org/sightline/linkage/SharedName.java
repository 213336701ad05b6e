package org.sightline.linkage;

/// A part of the name on which two records agree, wholly or nearly; both spellings normalised.
record SharedName(String one, String other) {

  boolean exact() {
    return one.equals(other);
  }
}
