package org.sightline.linkage.spark;

import java.util.Arrays;

/// Which records hang together by links, however loosely: union and find over the numbers of records. Four bytes a record, on the machine
/// that leads the run.
final class Links {

  private final int[] parent;

  Links(int records) {
    parent = new int[records];
    Arrays.fill(parent, -1);
  }

  /// Two records that a link connects.
  void add(int one, int other) {
    int a = find(touched(one));
    int b = find(touched(other));
    parent[Math.max(a, b)] = Math.min(a, b);
  }

  /// For each record the first of its component; -1 for one that no link touches. Nothing may be added after this.
  int[] roots() {
    for (int record = 0; record < parent.length; record++) {
      if (parent[record] >= 0) {
        parent[record] = find(record);
      }
    }
    return parent;
  }

  private int touched(int record) {
    if (parent[record] < 0) {
      parent[record] = record;
    }
    return record;
  }

  private int find(int record) {
    int at = record;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
