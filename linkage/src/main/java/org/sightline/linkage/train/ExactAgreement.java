package org.sightline.linkage.train;

import java.util.Arrays;
import org.sightline.linkage.Radix;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;

/// How often two records that both have a value have the same one: counted over all pairs, not sampled.
public final class ExactAgreement {

  private ExactAgreement() {}

  static double of(PersonTable table, CountedValue counted) {
    long[][] values = values(table, counted);
    return table.files() == 2 ? across(values[0], values[1]) : within(values[0]);
  }

  /// Of both files apart, when two are linked.
  private static long[][] values(PersonTable table, CountedValue counted) {
    int[] rows = table.rows();
    long[][] values = new long[table.files()][table.size()];
    int[] sizes = new int[table.files()];
    for (int record = 0; record < table.size(); record++) {
      int at = record * Row.STRIDE;
      if (counted.isIn(table.names(), rows, at)) {
        int file = table.files() == 2 ? Row.file(rows, at) : 0;
        values[file][sizes[file]++] = counted.of(rows, at);
      }
    }
    for (int file = 0; file < values.length; file++) {
      // One int needs only half the passes; of two, every bit may count.
      values[file] =
          Arrays.copyOf(Radix.sort(values[file], sizes[file], 0, 32 * counted.ints()), sizes[file]);
    }
    return values;
  }

  /// Within one file.
  ///
  /// @param records how many have a value
  /// @param same pairs with the same one, each counted in both directions
  public static double within(long records, double same) {
    return records < 2 ? 0 : same / ((double) records * (records - 1));
  }

  /// Across two files.
  ///
  /// @param one how many records of the first have a value
  /// @param other how many of the second
  /// @param same pairs with the same one
  public static double across(long one, long other, double same) {
    return one == 0 || other == 0 ? 0 : same / ((double) one * other);
  }

  private static double within(long[] values) {
    double same = 0;
    for (int from = 0, to; from < values.length; from = to) {
      to = run(values, from);
      same += (double) (to - from) * (to - from - 1);
    }
    return within(values.length, same);
  }

  /// Both stand in the order of their bits, which is that of numbers without a sign: ten digits and more begin with a one.
  private static double across(long[] one, long[] other) {
    double same = 0;
    int at = 0;
    for (int from = 0, to; from < one.length; from = to) {
      to = run(one, from);
      while (at < other.length && Long.compareUnsigned(other[at], one[from]) < 0) {
        at++;
      }
      int end = at;
      while (end < other.length && other[end] == one[from]) {
        end++;
      }
      same += (double) (to - from) * (end - at);
    }
    return across(one.length, other.length, same);
  }

  private static int run(long[] values, int from) {
    int to = from + 1;
    while (to < values.length && values[to] == values[from]) {
      to++;
    }
    return to;
  }
}
