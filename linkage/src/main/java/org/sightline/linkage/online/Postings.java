package org.sightline.linkage.online;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which records are in which block of one rule: chains, the newest record first, that one writer lengthens and shortens while any
/// number of readers walk along them without a lock.
///
/// A reader may meet a record newer than what it reads, and passes it over. It may stand on a record that is just being taken out;
/// the way on from there stays as it was. No record's place is used again.
final class Postings {

  /// Nothing comes after.
  static final int END = -1;

  private static final VarHandle HEAD = MethodHandles.arrayElementVarHandle(int[].class);
  private static final VarHandle ENTRY = MethodHandles.arrayElementVarHandle(long[].class);
  private static final int SHIFT = 12;
  private static final int PIECE = 1 << SHIFT;
  private static final int MOST_A_HEAD = 3;

  // One more than the first record, so that 0 is the end.
  private final int[] heads;
  private final Map<Integer, Integer> crowds = new HashMap<>();
  // For each record its block, and in the lower half one more than the next record.
  private volatile long[][] entries = new long[0][];
  private volatile Set<Integer> refused = Set.of();
  private int count;

  /// @param records how many are expected; more may come
  Postings(int records) {
    heads = new int[Math.max(1 << 10, Integer.highestOneBit(Math.max(1, records)) * 2)];
  }

  /// A block's hash in short. Two blocks may have the same.
  static int tag(long hash) {
    return (int) (hash >>> 32);
  }

  /// The first record to look at in search of a block.
  int first(int tag) {
    return (int) HEAD.getAcquire(heads, tag & heads.length - 1) - 1;
  }

  /// A record's block in the upper half; to be read with [#isOf] and [#next].
  long entry(int record) {
    return (long) ENTRY.getAcquire(entries[record >>> SHIFT], record & PIECE - 1);
  }

  static boolean isOf(long entry, int tag) {
    return (int) (entry >>> 32) == tag;
  }

  static int next(long entry) {
    return (int) entry - 1;
  }

  /// Whether a block has become so large that its pairs are not compared.
  boolean isRefused(int tag) {
    return refused.contains(tag);
  }

  // ------------------------------------------------------------------ the writer's side

  void add(int record, int tag) {
    if (record >>> SHIFT >= entries.length) {
      long[][] more = Arrays.copyOf(entries, (record >>> SHIFT) + 1);
      for (int piece = entries.length; piece < more.length; piece++) {
        more[piece] = new long[PIECE];
      }
      entries = more;
    }
    int head = tag & heads.length - 1;
    ENTRY.setRelease(entries[record >>> SHIFT], record & PIECE - 1, (long) tag << 32 | heads[head]);
    HEAD.setRelease(heads, head, record + 1);
    count++;
  }

  void remove(int record, int tag) {
    int head = tag & heads.length - 1;
    int next = next(entry(record));
    if (heads[head] == record + 1) {
      HEAD.setRelease(heads, head, next + 1);
    } else {
      int before = first(tag);
      while (next(entry(before)) != record) {
        before = next(entry(before));
      }
      long changed = (entry(before) & ~0xFFFFFFFFL) | (next + 1);
      ENTRY.setRelease(entries[before >>> SHIFT], before & PIECE - 1, changed);
    }
    count--;
  }

  /// Refuses a block from now on, or admits it again.
  ///
  /// @param size how many records it has
  void crowd(int tag, int size, boolean tooLarge) {
    if (tooLarge) {
      crowds.put(tag, size);
    } else {
      crowds.remove(tag);
    }
    if (tooLarge != refused.contains(tag)) {
      refused = Set.copyOf(new HashSet<>(crowds.keySet()));
    }
  }

  /// How many records a refused block has.
  int crowd(int tag) {
    return crowds.getOrDefault(tag, 0);
  }

  /// Whether chains have become long.
  boolean isFull() {
    return count > (long) heads.length * MOST_A_HEAD;
  }

  /// The same with room for more, to take the place of this one. Readers may go on with this one.
  Postings wider() {
    Postings wider = new Postings(count * 2);
    for (int head = 0; head < heads.length; head++) {
      for (int at = heads[head] - 1; at != END; at = next(entry(at))) {
        wider.add(at, (int) (entry(at) >>> 32));
      }
    }
    wider.crowds.putAll(crowds);
    wider.refused = refused;
    return wider;
  }
}
