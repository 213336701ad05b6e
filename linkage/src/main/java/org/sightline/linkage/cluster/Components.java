package org.sightline.linkage.cluster;

import java.util.Arrays;
import org.sightline.linkage.batch.ScoredPairs;

/// Records that links connect, however loosely: what follows looks at each of these groups by itself.
final class Components {

  /// The links of all components, one component after another; within one, the heaviest first.
  private final int[] links;

  /// Where the links of a component begin; one more than there are components.
  private final int[] starts;

  private Components(int[] links, int[] starts) {
    this.links = links;
    this.starts = starts;
  }

  int count() {
    return starts.length - 1;
  }

  /// The links of a component.
  int[] links(int component) {
    return Arrays.copyOfRange(links, starts[component], starts[component + 1]);
  }

  static Components of(int records, ScoredPairs pairs, double from) {
    int[] parent = new int[records];
    Arrays.setAll(parent, record -> record);
    int kept = 0;
    for (int pair = 0; pair < pairs.size(); pair++) {
      if (pairs.bits(pair) >= from) {
        union(parent, pairs.one(pair), pairs.other(pair));
        kept++;
      }
    }
    int[] counts = new int[records + 1];
    for (int pair = 0; pair < pairs.size(); pair++) {
      if (pairs.bits(pair) >= from) {
        counts[find(parent, pairs.one(pair)) + 1]++;
      }
    }
    int components = 0;
    int[] starts = new int[records + 1];
    for (int record = 0; record < records; record++) {
      if (counts[record + 1] > 0) {
        starts[components++] = counts[record];
      }
      counts[record + 1] += counts[record];
    }
    starts[components] = kept;
    int[] links = new int[kept];
    for (int pair = 0; pair < pairs.size(); pair++) {
      if (pairs.bits(pair) >= from) {
        links[counts[find(parent, pairs.one(pair))]++] = pair;
      }
    }
    return new Components(links, Arrays.copyOf(starts, components + 1));
  }

  private static void union(int[] parent, int one, int other) {
    int a = find(parent, one);
    int b = find(parent, other);
    if (a < b) {
      parent[b] = a;
    } else {
      parent[a] = b;
    }
  }

  private static int find(int[] parent, int record) {
    int at = record;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
