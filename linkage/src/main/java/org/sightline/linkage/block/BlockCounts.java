package org.sightline.linkage.block;

/// What is known of a rule's blocks before any pair is compared.
public interface BlockCounts {

  /// The rule.
  Rule rule();

  /// How many pairs its blocks hold, those found by other rules as well among them, refused blocks left out.
  long pairs();

  /// How many pairs are forgone because their block was too large.
  long refusedPairs();
}
