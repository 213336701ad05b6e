package org.sightline.linkage.label;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sightline.linkage.cluster.Overrides;
import org.sightline.linkage.cluster.Overrides.Two;
import org.sightline.linkage.table.CsvFault;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.SmallCsv;
import org.sightline.linkage.train.KnownPair;

/// What people have said of the records of a table, with no contradiction in it.
///
/// Where one person spoke of a pair twice, the later word counts. Where two people disagree, or where several words together make one person of
/// two records that somebody calls different, that is for them to settle: it is refused, with the lines.
///
/// @param said for each pair what was said, in the order of the records
public record Labels(List<Said> said) {

  /// Nobody has said anything.
  public static final Labels NONE = new Labels(List.of());

  private static final int THIRD_COLUMN = 2;

  /// What was said of a pair.
  ///
  /// @param two the records
  /// @param answer what was said
  /// @param origin where it was read
  public record Said(Two two, Answer answer, Origin origin) {}

  /// Keeps a copy.
  public Labels {
    said = List.copyOf(said);
  }

  /// Looks up the records that labels speak of.
  ///
  /// @throws CsvFault when there is no such record, when two records are not to be compared, or when words contradict each other
  public static Labels of(PersonTable table, Collection<Label> labels) {
    Map<Two, Map<String, Said>> byPair = new LinkedHashMap<>();
    for (Label label : labels) {
      Said said = found(table, label);
      // Who has no name cannot have corrected themselves.
      String who = label.by().isBlank() ? "?" + label.origin() : label.by().strip();
      byPair.computeIfAbsent(said.two(), two -> new LinkedHashMap<>()).put(who, said);
    }
    List<Said> all = new ArrayList<>();
    byPair.values().forEach(words -> all.add(agreed(table, words.values())));
    all.sort(
        Comparator.comparingInt((Said said) -> said.two().one())
            .thenComparingInt(said -> said.two().other()));
    refuseContradictions(table, all);
    return new Labels(all);
  }

  private static Said found(PersonTable table, Label label) {
    int one = record(table, label, label.one(), 0);
    int other = record(table, label, label.other(), 1);
    if (one == other) {
      throw fault(label.origin(), 1, "the record '%s' with itself".formatted(label.one()));
    }
    if (!table.isPair(one, other)) {
      throw fault(
          label.origin(),
          1,
          "'%s' and '%s' are of one file, and only pairs across two are linked"
              .formatted(label.one(), label.other()));
    }
    return new Said(Two.of(one, other), label.answer(), label.origin());
  }

  private static int record(PersonTable table, Label label, String id, int column) {
    int record = table.find(id);
    if (record < 0) {
      throw fault(label.origin(), column, "there is no record '%s'".formatted(id));
    }
    return record;
  }

  private static Said agreed(PersonTable table, Collection<Said> words) {
    Said agreed = words.iterator().next();
    for (Said word : words) {
      if (agreed.answer() == Answer.UNSURE) {
        agreed = word;
      } else if (word.answer() != Answer.UNSURE && word.answer() != agreed.answer()) {
        throw fault(
            word.origin(),
            THIRD_COLUMN,
            "%s are '%s' here and '%s' on %s; the people who said so must agree first"
                .formatted(
                    pair(table, word.two()),
                    word.answer().word(),
                    agreed.answer().word(),
                    agreed.origin()));
      }
    }
    return agreed;
  }

  /// If a is b and b is c, then a is c.
  private static void refuseContradictions(PersonTable table, List<Said> all) {
    Map<Integer, List<Said>> same = new HashMap<>();
    for (Said one : all) {
      if (one.answer() == Answer.SAME) {
        same.computeIfAbsent(one.two().one(), record -> new ArrayList<>()).add(one);
        same.computeIfAbsent(one.two().other(), record -> new ArrayList<>()).add(one);
      }
    }
    for (Said one : all) {
      if (one.answer() == Answer.DIFFERENT) {
        List<Said> chain = chain(same, one.two());
        if (!chain.isEmpty()) {
          throw fault(
              one.origin(),
              THIRD_COLUMN,
              "%s are 'different' here, but one person by %s"
                  .formatted(
                      pair(table, one.two()),
                      chain.stream()
                          .map(link -> link.origin().toString())
                          .collect(Collectors.joining(" and "))));
        }
      }
    }
  }

  /// The shortest chain of words by which two records are of one person; empty if there is none.
  private static List<Said> chain(Map<Integer, List<Said>> same, Two two) {
    Map<Integer, List<Said>> reached = new HashMap<>(Map.of(two.one(), List.of()));
    Deque<Integer> next = new ArrayDeque<>(List.of(two.one()));
    while (!next.isEmpty()) {
      int here = next.poll();
      List<Said> before = reached.getOrDefault(here, List.of());
      for (Said link : same.getOrDefault(here, List.of())) {
        int there = link.two().one() == here ? link.two().other() : link.two().one();
        if (!reached.containsKey(there)) {
          List<Said> way = new ArrayList<>(before);
          way.add(link);
          reached.put(there, way);
          next.add(there);
        }
      }
    }
    return reached.getOrDefault(two.other(), List.of());
  }

  private static String pair(PersonTable table, Two two) {
    return "'%s' and '%s'".formatted(table.id(two.one()), table.id(two.other()));
  }

  private static CsvFault fault(Origin origin, int column, String reason) {
    return SmallCsv.fault(origin.file(), origin.line(), column, reason);
  }

  /// How many pairs were called so.
  public int count(Answer answer) {
    return (int) said.stream().filter(one -> one.answer() == answer).count();
  }

  /// The pairs of which it was said whether they are of one person.
  public List<KnownPair> known() {
    return said.stream()
        .filter(one -> one.answer() != Answer.UNSURE)
        .map(one -> new KnownPair(one.two().one(), one.two().other(), one.answer() == Answer.SAME))
        .toList();
  }

  /// The same as decisions that hold in clusters.
  public Overrides overrides() {
    return Overrides.of(
        said.stream()
            .filter(one -> one.answer() == Answer.SAME)
            .map(Said::two)
            .collect(Collectors.toSet()),
        said.stream()
            .filter(one -> one.answer() == Answer.DIFFERENT)
            .map(Said::two)
            .collect(Collectors.toSet()));
  }
}
