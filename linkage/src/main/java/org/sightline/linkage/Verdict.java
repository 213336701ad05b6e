package org.sightline.linkage;

/// What follows from a weight, its cautions and the model's thresholds.
public enum Verdict {
  /// The two records are taken for one person.
  SAME,
  /// A person is asked.
  REVIEW,
  /// The weight is high enough to ask, but a record names too little to be linked by weight.
  TOO_THIN,
  /// A guard keeps them apart, whatever the weight.
  KEPT_APART,
  /// The weight speaks for two people.
  DIFFERENT
}
