package org.sightline.linkage.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sightline.linkage.batch.ScoredPairs;
import org.sightline.linkage.cluster.Attention;
import org.sightline.linkage.cluster.PersonClusters;

/// People to look at: two who were kept apart although a pair of records speaks for one, or one of very many records.
///
/// @param clusters the people, by their first record
/// @param records all their records, in order
/// @param links pairs of [ScoredPairs] among them
/// @param refused why they were kept apart, if they were
record Study(
    List<Integer> clusters,
    List<Integer> records,
    List<Integer> links,
    Optional<Attention> refused) {

  private static final int KEPT_APART = 8;
  private static final int LARGEST = 4;
  private static final int MOST_RECORDS = 24;

  /// Those worth a look, the heaviest refused link first, then the largest.
  static List<Study> of(LinkRun run) {
    PersonClusters people = run.clusters();
    int[] sizes = people.sizes();
    Map<Set<Integer>, Optional<Attention>> chosen = new LinkedHashMap<>();
    for (Attention attention : people.attention()) {
      Set<Integer> both = new LinkedHashSet<>();
      both.add(people.of(attention.one()));
      both.add(people.of(attention.other()));
      if (chosen.size() < KEPT_APART && records(both, sizes) <= MOST_RECORDS) {
        chosen.putIfAbsent(both, Optional.of(attention));
      }
    }
    largest(sizes).forEach(cluster -> chosen.putIfAbsent(Set.of(cluster), Optional.empty()));
    return filled(run, chosen);
  }

  private static int records(Set<Integer> clusters, int[] sizes) {
    return clusters.stream().mapToInt(cluster -> sizes[cluster]).sum();
  }

  private static List<Integer> largest(int[] sizes) {
    List<Integer> largest = new ArrayList<>();
    for (int cluster = 0; cluster < sizes.length; cluster++) {
      if (sizes[cluster] < 3 || sizes[cluster] > MOST_RECORDS) {
        continue;
      }
      int at = largest.size();
      while (at > 0 && sizes[largest.get(at - 1)] < sizes[cluster]) {
        at--;
      }
      largest.add(at, cluster);
      if (largest.size() > LARGEST) {
        largest.removeLast();
      }
    }
    return largest;
  }

  private static List<Study> filled(LinkRun run, Map<Set<Integer>, Optional<Attention>> chosen) {
    PersonClusters people = run.clusters();
    Map<Integer, List<Integer>> studiesOf = new LinkedHashMap<>();
    List<Study> studies = new ArrayList<>();
    chosen.forEach((clusters, refused) -> {
      clusters.forEach(cluster ->
          studiesOf.computeIfAbsent(cluster, _ -> new ArrayList<>()).add(studies.size()));
      studies.add(new Study(List.copyOf(clusters), new ArrayList<>(), new ArrayList<>(), refused));
    });
    for (int record = 0; record < people.records(); record++) {
      int one = record;
      studiesOf
          .getOrDefault(people.of(record), List.of())
          .forEach(study -> studies.get(study).records.add(one));
    }
    ScoredPairs pairs = run.pairs();
    for (int pair = 0; pair < pairs.size(); pair++) {
      int link = pair;
      for (int study : studiesOf.getOrDefault(people.of(pairs.one(pair)), List.of())) {
        if (studies.get(study).clusters.contains(people.of(pairs.other(pair)))) {
          studies.get(study).links.add(link);
        }
      }
    }
    return studies;
  }

  /// Sizes of people: how many of one record, of two, and so on up to the largest.
  static int[] sizes(PersonClusters people) {
    int[] sizes = people.sizes();
    int[] counts = new int[Arrays.stream(sizes).max().orElse(0) + 1];
    for (int size : sizes) {
      counts[size]++;
    }
    return counts;
  }
}
