package org.sightline.linkage.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.sightline.linkage.table.PackedRecord;

/// Some records that stand one after another in the order of ids.
///
/// @param first the number of the first of them
/// @param records each packed
/// @param truth for each a hash of who it is of; empty when nobody measures
@SuppressWarnings("ArrayRecordComponent") // sent and read, never compared
record Sheaf(int first, byte[][] records, long[] truth) implements Serializable {

  /// Records to a sheaf: few enough to be laid out without thinking of memory.
  static final int SIZE = 1 << 13;

  int size() {
    return records.length;
  }

  PackedRecord record(int at) {
    return PackedRecord.of(records[at]);
  }

  List<PackedRecord> all() {
    List<PackedRecord> all = new ArrayList<>(records.length);
    for (byte[] record : records) {
      all.add(PackedRecord.of(record));
    }
    return all;
  }
}
