package org.sightline.linkage.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The ids of all records in their order, as bytes in one array.
final class Ids {

  private final byte[] pool;
  private final int[] ends;

  Ids(byte[] pool, int[] ends) {
    this.pool = pool;
    this.ends = ends;
  }

  int size() {
    return ends.length;
  }

  String text(int record) {
    return new String(pool, start(record), ends[record] - start(record), StandardCharsets.UTF_8);
  }

  /// Copies the bytes of an id; how many they were.
  int copy(int record, byte[] into, int at) {
    int length = ends[record] - start(record);
    System.arraycopy(pool, start(record), into, at, length);
    return length;
  }

  int length(int record) {
    return ends[record] - start(record);
  }

  /// The record of an id, or -1.
  int find(String id) {
    byte[] wanted = id.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = ends.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int compared = compare(middle, wanted);
      if (compared == 0) {
        return middle;
      }
      low = compared < 0 ? middle + 1 : low;
      high = compared > 0 ? middle - 1 : high;
    }
    return -1;
  }

  private int compare(int record, byte[] wanted) {
    int length = ends[record] - start(record);
    return length != wanted.length
        ? Integer.compare(length, wanted.length)
        : Arrays.compareUnsigned(pool, start(record), ends[record], wanted, 0, wanted.length);
  }

  private int start(int record) {
    return record == 0 ? 0 : ends[record - 1];
  }
}
