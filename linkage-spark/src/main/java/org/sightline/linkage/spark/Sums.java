package org.sightline.linkage.spark;

/// How many records of each file have a value, open addressing; no value is 0.
final class Sums {
  private long[] values = new long[1 << 10];
  private int[] ones = new int[1 << 10];
  private int[] others = new int[1 << 10];
  private int size;

  void add(long value, int file, int count) {
    if (2 * size > values.length) {
      grow();
    }
    int slot = slot(value);
    size += values[slot] == 0 ? 1 : 0;
    values[slot] = value;
    if (file == 0) {
      ones[slot] += count;
    } else {
      others[slot] += count;
    }
  }

  private int slot(long value) {
    int slot = (int) ((value * 0xD6E8FEB86659FD93L) >>> 32) & values.length - 1;
    while (values[slot] != 0 && values[slot] != value) {
      slot = slot + 1 & values.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] oldValues = values;
    int[] oldOnes = ones;
    int[] oldOthers = others;
    values = new long[oldValues.length * 2];
    ones = new int[values.length];
    others = new int[values.length];
    for (int old = 0; old < oldValues.length; old++) {
      if (oldValues[old] != 0) {
        int slot = slot(oldValues[old]);
        values[slot] = oldValues[old];
        ones[slot] = oldOnes[old];
        others[slot] = oldOthers[old];
      }
    }
  }

  /// Of values.
  ///
  /// @param least how many records must have a value for it to be kept
  Kind ofValues(int files, long least) {
    Kind counted = new Kind();
    for (int slot = 0; slot < values.length; slot++) {
      long one = ones[slot];
      long other = others[slot];
      counted.one += one;
      counted.other += other;
      counted.equal += files == 2 ? one * other : one * (one - 1);
      if (one + other >= least) {
        counted.keep(values[slot], one + other);
      }
    }
    return counted;
  }

  /// Of blocks.
  ///
  /// @param most records of a block that is not refused
  Kind ofBlocks(long most) {
    Kind counted = new Kind();
    for (int slot = 0; slot < values.length; slot++) {
      long records = ones[slot];
      long pairs = records * (records - 1) / 2;
      if (records > most) {
        counted.refusedPairs += pairs;
        counted.keep(values[slot], records);
      } else {
        counted.pairs += pairs;
      }
      counted.block(values[slot], records);
    }
    return counted;
  }
}
