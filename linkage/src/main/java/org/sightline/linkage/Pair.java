package org.sightline.linkage;

import java.util.Comparator;

/// Two record ids, the smaller first.
record Pair(String a, String b) implements Comparable<Pair> {

  private static final Comparator<Pair> ORDER =
      Comparator.comparing(Pair::a).thenComparing(Pair::b);

  static Pair of(String one, String other) {
    return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
  }

  static Pair of(LinkOverride decision) {
    return of(decision.a(), decision.b());
  }

  @Override
  public int compareTo(Pair other) {
    return ORDER.compare(this, other);
  }
}
