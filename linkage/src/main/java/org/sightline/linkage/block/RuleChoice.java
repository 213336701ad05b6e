package org.sightline.linkage.block;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Which rules to block by, told by counts alone, wherever the blocks lie.
///
/// @param kept the rules that are used, with what was counted
/// @param left those that were not, and why
public record RuleChoice<B extends BlockCounts>(List<B> kept, List<RulePlan.Left> left) {

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
  public RuleChoice {
    kept = List.copyOf(kept);
    left = List.copyOf(left);
  }

  /// Chooses among the usual rules, then the further ones.
  ///
  /// @param records how many there are
  /// @param count forms the blocks of rules, of those whose fields are there
  /// @param worst the largest block of a rule, in words
  public static <B extends BlockCounts> RuleChoice<B> of(
      long records, Function<List<Rule>, List<B>> count, Function<B, String> worst) {
    if (isSmall(records)) {
      return new RuleChoice<>(count.apply(List.of(Rule.EVERYTHING)), List.of());
    }
    List<B> kept = new ArrayList<>();
    List<RulePlan.Left> left = new ArrayList<>();
    long most = mostPairs(records);
    for (B blocks : count.apply(USUAL)) {
      if (blocks.pairs() + blocks.refusedPairs() > most) {
        left.add(new RulePlan.Left(blocks.rule(), exploding(blocks, worst.apply(blocks))));
      } else {
        kept.add(blocks);
      }
    }
    long budget = PAIRS_AT_LEAST - kept.stream().mapToLong(BlockCounts::pairs).sum();
    List<B> further = budget < records ? List.of() : count.apply(FURTHER);
    for (B blocks :
        further.stream().sorted(Comparator.comparingLong(BlockCounts::pairs)).toList()) {
      if (blocks.pairs() > budget) {
        left.add(
            new RulePlan.Left(
                blocks.rule(), "%,d pairs are beyond the budget".formatted(blocks.pairs())));
      } else {
        kept.add(blocks);
        budget -= blocks.pairs();
      }
    }
    return new RuleChoice<>(kept, left);
  }

  /// The most pairs that one rule may select.
  static long mostPairs(long records) {
    return PAIRS_AT_LEAST + USUAL_PAIRS_A_RECORD * records;
  }

  /// All rules there are to choose from, the usual ones first.
  public static List<Rule> all() {
    return Stream.concat(USUAL.stream(), FURTHER.stream()).toList();
  }

  /// Whether rules can be used on so many records: to compare everything with everything is for few only, and a model that was trained on few
  /// says so among its rules.
  public static boolean fit(List<Rule> rules, long records) {
    return isSmall(records) || !rules.contains(Rule.EVERYTHING);
  }

  private static boolean isSmall(long records) {
    return records <= SMALL;
  }

  private static String exploding(BlockCounts blocks, String worst) {
    return "%,d pairs; the largest block is %s"
        .formatted(blocks.pairs() + blocks.refusedPairs(), worst);
  }
}
