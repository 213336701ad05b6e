package org.sightline.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.sightline.audit.Discrepancy.Kind;

/// What the leaves say was written, by kind and id, to be held against the rows that live.
final class WrittenRows {

  private final Map<String, Map<String, Digest>> byKind = new TreeMap<>();

  /// Takes down what a leaf says was written.
  void add(AuditEntry.Wrote wrote, long index, Consumer<Discrepancy> found) {
    var before =
        byKind
            .computeIfAbsent(wrote.what(), kind -> new HashMap<>())
            .put(wrote.subject(), wrote.digest());
    if (before != null) {
      found.accept(
          new Discrepancy(
              Kind.ROW_RECORDED_TWICE,
              name(wrote.what(), wrote.subject()),
              "again in leaf " + index));
    }
  }

  /// Holds the rows of every kind against what was taken down.
  ///
  /// @return the number of live rows
  long compare(List<LiveRows> kinds, Consumer<Discrepancy> found) {
    var rows = 0L;
    var answered = new HashSet<String>();
    for (var kind : kinds) {
      rows += compare(kind, found);
      answered.add(kind.kind());
    }
    tellUnanswered(answered, found);
    return rows;
  }

  private long compare(LiveRows kind, Consumer<Discrepancy> found) {
    var left = new HashMap<>(byKind.getOrDefault(kind.kind(), Map.of()));
    var count = new long[1];
    try (var rows = kind.rows()) {
      rows.forEach(row -> {
        count[0]++;
        compare(name(kind.kind(), row.subject()), row, left, found);
      });
    }
    left.keySet().stream()
        .sorted()
        .forEach(subject ->
            found.accept(
                new Discrepancy(Kind.ROW_MISSING, name(kind.kind(), subject), "is not there")));
    return count[0];
  }

  private static void compare(
      String name, LiveRow row, Map<String, Digest> left, Consumer<Discrepancy> found) {
    var digest = left.remove(row.subject());
    if (digest == null) {
      found.accept(new Discrepancy(Kind.ROW_UNRECORDED, name, "has no leaf"));
    } else if (!digest.equals(row.digest())) {
      found.accept(new Discrepancy(Kind.ROW_CHANGED, name, "has another digest than its leaf"));
    }
  }

  private void tellUnanswered(Set<String> answered, Consumer<Discrepancy> found) {
    byKind.forEach((kind, rows) -> {
      if (!answered.contains(kind)) {
        found.accept(
            new Discrepancy(Kind.KIND_UNANSWERED, kind, rows.size() + " rows were recorded"));
      }
    });
  }

  private static String name(String kind, String subject) {
    return kind + " " + subject;
  }
}
