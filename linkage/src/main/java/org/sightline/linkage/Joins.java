package org.sightline.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Which records have been joined so far, and what forbids joining more.
final class Joins {

  private final Map<String, SortedSet<String>> clusters = new HashMap<>();
  private final Set<Pair> excluded;

  Joins(Corpus corpus, Set<Pair> excluded) {
    corpus
        .records()
        .forEach(person -> clusters.put(person.id(), new TreeSet<>(Set.of(person.id()))));
    this.excluded = excluded;
  }

  boolean together(Pair pair) {
    return members(pair.a()).contains(pair.b());
  }

  boolean isExcluded(Pair pair) {
    return excluded.contains(pair);
  }

  void join(Pair pair) {
    SortedSet<String> all = new TreeSet<>(members(pair.a()));
    all.addAll(members(pair.b()));
    all.forEach(id -> clusters.put(id, all));
  }

  /// The first two records that joining this pair would bring together against a decision.
  Optional<Pair> exclusion(Pair pair) {
    return crossing(pair).stream().filter(excluded::contains).findFirst();
  }

  /// The first two records that joining this pair would bring together against a guard.
  Optional<MatchWeight> veto(Pair pair, Corpus corpus) {
    return crossing(pair).stream()
        .map(corpus::weight)
        .filter(weight -> weight.verdict() == Verdict.KEPT_APART)
        .findFirst();
  }

  List<Cluster> clusters() {
    return clusters.values().stream()
        .map(Cluster::new)
        .distinct()
        .sorted(java.util.Comparator.comparing(Cluster::id))
        .toList();
  }

  private SortedSet<Pair> crossing(Pair pair) {
    SortedSet<Pair> pairs = new TreeSet<>();
    members(pair.a())
        .forEach(one -> members(pair.b()).forEach(other -> pairs.add(Pair.of(one, other))));
    return pairs;
  }

  private SortedSet<String> members(String id) {
    return Optional.ofNullable(clusters.get(id)).orElseThrow();
  }
}
