package org.sightline.linkage.evaluate;

import java.util.Arrays;
import org.sightline.linkage.cluster.PersonClusters;
import org.sightline.linkage.table.PersonTable;

/// How right clusters are.
///
/// @param pairs precision and recall over all pairs that share a cluster
/// @param bcubed B-cubed F1: for each record, how pure and how complete its cluster is
/// @param largest the most records in a cluster
/// @param mixed how many clusters hold records of more than one person
public record ClusterQuality(Score pairs, double bcubed, int largest, int mixed) {

  /// Measures clusters against a table's column of truth.
  public static ClusterQuality of(PersonTable table, PersonClusters clusters) {
    return of(Truth.of(table), clusters);
  }

  /// Measures clusters against what is true.
  public static ClusterQuality of(Truth truth, PersonClusters clusters) {
    long[] keys = new long[truth.size()];
    int[] persons = new int[1];
    for (int record = 0; record < truth.size(); record++) {
      keys[record] =
          (long) clusters.of(record) << 33 | (long) truth.person(record) << 1 | truth.file(record);
      persons[0] = Math.max(persons[0], truth.person(record));
    }
    Arrays.sort(keys);
    int[] personSizes = new int[persons[0] + 1];
    for (int record = 0; record < truth.size(); record++) {
      personSizes[truth.person(record)]++;
    }
    return measured(keys, clusters.sizes(), personSizes, truth);
  }

  private static ClusterQuality measured(
      long[] keys, int[] clusterSizes, int[] personSizes, Truth truth) {
    long right = 0;
    double precision = 0;
    double recall = 0;
    int mixed = 0;
    int last = -1;
    boolean counted = false;
    for (int from = 0, to; from < keys.length; from = to) {
      to = from;
      long[] files = new long[2];
      while (to < keys.length && keys[to] >>> 1 == keys[from] >>> 1) {
        files[(int) keys[to] & 1]++;
        to++;
      }
      long size = (long) to - from;
      int cluster = (int) (keys[from] >>> 33);
      int person = (int) (keys[from] >>> 1);
      right += pairs(files, truth.files());
      precision += size * (double) size / clusterSizes[cluster];
      recall += size * (double) size / personSizes[person];
      counted &= cluster == last;
      if (size < clusterSizes[cluster] && !counted) {
        mixed++;
        counted = true;
      }
      last = cluster;
    }
    long found = foundPairs(keys, truth.files());
    Score score = Score.of(Double.NaN, right, found, PairQuality.truePairs(truth));
    double p = precision / keys.length;
    double r = recall / keys.length;
    int largest = Arrays.stream(clusterSizes).max().orElse(0);
    return new ClusterQuality(score, 2 * p * r / (p + r), largest, mixed);
  }

  private static long foundPairs(long[] keys, int tableFiles) {
    long found = 0;
    for (int from = 0, to; from < keys.length; from = to) {
      to = from;
      long[] files = new long[2];
      while (to < keys.length && keys[to] >>> 33 == keys[from] >>> 33) {
        files[(int) keys[to] & 1]++;
        to++;
      }
      found += pairs(files, tableFiles);
    }
    return found;
  }

  private static long pairs(long[] files, int tableFiles) {
    long all = files[0] + files[1];
    return tableFiles == 2 ? files[0] * files[1] : all * (all - 1) / 2;
  }
}
