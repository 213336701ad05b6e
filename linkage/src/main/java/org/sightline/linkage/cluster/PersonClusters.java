package org.sightline.linkage.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.ScoredPairs;

/// Which records are one person: every record is in exactly one cluster, and a cluster is named by its first record, in the order of
/// ids. The same records, model and rules always give the same clusters, in whatever order they came and on however many threads.
public final class PersonClusters {

  private static final int BATCH = 1 << 10;

  /// A component of more records is cut at heavier links first: to look at every pair of it would take too long, and no person has so many.
  private static final int LARGEST_LOOKED_AT = 1_500;

  private static final double STEP = 2;

  private final int[] clusterOf;
  private final List<Attention> attention;

  private PersonClusters(int[] clusterOf, List<Attention> attention) {
    this.clusterOf = clusterOf;
    this.attention = List.copyOf(attention);
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
    ScoredPairs pairs = weighed.holding(overrides.together());
    int[] clusterOf = new int[records];
    Arrays.setAll(clusterOf, record -> record);
    Components components = Components.of(records, pairs, rules.from());
    int batches = (components.count() + BATCH - 1) / BATCH;
    List<List<Attention>> found = new ArrayList<>();
    for (int batch = 0; batch < batches; batch++) {
      found.add(new ArrayList<>());
    }
    threads.each(
        batches,
        batch -> {
          int end = Math.min(components.count(), (batch + 1) * BATCH);
          for (int component = batch * BATCH; component < end; component++) {
            int[] links =
                Arrays.copyOfRange(
                    components.links,
                    components.starts[component],
                    components.starts[component + 1]);
            group(links, rules.from(), pairs, judge, rules, overrides, clusterOf, found.get(batch));
          }
        });
    List<Attention> attention = new ArrayList<>();
    found.forEach(attention::addAll);
    return of(clusterOf, attention);
  }

  /// People that were made elsewhere, part by part.
  ///
  /// @param clusterOf for each record the first record of its cluster; kept as it is, not copied
  /// @param refused links that were refused, in any order
  public static PersonClusters of(int[] clusterOf, List<Attention> refused) {
    List<Attention> attention = new ArrayList<>(refused);
    attention.sort(
        Comparator.comparing(Attention::bits, Comparator.reverseOrder())
            .thenComparingInt(Attention::one)
            .thenComparingInt(Attention::other));
    return new PersonClusters(clusterOf, attention);
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

  private static void group(
      int[] links,
      double from,
      ScoredPairs pairs,
      PairJudge judge,
      ClusterRules rules,
      Overrides overrides,
      int[] clusterOf,
      List<Attention> attention) {
    int[] records = records(links, pairs);
    if (records.length > LARGEST_LOOKED_AT) {
      cut(links, from + STEP, pairs, judge, rules, overrides, clusterOf, attention);
      return;
    }
    int[] heaviestFirst = heaviestFirst(links, pairs);
    new Grouping(judge, rules, overrides, records).run(pairs, heaviestFirst, clusterOf, attention);
  }

  /// Parts of a large component that heavier links hold together.
  private static void cut(
      int[] links,
      double from,
      ScoredPairs pairs,
      PairJudge judge,
      ClusterRules rules,
      Overrides overrides,
      int[] clusterOf,
      List<Attention> attention) {
    int[] records = records(links, pairs);
    int[] kept = Arrays.stream(links).filter(link -> pairs.bits(link) >= from).toArray();
    int[] part = new int[records.length];
    Arrays.setAll(part, one -> one);
    for (int link : kept) {
      int a = root(part, Arrays.binarySearch(records, pairs.one(link)));
      int b = root(part, Arrays.binarySearch(records, pairs.other(link)));
      part[Math.max(a, b)] = Math.min(a, b);
    }
    List<List<Integer>> byPart = new ArrayList<>();
    for (int one = 0; one < records.length; one++) {
      byPart.add(new ArrayList<>());
    }
    for (int link : kept) {
      byPart.get(root(part, Arrays.binarySearch(records, pairs.one(link)))).add(link);
    }
    for (List<Integer> own : byPart) {
      if (!own.isEmpty()) {
        int[] ownLinks = own.stream().mapToInt(Integer::intValue).toArray();
        group(ownLinks, from, pairs, judge, rules, overrides, clusterOf, attention);
      }
    }
  }

  private static int root(int[] part, int one) {
    int at = one;
    while (part[at] != at) {
      at = part[at];
    }
    return at;
  }

  private static int[] records(int[] links, ScoredPairs pairs) {
    int[] records = new int[links.length * 2];
    for (int link = 0; link < links.length; link++) {
      records[2 * link] = pairs.one(links[link]);
      records[2 * link + 1] = pairs.other(links[link]);
    }
    Arrays.sort(records);
    int distinct = 0;
    for (int at = 0; at < records.length; at++) {
      if (at == 0 || records[at] != records[at - 1]) {
        records[distinct++] = records[at];
      }
    }
    return Arrays.copyOf(records, distinct);
  }

  /// Links as they stand are in the order of their records, which decides between equals.
  private static int[] heaviestFirst(int[] links, ScoredPairs pairs) {
    if (links.length < 2) {
      return links;
    }
    long[] keys = new long[links.length];
    for (int link = 0; link < links.length; link++) {
      // Floats above zero stand in the order of their bits; weights here may lie below, hence the
      // shift.
      int bits = Float.floatToIntBits(pairs.bits(links[link]) + 1024f);
      keys[link] = (long) (Integer.MAX_VALUE - bits) << 32 | link;
    }
    Arrays.sort(keys);
    int[] sorted = new int[links.length];
    for (int link = 0; link < links.length; link++) {
      sorted[link] = links[(int) keys[link]];
    }
    return sorted;
  }
}
