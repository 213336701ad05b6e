package org.sightline.linkage.block;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;

/// Narrows a rule whose blocks are too large by the further key that loses least: nothing is refused then, and the pairs most likely to be of one person
/// are compared still.
///
/// How much a key loses is told by pairs that agree in so much else that they are hardly of two people: how many of them differ in it? Pairs that were
/// told by a key cannot say how often it differs, so that each kind of key has others to tell by.
final class Salting {

  private static final int PAIRS_TO_TELL_BY = 30;

  /// A block of those pairs that is larger is no sure sign of one person.
  private static final int LARGEST_TO_TELL_BY = 12;

  private static final Set<Key> NAMES =
      EnumSet.of(
          Key.NAMES,
          Key.FORENAME,
          Key.SURNAME,
          Key.FORENAME_LETTER,
          Key.FORENAME_START,
          Key.SURNAME_START,
          Key.FORENAME_SOUND,
          Key.SURNAME_SOUND);
  private static final Set<Key> BIRTHS = EnumSet.of(Key.BIRTH, Key.BIRTH_YEAR, Key.BIRTHDAY);

  private final PersonTable table;
  private final long most;

  /// @param most the most pairs that a narrowed rule may select
  Salting(PersonTable table, long most) {
    this.table = table;
    this.most = most;
  }

  /// The rule, narrowed; empty if no key splits its blocks far enough.
  Optional<Salt> of(Blocks blocks, Parallel threads) {
    List<Key> keys =
        EnumSet.allOf(Key.class).stream().filter(key -> isFurther(blocks.rule(), key)).toList();
    List<Optional<Salt>> found =
        new ArrayList<>(Collections.nCopies(keys.size(), Optional.empty()));
    threads.each(keys.size(), one -> found.set(one, by(blocks, keys.get(one))));
    return found.stream()
        .flatMap(Optional::stream)
        .min(
            Comparator.comparingDouble((Salt salt) -> salt.lost().orElse(1))
                .thenComparingLong(Salt::after));
  }

  private boolean isFurther(Rule rule, Key key) {
    return !rule.keys().contains(key) && new Rule(List.of(key)).fits(table);
  }

  private Optional<Salt> by(Blocks blocks, Key key) {
    Rule narrowed = with(blocks.rule(), List.of(key));
    Blocks after = Blocks.of(narrowed, table);
    long before = blocks.pairs() + blocks.refusedPairs();
    if (after.refusedPairs() > 0 || after.pairs() > most || after.pairs() > before / 2) {
      return Optional.empty();
    }
    return Optional.of(
        new Salt(blocks.rule(), narrowed, before, after.pairs(), lost(blocks.rule(), key)));
  }

  private static Rule with(Rule rule, List<Key> more) {
    Set<Key> keys = new LinkedHashSet<>(rule.keys());
    keys.addAll(more);
    return new Rule(new ArrayList<>(keys));
  }

  /// Among pairs that the rule selects and that agree in much else, how many do not agree in a key?
  private OptionalDouble lost(Rule rule, Key key) {
    for (List<Key> others : toTellBy(key)) {
      Rule sure = with(rule, others);
      if (!sure.keys().contains(key) && sure.fits(table)) {
        OptionalDouble lost = lost(Blocks.of(sure, table), key);
        if (lost.isPresent()) {
          return lost;
        }
      }
    }
    return OptionalDouble.empty();
  }

  private static List<List<Key>> toTellBy(Key key) {
    if (NAMES.contains(key)) {
      return List.of(
          List.of(Key.NUMBER), List.of(Key.BIRTH, Key.PHONE), List.of(Key.BIRTH, Key.ADDRESS));
    }
    if (BIRTHS.contains(key)) {
      return List.of(
          List.of(Key.NUMBER), List.of(Key.NAMES, Key.PHONE), List.of(Key.NAMES, Key.POSTCODE));
    }
    return List.of(List.of(Key.NAMES, Key.BIRTH), List.of(Key.NUMBER));
  }

  private OptionalDouble lost(Blocks sure, Key key) {
    long all = 0;
    long agree = 0;
    for (int from = 0, to; from < sure.size(); from = to) {
      to = sure.end(from);
      if (to - from > LARGEST_TO_TELL_BY) {
        continue;
      }
      for (int one = from; one < to; one++) {
        for (int other = one + 1; other < to; other++) {
          if (table.isPair(sure.record(one), sure.record(other))) {
            all++;
            agree += agrees(key, sure.record(one), sure.record(other)) ? 1 : 0;
          }
        }
      }
    }
    return all < PAIRS_TO_TELL_BY
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - agree / (double) all);
  }

  private boolean agrees(Key key, int one, int other) {
    long value = key.of(table.names(), table.rows(), one * Row.STRIDE);
    return value != 0 && value == key.of(table.names(), table.rows(), other * Row.STRIDE);
  }
}
