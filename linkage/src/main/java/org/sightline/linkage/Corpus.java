package org.sightline.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// A set of records brought to one spelling, the pairs worth comparing, and their weights, each
/// computed once.
final class Corpus {

  private final SortedMap<String, NormalRecord> records = new TreeMap<>();
  private final Map<Pair, MatchWeight> weights = new HashMap<>();
  private final Matcher matcher;

  /// @throws IllegalArgumentException when two records have one id
  Corpus(List<PersonRecord> people, Matcher matcher) {
    this.matcher = matcher;
    for (PersonRecord person : people) {
      if (records.put(person.id(), matcher.normal(person)) != null) {
        throw new IllegalArgumentException("two records have the id " + person.id());
      }
    }
  }

  Collection<NormalRecord> records() {
    return records.values();
  }

  boolean has(Pair pair) {
    return records.containsKey(pair.a()) && records.containsKey(pair.b());
  }

  NormalRecord record(String id) {
    return Optional.ofNullable(records.get(id))
        .orElseThrow(() -> new IllegalArgumentException("no record " + id));
  }

  MatchWeight weight(Pair pair) {
    return weights.computeIfAbsent(pair, ids -> matcher.weigh(record(ids.a()), record(ids.b())));
  }

  Thresholds thresholds() {
    return matcher.model().thresholds();
  }

  /// The pairs that share a blocking key.
  SortedSet<Pair> candidates() {
    Map<String, List<String>> filed = new HashMap<>();
    for (NormalRecord person : records.values()) {
      for (String key : Blocking.keys(person)) {
        filed.computeIfAbsent(key, none -> new ArrayList<>()).add(person.id());
      }
    }
    SortedSet<Pair> pairs = new TreeSet<>();
    filed.values().forEach(block -> addPairs(pairs, block));
    return pairs;
  }

  /// The pairs of a thin record with any other, and the pairs around one person: where names do not
  /// lead, circumstances may.
  SortedSet<Pair> loosePairs() {
    SortedSet<Pair> pairs = new TreeSet<>();
    List<String> all = List.copyOf(records.keySet());
    records.values().stream()
        .filter(NormalRecord::isThin)
        .forEach(thin ->
            all.stream()
                .filter(id -> !id.equals(thin.id()))
                .forEach(id -> pairs.add(Pair.of(id, thin.id()))));
    Map<String, List<String>> circles = new HashMap<>();
    records
        .values()
        .forEach(person ->
            person
                .circle()
                .forEach(around ->
                    circles.computeIfAbsent(around, none -> new ArrayList<>()).add(person.id())));
    circles.values().forEach(circle -> addPairs(pairs, circle));
    return pairs;
  }

  private static void addPairs(SortedSet<Pair> pairs, List<String> ids) {
    for (int i = 0; i < ids.size(); i++) {
      for (int j = i + 1; j < ids.size(); j++) {
        pairs.add(Pair.of(ids.get(i), ids.get(j)));
      }
    }
  }
}
