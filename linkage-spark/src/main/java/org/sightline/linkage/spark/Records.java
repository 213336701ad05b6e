package org.sightline.linkage.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.api.java.JavaRDD;
import org.jspecify.annotations.Nullable;
import org.sightline.linkage.table.CsvFault;
import org.sightline.linkage.table.CsvFile;
import org.sightline.linkage.table.Field;
import org.sightline.linkage.table.PackedRecord;

/// All records, numbered in the order of their ids: as a table numbers them, but on many machines.
///
/// @param sheaves the records; each partition holds those of one range of numbers
/// @param starts the first number of each partition, and how many records there are
/// @param files how many files they are of
/// @param fields those that some file has
/// @param firstFile how many records are of the first file
record Records(
    JavaRDD<Sheaf> sheaves, List<Integer> starts, int files, Set<Field> fields, long firstFile) {

  /// What a partition says of itself.
  private record Told(int count, int firstFile, @Nullable String twice) implements Serializable {}

  /// Numbers records.
  ///
  /// @param sorted each partition numbered from 0 by itself
  /// @param doubled what to say of an id that stands twice
  static Records of(
      JavaRDD<Sheaf> sorted, List<CsvFile> files, Function<String, CsvFault> doubled) {
    List<Told> told = sorted.mapPartitions(sheaves -> List.of(tell(sheaves)).iterator()).collect();
    Integer[] starts = new Integer[told.size() + 1];
    starts[0] = 0;
    long firstFile = 0;
    for (int part = 0; part < told.size(); part++) {
      String twice = told.get(part).twice;
      if (twice != null) {
        throw doubled.apply(twice);
      }
      starts[part + 1] = Math.addExact(starts[part], told.get(part).count);
      firstFile += told.get(part).firstFile;
    }
    List<Integer> known = List.of(starts);
    JavaRDD<Sheaf> numbered =
        sorted.mapPartitionsWithIndex(
            (part, sheaves) -> {
              int start = known.get(part);
              List<Sheaf> own = new ArrayList<>();
              sheaves.forEachRemaining(
                  one -> own.add(new Sheaf(start + one.first(), one.records(), one.truth())));
              return own.iterator();
            },
            true);
    return new Records(numbered, known, files.size(), Reading.fields(files), firstFile);
  }

  private static Told tell(Iterator<Sheaf> sheaves) {
    int count = 0;
    int first = 0;
    PackedRecord before = null;
    while (sheaves.hasNext()) {
      for (PackedRecord record : sheaves.next().all()) {
        if (before != null && PackedRecord.compareIds(before, record) == 0) {
          return new Told(0, 0, record.id());
        }
        before = record;
        count++;
        first += record.file() == 0 ? 1 : 0;
      }
    }
    return new Told(count, first, null);
  }

  int size() {
    return starts.getLast();
  }

  int partitions() {
    return starts.size() - 1;
  }

  /// How many pairs could be compared at all, as a table counts them.
  long pairs() {
    long all = size();
    return files == 2 ? firstFile * (all - firstFile) : all * (all - 1) / 2;
  }

  /// The partition of a record.
  static int partition(int[] starts, int record) {
    int found = Arrays.binarySearch(starts, record);
    if (found < 0) {
      return -found - 2;
    }
    // Of partitions without records the last one begins where the next does.
    while (found + 1 < starts.length && starts[found + 1] == record) {
      found++;
    }
    return found;
  }

  int[] startsAsArray() {
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }
}
