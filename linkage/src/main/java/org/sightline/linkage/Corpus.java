package org.sightline.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.sightline.linkage.model.LinkThresholds;

/// A set of records brought to one spelling, the pairs worth comparing, and their weights, each
/// computed once.
final class Corpus {

  private final SortedMap<String, NormalRecord> records = new TreeMap<>();
  private final Map<Pair, Matcher.Weighed> weights = new HashMap<>();
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
    return weighed(pair).weight();
  }

  Matcher.Weighed weighed(Pair pair) {
    return weights.computeIfAbsent(pair, ids -> matcher.weigh(record(ids.a()), record(ids.b())));
  }

  LinkThresholds thresholds() {
    return matcher.thresholds();
  }

  /// The pairs that share a blocking key.
  SortedSet<Pair> candidates() {
    SortedSet<Pair> pairs = new TreeSet<>();
    blocks(Blocking::keys).forEach(block -> addPairs(pairs, block, block));
    return pairs;
  }

  /// The pairs of a thin record with any other, as far as something may tie the two: names do not lead far here, circumstances may.
  SortedSet<Pair> loosePairs() {
    SortedSet<Pair> pairs = new TreeSet<>();
    for (List<NormalRecord> block : blocks(Blocking::looseKeys)) {
      addPairs(pairs, block.stream().filter(NormalRecord::isThin).toList(), block);
    }
    return pairs;
  }

  private Collection<List<NormalRecord>> blocks(Function<NormalRecord, Set<String>> keys) {
    Map<String, List<NormalRecord>> blocks = new HashMap<>();
    for (NormalRecord person : records.values()) {
      keys.apply(person)
          .forEach(key -> blocks.computeIfAbsent(key, none -> new ArrayList<>()).add(person));
    }
    return blocks.values();
  }

  private static void addPairs(
      SortedSet<Pair> pairs, List<NormalRecord> some, List<NormalRecord> others) {
    for (NormalRecord one : some) {
      for (NormalRecord other : others) {
        if (!one.id().equals(other.id())) {
          pairs.add(Pair.of(one.id(), other.id()));
        }
      }
    }
  }
}
