package org.sightline.linkage.table;

import java.util.Arrays;

/// Puts records in the order of their ids: shorter first, then byte by byte, so that 9 comes before 10.
///
/// After this the order in which records arrived is forgotten, and can change nothing.
final class IdOrder {

  private static final int LETTERS_IN_KEY = 7;

  private IdOrder() {}

  /// Where a record was read: its shard in the upper half, its place there in the lower.
  static long[] of(Shard[] shards, int records) {
    long[] keys = new long[records];
    long[] places = new long[records];
    int prefix = commonPrefix(shards);
    int at = 0;
    for (int shard = 0; shard < shards.length; shard++) {
      for (int row = 0; row < shards[shard].size; row++) {
        keys[at] = key(shards[shard], row, prefix);
        places[at++] = (long) shard << 32 | row;
      }
    }
    sort(keys, places);
    sortTies(keys, places, shards);
    return places;
  }

  static int compare(Shard[] shards, long one, long other) {
    Shard a = shards[(int) (one >>> 32)];
    Shard b = shards[(int) (other >>> 32)];
    int aStart = start(a, (int) one);
    int bStart = start(b, (int) other);
    int aEnd = a.idEnds[(int) one];
    int bEnd = b.idEnds[(int) other];
    int byLength = Integer.compare(aEnd - aStart, bEnd - bStart);
    return byLength != 0
        ? byLength
        : Arrays.compareUnsigned(a.ids, aStart, aEnd, b.ids, bStart, bEnd);
  }

  static int start(Shard shard, int row) {
    return row == 0 ? 0 : shard.idEnds[row - 1];
  }

  private static long key(Shard shard, int row, int prefix) {
    int start = start(shard, row);
    int length = shard.idEnds[row] - start;
    long key = Math.min(length, 255);
    for (int letter = prefix; letter < prefix + LETTERS_IN_KEY; letter++) {
      key = key << 8 | (letter < length ? shard.ids[start + letter] & 0xFF : 0);
    }
    return key;
  }

  /// Letters that all ids begin with say nothing about their order.
  private static int commonPrefix(Shard[] shards) {
    byte[] first = null;
    int common = 0;
    for (Shard shard : shards) {
      for (int row = 0; row < shard.size; row++) {
        int start = start(shard, row);
        int end = shard.idEnds[row];
        if (first == null) {
          first = Arrays.copyOfRange(shard.ids, start, end);
          common = first.length;
        }
        int differs = Arrays.mismatch(first, 0, common, shard.ids, start, end);
        common = differs < 0 ? common : Math.min(common, differs);
      }
    }
    return common;
  }

  /// By radix, the lowest byte first; a byte that is the same in all keys is passed over.
  private static void sort(long[] keys, long[] places) {
    long[] otherKeys = new long[keys.length];
    long[] otherPlaces = new long[keys.length];
    boolean turned = false;
    long[] fromKeys = keys;
    long[] fromPlaces = places;
    for (int shift = 0; shift < 64; shift += 8) {
      int[] next = new int[257];
      for (long key : fromKeys) {
        next[(int) (key >>> shift & 0xFF) + 1]++;
      }
      if (contains(next, keys.length)) {
        continue;
      }
      for (int digit = 1; digit < next.length; digit++) {
        next[digit] += next[digit - 1];
      }
      long[] toKeys = turned ? keys : otherKeys;
      long[] toPlaces = turned ? places : otherPlaces;
      for (int at = 0; at < keys.length; at++) {
        int place = next[(int) (fromKeys[at] >>> shift & 0xFF)]++;
        toKeys[place] = fromKeys[at];
        toPlaces[place] = fromPlaces[at];
      }
      fromKeys = toKeys;
      fromPlaces = toPlaces;
      turned = !turned;
    }
    if (turned) {
      System.arraycopy(fromKeys, 0, keys, 0, keys.length);
      System.arraycopy(fromPlaces, 0, places, 0, places.length);
    }
  }

  private static boolean contains(int[] counts, int wanted) {
    for (int count : counts) {
      if (count == wanted) {
        return true;
      }
    }
    return false;
  }

  private static void sortTies(long[] keys, long[] places, Shard[] shards) {
    for (int from = 0, to; from < keys.length; from = to) {
      to = from + 1;
      while (to < keys.length && keys[to] == keys[from]) {
        to++;
      }
      if (to - from > 1) {
        Long[] tied = new Long[to - from];
        for (int at = from; at < to; at++) {
          tied[at - from] = places[at];
        }
        Arrays.sort(tied, (one, other) -> compare(shards, one, other));
        for (int at = from; at < to; at++) {
          places[at] = tied[at - from];
        }
      }
    }
  }
}
