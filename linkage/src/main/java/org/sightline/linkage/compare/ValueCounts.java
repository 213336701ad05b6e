package org.sightline.linkage.compare;

/// How many records of a corpus have each value of one kind, as it was counted elsewhere.
///
/// @param values each value that counts, once: a text as [FrozenRarity#hash], a date as it stands in a row. Texts that one record alone has
///   may be left out
/// @param counts how many records have it
/// @param all how many records have any
@SuppressWarnings("ArrayRecordComponent") // large, made once, read once
public record ValueCounts(long[] values, int[] counts, long all) {

  /// The surprise at a value that one record alone has. Where nothing is recorded at all nothing surprises.
  byte once() {
    return all == 0 ? 0 : Rarity.surprise(all, 1);
  }
}
