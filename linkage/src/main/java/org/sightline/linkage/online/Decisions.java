package org.sightline.linkage.online;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sightline.linkage.cluster.Overrides;

/// What was decided about pairs of records, by their places. The writer's alone.
final class Decisions {

  private final Map<Integer, Map<Integer, Decision.Kind>> of = new HashMap<>();

  /// Decides; the latest decision about a pair is the one that counts.
  void decide(int one, int other, Decision.@Nullable Kind kind) {
    put(one, other, kind);
    put(other, one, kind);
  }

  private void put(int one, int other, Decision.@Nullable Kind kind) {
    Map<Integer, Decision.Kind> own = of.computeIfAbsent(one, newcomer -> new HashMap<>());
    if (kind == null) {
      own.remove(other);
    } else {
      own.put(other, kind);
    }
    if (own.isEmpty()) {
      of.remove(one);
    }
  }

  /// The records that a record is held together with.
  List<Integer> together(int record) {
    return of.getOrDefault(record, Map.of()).entrySet().stream()
        .filter(entry -> entry.getValue() == Decision.Kind.TOGETHER)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Forgets all that was decided about a record.
  void forget(int record) {
    for (int other : Set.copyOf(of.getOrDefault(record, Map.of()).keySet())) {
      decide(record, other, null);
    }
  }

  /// The decisions among a few records, by their order there.
  Overrides among(int[] records) {
    if (of.isEmpty()) {
      return Overrides.NONE;
    }
    Map<Integer, Integer> order = new HashMap<>();
    for (int at = 0; at < records.length; at++) {
      order.put(records[at], at);
    }
    Set<Overrides.Two> together = new HashSet<>();
    Set<Overrides.Two> apart = new HashSet<>();
    order.forEach((record, at) ->
        of.getOrDefault(record, Map.of())
            .forEach((other, kind) -> {
              Integer there = order.get(other);
              if (there != null) {
                Set<Overrides.Two> into = kind == Decision.Kind.TOGETHER ? together : apart;
                into.add(Overrides.Two.of(at, there));
              }
            }));
    return Overrides.of(together, apart);
  }

  /// What is done with a decision.
  interface Reader {
    void read(int one, int other, Decision.Kind kind);
  }

  /// All decisions, each once.
  void each(Reader reader) {
    for (int one : new TreeSet<>(of.keySet())) {
      of.getOrDefault(one, Map.of())
          .forEach((other, kind) -> {
            if (one < other) {
              reader.read(one, other, kind);
            }
          });
    }
  }
}
