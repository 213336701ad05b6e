package org.sightline.signal;

/// What a signal asks of people. Nothing else is meant by it: it ranks no family.
public enum Severity {
  /// Act today.
  URGENT,
  /// A named check, within its clock.
  CHECK,
  /// Shown in the chronology.
  NOTE
}
