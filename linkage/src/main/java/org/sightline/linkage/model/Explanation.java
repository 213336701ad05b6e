package org.sightline.linkage.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.sightline.linkage.Spelling;
import org.sightline.linkage.compare.Aspect;
import org.sightline.linkage.compare.PairComparer;
import org.sightline.linkage.compare.Rarity;
import org.sightline.linkage.table.Field;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;

/// Why two records weigh what they weigh: a waterfall that begins with the odds before anything is compared. Its steps add up to the
/// weight.
///
/// Sentences may hold names, but no address, phone, number or date: they can be kept with a decision.
///
/// @param one the one record
/// @param other the other
/// @param steps the waterfall, in the order it is read
/// @param probability of one person
public record Explanation(String one, String other, List<Step> steps, double probability) {

  private static final double WORTH_A_WORD = 1;

  /// Keeps a copy.
  public Explanation {
    steps = List.copyOf(steps);
  }

  /// What else speaks for or against, beyond what a table knows: one fact found, and how often it is found.
  ///
  /// @param what was looked at
  /// @param figures how often it is so, within one person, a household, and among strangers
  /// @param sentence in words
  public record Further(String what, LevelFigures figures, String sentence) {}

  /// Explains a pair of a table.
  public static Explanation of(
      PersonTable table, PairComparer comparer, Rarity rarity, Scorer scorer, int one, int other) {
    int[] rows = table.rows();
    int i = one * Row.STRIDE;
    int j = other * Row.STRIDE;
    int pattern = comparer.compare(rows, i, rows, j);
    return of(
        table.id(one),
        table.id(other),
        scorer.model(),
        pattern,
        rarity.of(pattern, rows, i, rows, j),
        aspect -> names(table, aspect, one, other),
        List.of());
  }

  /// Explains a pattern, and what else is known of the two. What people of one household share as well is taken back
  /// from all of it alike.
  ///
  /// @param rare the rarity of what the two share
  /// @param names how the names of an aspect are shown, in brackets; empty for an aspect without
  /// @param further facts that no table knows
  public static Explanation of(
      String one,
      String other,
      LinkModel model,
      int pattern,
      int rare,
      Function<Aspect, String> names,
      List<Further> further) {
    List<Step> steps = new ArrayList<>();
    double prior = Scorer.log2(model.same() / model.strangers());
    steps.add(new Step("prior", prior, prior(model)));
    double kin = model.household() > 0 ? Scorer.log2(model.household() / model.strangers()) : -1000;
    for (Aspect aspect : Aspect.ALL) {
      int level = aspect.of(pattern);
      LevelFigures figures = model.of(aspect, level);
      double rarer = figures.rarityShare() == 0 ? 0 : figures.adjustment(Rarity.bits(rare, aspect));
      kin += figures.householdBits() + (aspect == Aspect.FORENAME ? 0 : rarer);
      if (level != 0) {
        String sentence = sentence(aspect, level, rarer, names.apply(aspect));
        steps.add(new Step(aspect.code(), figures.sameBits() + rarer, sentence));
      }
    }
    for (Further fact : further) {
      kin += fact.figures().householdBits();
      steps.add(new Step(fact.what(), fact.figures().sameBits(), fact.sentence()));
    }
    steps.add(new Step("one household", -Scorer.softPlus(kin), household(Scorer.softPlus(kin))));
    double bits = steps.stream().mapToDouble(Step::bits).sum();
    return new Explanation(one, other, steps, Scorer.toProbability(bits));
  }

  /// The weight in bits, the sum of the steps.
  public double bits() {
    return steps.stream().mapToDouble(Step::bits).sum();
  }

  /// As lines of text.
  public String text() {
    StringBuilder lines = new StringBuilder("%s and %s\n".formatted(one, other));
    for (Step step : steps) {
      lines.append(line(step.what(), step.bits(), step.sentence()));
    }
    return lines
        .append(line("total", bits(), "probability %.6f".formatted(probability)))
        .toString();
  }

  private static String line(String what, double bits, String sentence) {
    return String.format(Locale.ROOT, "%-14s %7.2f  %s\n", what, bits, sentence);
  }

  private static String prior(LinkModel model) {
    return String.format(
        Locale.UK,
        "one pair in %,d is one person before anything is compared",
        Math.round(1 / model.same()));
  }

  private static String household(double bits) {
    return bits < WORTH_A_WORD
        ? "hardly likelier to be two people of one household"
        : "what they share, people of one household share as well";
  }

  private static String sentence(Aspect aspect, int level, double rarer, String names) {
    String how =
        rarer >= WORTH_A_WORD
            ? ", rarer than most"
            : rarer <= -WORTH_A_WORD ? ", more common than most" : "";
    return aspect.levels().get(level).words() + names + how;
  }

  /// The names of two records in an aspect of names, in brackets.
  public static String names(PersonTable table, Aspect aspect, int one, int other) {
    return switch (aspect) {
      case FORENAME -> names(table, Row.FORENAME, one * Row.STRIDE, other * Row.STRIDE);
      case SURNAME -> names(table, Row.SURNAME, one * Row.STRIDE, other * Row.STRIDE);
      case MIDDLE -> names(table, Row.MIDDLE, one * Row.STRIDE, other * Row.STRIDE);
      case BIRTH, SEX, CONTACT, EMAIL, NUMBER, BIRTHPLACE, OCCUPATION -> "";
    };
  }

  private static String names(PersonTable table, int place, int i, int j) {
    String one = shown(table, table.rows()[i + place]);
    String other = shown(table, table.rows()[j + place]);
    return one.equals(other) ? " (%s)".formatted(one) : " (%s / %s)".formatted(one, other);
  }

  private static String shown(PersonTable table, int name) {
    return Spelling.shown(table.texts(Field.FORENAME).text(name));
  }
}
