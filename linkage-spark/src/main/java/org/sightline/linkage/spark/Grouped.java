package org.sightline.linkage.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sightline.linkage.cluster.Attention;

/// People of some components.
///
/// @param records all their records, by number
/// @param people for each the number of the first record of its person
/// @param names for each the id of that first record
/// @param refused links that were refused
@SuppressWarnings("ArrayRecordComponent") // sent and read, never compared
record Grouped(int[] records, int[] people, byte[][] names, List<Attention> refused)
    implements Serializable {

  /// How many people have so many records, at the place of that number.
  long[] sizes() {
    long[] sizes = new long[2];
    int[] sorted = sorted();
    for (int from = 0, to; from < sorted.length; from = to) {
      to = end(sorted, from);
      if (to - from >= sizes.length) {
        sizes = Arrays.copyOf(sizes, to - from + 1);
      }
      sizes[to - from]++;
    }
    return sizes;
  }

  /// The components that hold a person of more records.
  ///
  /// @param roots for each record the first of its component
  Set<Integer> holding(int most, int[] roots) {
    Set<Integer> holding = new HashSet<>();
    int[] sorted = sorted();
    for (int from = 0, to; from < sorted.length; from = to) {
      to = end(sorted, from);
      if (to - from > most) {
        holding.add(roots[sorted[from]]);
      }
    }
    return holding;
  }

  /// The same, some components of which were gathered again.
  Grouped with(Grouped again, Set<Integer> components, int[] roots) {
    int[] kept =
        java.util.stream.IntStream.range(0, records.length)
            .filter(at -> !components.contains(roots[records[at]]))
            .toArray();
    int[] allRecords = Arrays.copyOf(again.records, again.records.length + kept.length);
    int[] allPeople = Arrays.copyOf(again.people, allRecords.length);
    byte[][] allNames = Arrays.copyOf(again.names, allRecords.length);
    for (int one = 0; one < kept.length; one++) {
      allRecords[again.records.length + one] = records[kept[one]];
      allPeople[again.records.length + one] = people[kept[one]];
      allNames[again.records.length + one] = names[kept[one]];
    }
    List<Attention> allRefused = new ArrayList<>(again.refused);
    refused.stream().filter(one -> !components.contains(roots[one.one()])).forEach(allRefused::add);
    return new Grouped(allRecords, allPeople, allNames, allRefused);
  }

  private int[] sorted() {
    int[] sorted = people.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  private static int end(int[] sorted, int from) {
    int to = from;
    while (to < sorted.length && sorted[to] == sorted[from]) {
      to++;
    }
    return to;
  }
}
