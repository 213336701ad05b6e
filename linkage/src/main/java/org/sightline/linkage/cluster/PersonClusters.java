package org.sightline.linkage.cluster;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.ScoredPairs;

/// Which records are one person: every record is in exactly one cluster, and a cluster is named by its first record, in the order of
/// ids. The same records, model and rules always give the same clusters, in whatever order they came and on however many threads.
public final class PersonClusters {

  private final int[] clusterOf;
  private final List<Attention> attention;
  private final ClusterRules rules;

  /// @param clusterOf for each record the first of its cluster
  PersonClusters(int[] clusterOf, List<Attention> attention, ClusterRules rules) {
    this.clusterOf = clusterOf;
    this.rules = rules;
    this.attention =
        attention.stream()
            .sorted(
                Comparator.comparing(Attention::bits, Comparator.reverseOrder())
                    .thenComparingInt(Attention::one)
                    .thenComparingInt(Attention::other))
            .toList();
  }

  /// Makes people of weighed pairs.
  ///
  /// @param records how many records there are
  public static PersonClusters of(
      int records, ScoredPairs pairs, PairJudge judge, ClusterRules rules, Parallel threads) {
    return of(records, pairs, judge, rules, Overrides.NONE, threads);
  }

  /// Makes people of weighed pairs, and keeps to what was decided.
  ///
  /// @param records how many records there are
  /// @param weighed the pairs
  /// @param overrides what was decided about some pairs, whether weighed or not
  public static PersonClusters of(
      int records,
      ScoredPairs weighed,
      PairJudge judge,
      ClusterRules rules,
      Overrides overrides,
      Parallel threads) {
    return new Gathering(records, weighed, judge, overrides, threads).under(rules);
  }

  /// The same, and learns by the way how many records a person has at most here: if hundreds have eight and next to nobody has nine, the few
  /// that have come to nine are gathered again under that bound, and whoever asks is told what was refused.
  public static PersonClusters learning(
      int records,
      ScoredPairs weighed,
      PairJudge judge,
      ClusterRules rules,
      Overrides overrides,
      Parallel threads) {
    Gathering gathering = new Gathering(records, weighed, judge, overrides, threads);
    PersonClusters first = gathering.under(rules);
    OptionalInt most = MostRecords.of(first.sizes());
    return most.isPresent() && most.getAsInt() < rules.largest()
        ? gathering.again(first, rules.withLargest(most.getAsInt()))
        : first;
  }

  /// People that were made elsewhere, part by part.
  ///
  /// @param clusterOf for each record the first record of its cluster; kept as it is, not copied
  /// @param refused links that were refused, in any order
  /// @param rules they were made under
  public static PersonClusters of(int[] clusterOf, List<Attention> refused, ClusterRules rules) {
    return new PersonClusters(clusterOf, refused, rules);
  }

  /// The rules that they were made under, with a bound that was learnt.
  public ClusterRules rules() {
    return rules;
  }

  /// The cluster of a record: the number of its first record.
  public int of(int record) {
    return clusterOf[record];
  }

  /// How many records.
  public int records() {
    return clusterOf.length;
  }

  /// How many clusters.
  public int count() {
    int count = 0;
    for (int record = 0; record < clusterOf.length; record++) {
      count += clusterOf[record] == record ? 1 : 0;
    }
    return count;
  }

  /// How many records each cluster has, at the place of its first record.
  public int[] sizes() {
    int[] sizes = new int[clusterOf.length];
    for (int cluster : clusterOf) {
      sizes[cluster]++;
    }
    return sizes;
  }

  /// Links that were refused, the heaviest first.
  public List<Attention> attention() {
    return attention;
  }
}
