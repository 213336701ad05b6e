package org.sightline.time;

/// How exactly a date is known. An imprecise date is a fact of its own and is never sharpened.
public enum Precision {
  DAY,
  WEEK,
  MONTH,
  SEASON,
  YEAR,
  /// Somewhere between the two days, nobody recorded where.
  UNKNOWN
}
