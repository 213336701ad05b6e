package org.sightline.linkage.spark;

import org.sightline.linkage.block.BlockCounts;
import org.sightline.linkage.block.Rule;

/// The blocks of one rule as they were counted: the records themselves stay where they are.
///
/// @param rule the rule
/// @param kind what was counted
record Counted(Rule rule, Kind kind) implements BlockCounts {

  @Override
  public long pairs() {
    return kind.pairs;
  }

  @Override
  public long refusedPairs() {
    return kind.refusedPairs;
  }

  /// The blocks that are refused, sorted.
  long[] refused() {
    return java.util.Arrays.stream(kind.values()).sorted().toArray();
  }
}
