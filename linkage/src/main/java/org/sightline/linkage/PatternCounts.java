package org.sightline.linkage;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How many pairs of records show each pattern of agreement. Training needs no more of the data
/// than this.
final class PatternCounts {

  /// Ordered by text, so that sums come out the same to the last bit on every run.
  private final SortedMap<String, Counted> counts = new TreeMap<>();

  /// A pattern, and how many pairs show it.
  ///
  /// @param levels one for each comparison that both records have a value for
  record Counted(List<Level> levels, double pairs) {}

  void add(Findings found, double pairs) {
    add(found.byComparison().values().stream().map(Finding::level).toList(), pairs);
  }

  void add(List<Level> levels, double pairs) {
    String text = levels.stream().map(PatternCounts::text).collect(Collectors.joining(" "));
    counts.merge(
        text,
        new Counted(levels, pairs),
        (old, more) -> new Counted(old.levels(), old.pairs() + more.pairs()));
  }

  void addAll(PatternCounts others, double times) {
    others.all().forEach(counted -> add(counted.levels(), counted.pairs() * times));
  }

  Collection<Counted> all() {
    return counts.values();
  }

  double pairs() {
    return all().stream().mapToDouble(Counted::pairs).sum();
  }

  private static String text(Level level) {
    return level.comparison().code() + "=" + level.code();
  }
}
