package org.sightline.linkage.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.ScoredPairs;

/// Goes through all components of linked records, on all threads, and makes people of each.
final class Gathering {

  private static final int BATCH = 1 << 10;

  /// A component of more records is cut at heavier links first: to look at every pair of it would take too long, and no person has so many.
  private static final int LARGEST_LOOKED_AT = 1_500;

  private static final double STEP = 2;

  private final int records;
  private final ScoredPairs pairs;
  private final PairJudge judge;
  private final Overrides overrides;
  private final Parallel threads;

  Gathering(
      int records, ScoredPairs weighed, PairJudge judge, Overrides overrides, Parallel threads) {
    this.records = records;
    this.pairs = weighed.holding(overrides.together());
    this.judge = judge;
    this.overrides = overrides;
    this.threads = threads;
  }

  /// All people.
  PersonClusters under(ClusterRules rules) {
    Components components = Components.of(records, pairs, rules.from());
    int[] clusterOf = new int[records];
    Arrays.setAll(clusterOf, record -> record);
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
            int[] links = components.links(component);
            group(links, rules.from(), rules, clusterOf, found.get(batch));
          }
        });
    List<Attention> attention = new ArrayList<>();
    found.forEach(attention::addAll);
    return new PersonClusters(clusterOf, attention, rules);
  }

  /// Gathers those components again that hold a person of more records than the rules allow; all others stay as they are.
  PersonClusters again(PersonClusters before, ClusterRules rules) {
    int[] sizes = before.sizes();
    int[] clusterOf = new int[records];
    Arrays.setAll(clusterOf, before::of);
    BitSet afresh = new BitSet(records);
    List<Attention> attention = new ArrayList<>();
    Components components = Components.of(records, pairs, rules.from());
    for (int component = 0; component < components.count(); component++) {
      int[] links = components.links(component);
      if (holdsMore(links, before, sizes, rules.largest())) {
        for (int record : records(links)) {
          afresh.set(record);
          clusterOf[record] = record;
        }
        group(links, rules.from(), rules, clusterOf, attention);
      }
    }
    before.attention().stream().filter(one -> !afresh.get(one.one())).forEach(attention::add);
    return new PersonClusters(clusterOf, attention, rules);
  }

  private boolean holdsMore(int[] links, PersonClusters before, int[] sizes, int most) {
    for (int link : links) {
      if (sizes[before.of(pairs.one(link))] > most || sizes[before.of(pairs.other(link))] > most) {
        return true;
      }
    }
    return false;
  }

  private void group(
      int[] links, double from, ClusterRules rules, int[] clusterOf, List<Attention> attention) {
    int[] records = records(links);
    if (records.length > LARGEST_LOOKED_AT) {
      cut(links, from + STEP, rules, clusterOf, attention);
      return;
    }
    int[] heaviestFirst = heaviestFirst(links);
    new Grouping(judge, rules, overrides, records).run(pairs, heaviestFirst, clusterOf, attention);
  }

  /// Parts of a large component that heavier links hold together.
  private void cut(
      int[] links, double from, ClusterRules rules, int[] clusterOf, List<Attention> attention) {
    int[] records = records(links);
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
        group(ownLinks, from, rules, clusterOf, attention);
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

  private int[] records(int[] links) {
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
  private int[] heaviestFirst(int[] links) {
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
