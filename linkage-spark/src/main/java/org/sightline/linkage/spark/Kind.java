package org.sightline.linkage.spark;

import java.io.Serializable;
import java.util.Arrays;

/// What was counted of one kind of value, or of the blocks of one rule: of one part of all values, or of all of them together.
final class Kind implements Serializable {

  private static final long serialVersionUID = 1L;

  /// How many records of the first file have a value; of all, where only one file is searched.
  long one;

  /// How many of the second file.
  long other;

  /// Pairs with the same value: across two files, or each counted in both directions within one.
  long equal;

  /// Of blocks: pairs in those that are not too large.
  long pairs;

  /// Of blocks: pairs in those that are.
  long refusedPairs;

  /// Of blocks: the size of the largest, and the block.
  long largest;

  long largestValue;

  private long[] values = new long[16];
  private int[] counts = new int[16];
  private int size;

  void keep(long value, long count) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
      counts = Arrays.copyOf(counts, size * 2);
    }
    values[size] = value;
    counts[size++] = Math.toIntExact(count);
  }

  void block(long value, long records) {
    if (records > largest || (records == largest && value < largestValue)) {
      largest = records;
      largestValue = value;
    }
  }

  void add(Kind part) {
    one += part.one;
    other += part.other;
    equal += part.equal;
    pairs += part.pairs;
    refusedPairs += part.refusedPairs;
    for (int each = 0; each < part.size; each++) {
      keep(part.values[each], part.counts[each]);
    }
    block(part.largestValue, part.largest);
  }

  /// Values that were asked for.
  long[] values() {
    return Arrays.copyOf(values, size);
  }

  /// How many records have each of them.
  int[] counts() {
    return Arrays.copyOf(counts, size);
  }
}
