package org.sightline.linkage;

/// Sorting longs by some of their bits, in passes of eleven bits, the lowest first. Entries that are equal in those bits stay in the
/// order they came in.
public final class Radix {

  private static final int DIGIT = 11;

  private Radix() {}

  /// Sorts the first entries of an array by the bits from one place up to another.
  ///
  /// @param entries what to sort
  /// @param size how many of them
  /// @param from the lowest bit that counts
  /// @param to the bit after the highest that counts
  /// @return the sorted entries: the same array, or another of the same length
  public static long[] sort(long[] entries, int size, int from, int to) {
    long[] source = entries;
    long[] target = new long[entries.length];
    for (int shift = from; shift < to; shift += DIGIT) {
      int mask = (1 << Math.min(DIGIT, to - shift)) - 1;
      int[] next = new int[mask + 1];
      for (int at = 0; at < size; at++) {
        next[(int) (source[at] >>> shift) & mask]++;
      }
      int sum = 0;
      for (int digit = 0; digit <= mask; digit++) {
        int count = next[digit];
        next[digit] = sum;
        sum += count;
      }
      for (int at = 0; at < size; at++) {
        target[next[(int) (source[at] >>> shift) & mask]++] = source[at];
      }
      long[] swap = source;
      source = target;
      target = swap;
    }
    return source;
  }
}
