package org.sightline.access;

/// Why somebody reads. A closed list: a purpose that is not here is no reason to read.
public enum Purpose {
  /// Working with the child now.
  SAFEGUARDING,
  /// The system assessing duties and signals, on nobody's behalf.
  ASSESSMENT,
  /// A statutory review, or the replay of a published one.
  REVIEW,
  /// Proving the records whole.
  AUDIT
}
