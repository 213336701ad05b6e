package org.sightline.linkage.online;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.ScoredPairs;
import org.sightline.linkage.cluster.ClusterRules;
import org.sightline.linkage.cluster.PersonClusters;
import org.sightline.linkage.table.PackedRecord;

/// Makes people anew of the records that links connect with those that were touched, by the same code as a batch run. Records that no link
/// connects do not bear on each other, so that all others may stay as they are.
final class Regrouping {

  private static final Parallel ALONE = Parallel.of(1);

  private final Links links;
  private final Decisions decisions;
  private final ClusterRules rules;

  Regrouping(Links links, Decisions decisions, ClusterRules rules) {
    this.links = links;
    this.decisions = decisions;
    this.rules = rules;
  }

  /// Regroups all that hangs together with the records that were touched.
  void run(
      Collection<Integer> touched,
      IntFunction<PackedRecord> records,
      Bench bench,
      Shelf.Edit<int[]> groups) {
    Set<Integer> done = new HashSet<>();
    for (int record : touched) {
      if (!done.contains(record)) {
        List<Integer> component = component(record);
        done.addAll(component);
        if (component.size() == 1) {
          groups.set(record, null);
        } else {
          regroup(component, records, bench, groups);
        }
      }
    }
  }

  private List<Integer> component(int from) {
    List<Integer> component = new ArrayList<>();
    Set<Integer> seen = new HashSet<>(Set.of(from));
    ArrayDeque<Integer> next = new ArrayDeque<>(seen);
    while (!next.isEmpty()) {
      int record = next.remove();
      component.add(record);
      for (long link : links.of(record)) {
        if (seen.add(Links.other(link))) {
          next.add(Links.other(link));
        }
      }
      for (int other : decisions.together(record)) {
        if (seen.add(other)) {
          next.add(other);
        }
      }
    }
    return component;
  }

  private void regroup(
      List<Integer> component,
      IntFunction<PackedRecord> records,
      Bench bench,
      Shelf.Edit<int[]> groups) {
    int[] ordered =
        component.stream()
            .sorted(
                (one, other) -> PackedRecord.compareIds(records.apply(one), records.apply(other)))
            .mapToInt(Integer::intValue)
            .toArray();
    List<PackedRecord> laid = new ArrayList<>(ordered.length);
    for (int record : ordered) {
      laid.add(records.apply(record));
    }
    PersonClusters clusters =
        PersonClusters.of(
            ordered.length,
            pairs(ordered),
            bench.sheet(laid).judge(),
            rules,
            decisions.among(ordered),
            ALONE);
    int[] sizes = clusters.sizes();
    int[][] people = new int[ordered.length][];
    for (int at = 0; at < ordered.length; at++) {
      int cluster = clusters.of(at);
      if (sizes[cluster] == 1) {
        groups.set(ordered[at], null);
      } else {
        if (at == cluster) {
          people[cluster] = members(clusters, cluster, sizes[cluster], ordered);
        }
        groups.set(ordered[at], people[cluster]);
      }
    }
  }

  private static int[] members(PersonClusters clusters, int cluster, int size, int[] ordered) {
    int[] members = new int[size];
    int count = 0;
    for (int at = cluster; count < size; at++) {
      if (clusters.of(at) == cluster) {
        members[count++] = ordered[at];
      }
    }
    return members;
  }

  private ScoredPairs pairs(int[] ordered) {
    java.util.Map<Integer, Integer> order = new java.util.HashMap<>();
    int most = 0;
    for (int at = 0; at < ordered.length; at++) {
      order.put(ordered[at], at);
      most += links.of(ordered[at]).length;
    }
    long[] pairs = new long[most / 2];
    float[] bits = new float[most / 2];
    int count = 0;
    for (int one = 0; one < ordered.length; one++) {
      for (long link : links.of(ordered[one])) {
        int other = order.getOrDefault(Links.other(link), -1);
        if (one < other) {
          pairs[count] = (long) one << 32 | other;
          bits[count++] = Links.bits(link);
        }
      }
    }
    return ScoredPairs.of(pairs, bits);
  }
}
