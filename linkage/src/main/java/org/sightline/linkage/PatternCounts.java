package org.sightline.linkage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How many pairs of records show each pattern of agreement. Training needs no more of the data
/// than this.
final class PatternCounts {

  private final Map<List<Level>, Double> counts = new HashMap<>();

  /// A pattern, and how many pairs show it.
  ///
  /// @param levels one for each comparison that both records have a value for
  record Counted(List<Level> levels, double pairs) {

    private String text() {
      return levels.stream()
          .map(level -> level.comparison().code() + "=" + level.code())
          .collect(Collectors.joining(" "));
    }
  }

  void add(Findings found, double pairs) {
    add(found.levels(), pairs);
  }

  void add(List<Level> levels, double pairs) {
    counts.merge(levels, pairs, Double::sum);
  }

  void addAll(PatternCounts others, double times) {
    others.all().forEach(counted -> add(counted.levels(), counted.pairs() * times));
  }

  /// All patterns in a fixed order, so that sums come out the same to the last bit on every run.
  List<Counted> all() {
    return counts.entrySet().stream()
        .map(entry -> new Counted(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Counted::text))
        .toList();
  }

  double pairs() {
    return all().stream().mapToDouble(Counted::pairs).sum();
  }
}
