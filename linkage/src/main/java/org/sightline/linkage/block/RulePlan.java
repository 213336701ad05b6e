package org.sightline.linkage.block;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.table.PersonTable;

/// Which rules to block by, if nobody says otherwise: counted before anything is compared, and within a budget of pairs.
///
/// @param kept the rules that are used, with their blocks
/// @param left those that were not, and why
public record RulePlan(List<Blocks> kept, List<Left> left) {

  /// A rule that is not used.
  ///
  /// @param rule the rule
  /// @param reason why not
  public record Left(Rule rule, String reason) {}

  /// Records up to which everything is compared with everything.
  private static final int SMALL = 1_500;

  /// Rules whose blocks show in the levels: training learns from these.
  private static final List<Rule> USUAL =
      List.of(
          Rule.of(Key.NAMES),
          Rule.of(Key.SURNAME, Key.BIRTH),
          Rule.of(Key.FORENAME, Key.BIRTH),
          Rule.of(Key.FORENAME, Key.POSTCODE),
          Rule.of(Key.SURNAME, Key.POSTCODE),
          Rule.of(Key.PHONE),
          Rule.of(Key.BIRTH, Key.POSTCODE),
          Rule.of(Key.BIRTH, Key.ADDRESS),
          Rule.of(Key.NUMBER),
          Rule.of(Key.EMAIL));

  /// Rules for records with slips in more than one place: the cheapest first, while the budget lasts.
  private static final List<Rule> FURTHER =
      List.of(
          Rule.of(Key.FORENAME_SOUND, Key.SURNAME_SOUND, Key.BIRTH_YEAR),
          Rule.of(Key.SURNAME_SOUND, Key.FORENAME_LETTER, Key.BIRTHDAY),
          Rule.of(Key.FORENAME_START, Key.SURNAME_START, Key.BIRTH_YEAR),
          Rule.of(Key.FORENAME_SOUND, Key.BIRTHDAY),
          Rule.of(Key.FORENAME_SOUND, Key.SURNAME_SOUND),
          Rule.of(Key.FORENAME, Key.SURNAME_START),
          Rule.of(Key.SURNAME, Key.FORENAME_START),
          Rule.of(Key.SURNAME, Key.BIRTH_YEAR),
          Rule.of(Key.SURNAME, Key.BIRTHPLACE),
          Rule.of(Key.SURNAME, Key.OCCUPATION),
          Rule.of(Key.FORENAME_START, Key.POSTCODE),
          Rule.of(Key.SURNAME_START, Key.POSTCODE),
          Rule.of(Key.BIRTH_YEAR, Key.POSTCODE),
          Rule.of(Key.BIRTH_YEAR, Key.BIRTHPLACE, Key.OCCUPATION),
          Rule.of(Key.BIRTHDAY, Key.POSTCODE),
          Rule.of(Key.POSTCODE),
          Rule.of(Key.ADDRESS),
          Rule.of(Key.BIRTH),
          Rule.of(Key.SURNAME));

  private static final long PAIRS_AT_LEAST = 3_000_000;
  private static final int USUAL_PAIRS_A_RECORD = 100;

  /// Keeps copies.
  public RulePlan {
    kept = List.copyOf(kept);
    left = List.copyOf(left);
  }

  /// Chooses among the usual rules, then the further ones.
  public static RulePlan of(PersonTable table, Parallel threads) {
    if (table.size() <= SMALL) {
      return new RulePlan(List.of(Blocks.of(Rule.EVERYTHING, table)), List.of());
    }
    List<Blocks> kept = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    long most = PAIRS_AT_LEAST + (long) USUAL_PAIRS_A_RECORD * table.size();
    for (Blocks blocks : blocks(USUAL, table, threads)) {
      if (blocks.pairs() + blocks.refusedPairs() > most) {
        left.add(new Left(blocks.rule(), exploding(blocks, table)));
      } else {
        kept.add(blocks);
      }
    }
    long budget = PAIRS_AT_LEAST - kept.stream().mapToLong(Blocks::pairs).sum();
    List<Blocks> further = budget < table.size() ? List.of() : blocks(FURTHER, table, threads);
    for (Blocks blocks :
        further.stream().sorted(Comparator.comparingLong(Blocks::pairs)).toList()) {
      if (blocks.pairs() > budget) {
        left.add(
            new Left(blocks.rule(), "%,d pairs are beyond the budget".formatted(blocks.pairs())));
      } else {
        kept.add(blocks);
        budget -= blocks.pairs();
      }
    }
    return new RulePlan(kept, left);
  }

  /// Whether rules can be used on a table: to compare everything with everything is for few records only, and a model that was trained on few
  /// says so among its rules.
  public static boolean fit(List<Rule> rules, PersonTable table) {
    return table.size() <= SMALL || !rules.contains(Rule.EVERYTHING);
  }

  /// The blocks of given rules, for those that the table has the fields for.
  public static List<Blocks> blocks(List<Rule> rules, PersonTable table, Parallel threads) {
    List<Rule> fitting = rules.stream().filter(rule -> rule.fits(table)).toList();
    List<Blocks> blocks = new ArrayList<>(Collections.nCopies(fitting.size(), null));
    threads.each(fitting.size(), rule -> blocks.set(rule, Blocks.of(fitting.get(rule), table)));
    return blocks;
  }

  /// The rules that are used.
  public List<Rule> rules() {
    return kept.stream().map(Blocks::rule).toList();
  }

  private static String exploding(Blocks blocks, PersonTable table) {
    return "%,d pairs; the largest block is %s"
        .formatted(blocks.pairs() + blocks.refusedPairs(), blocks.worst(table).orElse("none"));
  }
}
