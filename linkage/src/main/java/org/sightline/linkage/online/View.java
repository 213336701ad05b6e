package org.sightline.linkage.online;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.linkage.table.PackedRecord;

/// The index at one moment, as readers see it. A value, but for the chains of its postings, which may have become longer since.
///
/// @param size how many places for records there are, those of deleted records among them
/// @param living how many records there are
/// @param age how often something was deleted: what was learnt of texts before that must be forgotten
/// @param records the records, nothing in the place of a deleted one
/// @param groups for each record of a person of several records those records in the order of their ids
/// @param postings the blocks of each rule
/// @param ids the records of each id
record View(
    int size,
    int living,
    long age,
    Shelf<PackedRecord> records,
    Shelf<int[]> groups,
    List<Postings> postings,
    Postings ids) {

  /// The place of a record, or -1.
  int find(String id) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    int tag = tag(bytes);
    for (int at = ids.first(tag); at != Postings.END; ) {
      long entry = ids.entry(at);
      if (at < size && Postings.isOf(entry, tag)) {
        PackedRecord record = records.get(at);
        if (record != null && record.hasId(bytes)) {
          return at;
        }
      }
      at = Postings.next(entry);
    }
    return -1;
  }

  static int tag(byte[] id) {
    int hash = Arrays.hashCode(id);
    return (hash * 0x9E3779B1) ^ (hash >>> 15);
  }

  /// The person of a record.
  Person person(int record) {
    int @Nullable [] group = groups.get(record);
    return group == null
        ? new Person(List.of(living(record).id()))
        : new Person(Arrays.stream(group).mapToObj(one -> living(one).id()).toList());
  }

  PackedRecord living(int record) {
    PackedRecord found = records.get(record);
    if (found == null) {
      throw new IllegalStateException("record %d was deleted".formatted(record));
    }
    return found;
  }
}
