package org.sightline.linkage.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import org.sightline.linkage.cluster.Attention;
import org.sightline.linkage.cluster.ClusterRules;
import org.sightline.linkage.cluster.MostRecords;
import org.sightline.linkage.cluster.PersonClusters;
import org.sightline.linkage.command.LinkOptions;
import org.sightline.linkage.evaluate.ClusterQuality;

/// The people that were found. Records that no link touches are people too, and are not held here.
///
/// @param grouped those of components
/// @param sizes how many of these people have so many records, at the place of that number
/// @param refused links that were refused, the heaviest first
/// @param bound the most records a person has, where the corpus shows it
@SuppressWarnings("ArrayRecordComponent") // made once, read once
record People(JavaRDD<Grouped> grouped, long[] sizes, List<Attention> refused, OptionalInt bound) {

  /// Makes people, and learns by the way how many records one has at most, as the engine does.
  static People of(Grouping grouping, Records records, LinkOptions options) {
    ClusterRules rules = options.clusterRules();
    JavaRDD<Grouped> first = kept(grouping.under(rules.largest()));
    long[] sizes = sizes(first);
    long[] all = sizes.clone();
    all[1] += records.size() - within(sizes);
    OptionalInt most = MostRecords.of(all);
    if (most.isEmpty() || most.getAsInt() >= rules.largest()) {
      return new People(first, sizes, refused(first, rules), OptionalInt.empty());
    }
    JavaRDD<Grouped> again = kept(grouping.again(first, most.getAsInt()));
    return new People(again, sizes(again), refused(again, rules), most);
  }

  private static JavaRDD<Grouped> kept(JavaRDD<Grouped> grouped) {
    return grouped.persist(StorageLevel.MEMORY_AND_DISK());
  }

  private static long[] sizes(JavaRDD<Grouped> grouped) {
    long[] sizes = new long[2];
    for (long[] part : grouped.map(Grouped::sizes).collect()) {
      if (part.length > sizes.length) {
        sizes = Arrays.copyOf(sizes, part.length);
      }
      for (int size = 0; size < part.length; size++) {
        sizes[size] += part[size];
      }
    }
    return sizes;
  }

  private static List<Attention> refused(JavaRDD<Grouped> grouped, ClusterRules rules) {
    List<Attention> refused = new ArrayList<>();
    grouped.map(Grouped::refused).collect().forEach(refused::addAll);
    return PersonClusters.of(new int[0], refused, rules).attention();
  }

  /// How many records these people have together.
  private static long within(long[] sizes) {
    long records = 0;
    for (int size = 0; size < sizes.length; size++) {
      records += size * sizes[size];
    }
    return records;
  }

  /// How many people there are, those of one record among them.
  long count(Records records) {
    return records.size() - within(sizes) + Arrays.stream(sizes).sum();
  }

  /// The most records of one person.
  int largest(Records records) {
    for (int size = sizes.length - 1; size > 0; size--) {
      if (sizes[size] > 0) {
        return size;
      }
    }
    return Math.min(1, records.size());
  }

  /// How right they are.
  ClusterQuality quality(Measuring truth) {
    int[] people = new int[truth.size()];
    Arrays.setAll(people, record -> record);
    for (Grouped some : grouped.collect()) {
      for (int at = 0; at < some.records().length; at++) {
        people[some.records()[at]] = some.people()[at];
      }
    }
    return ClusterQuality.of(truth, PersonClusters.of(people, List.of(), ClusterRules.USUAL));
  }
}
