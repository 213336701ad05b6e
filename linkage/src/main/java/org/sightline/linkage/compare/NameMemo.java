package org.sightline.linkage.compare;

/// Levels of pairs of names that were compared before: within a block few names meet often. For one thread.
///
/// A slot holds the pair that came last and its level, so that there is nothing to grow and nothing to clear.
final class NameMemo {

  /// What [#of] gives for a pair it does not know.
  static final int UNKNOWN = -1;

  /// Numbers of names from which on a pair does not fit into a slot.
  static final int MOST_NAMES = 1 << 28;

  private static final int SLOTS = 1 << 14;
  private static final int LEVEL_BITS = 4;

  private final long[] slots = new long[SLOTS];

  /// The level of two names, neither of them 0, or [#UNKNOWN].
  int of(int one, int other) {
    long held = slots[slot(one, other)];
    return held >>> LEVEL_BITS == pair(one, other) ? (int) held & (1 << LEVEL_BITS) - 1 : UNKNOWN;
  }

  void put(int one, int other, int level) {
    slots[slot(one, other)] = pair(one, other) << LEVEL_BITS | level;
  }

  private static long pair(int one, int other) {
    return (long) one << 28 | other;
  }

  private static int slot(int one, int other) {
    int mixed = one * 0x9E3779B1 + other * 0x85EBCA6B;
    return (mixed ^ mixed >>> 15) & SLOTS - 1;
  }
}
