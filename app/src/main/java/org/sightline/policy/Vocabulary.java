package org.sightline.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.InjuryType;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.Relation;
import org.sightline.ledger.Site;

/// The words in which a partnership may write rules of its own: what can be asked of a child's life as of a moment. Everything is as
/// known then, by whoever looks. What is not on record is missing, and a rule that needs it cannot tell.
public final class Vocabulary {

  private static final String SINCE =
      "whole days from the last day on which it can have been to today";
  private static final String CLAIMS = "the claims it rests on";

  private Vocabulary() {}

  /// What a field holds.
  public enum Type {
    NUMBER("a whole number"),
    TRUTH("true or false"),
    TEXT("a text"),
    TEXTS("a list of texts"),
    DETAILS("texts by name");

    private final String words;

    Type(String words) {
      this.words = words;
    }

    /// In words.
    public String words() {
      return words;
    }
  }

  /// A field of a thing.
  ///
  /// @param missing whether it may be missing; `has(…)` asks
  /// @param words what it is
  /// @param closed the only texts it can hold; empty where any may stand there
  public record Field(String name, Type type, boolean missing, String words, List<String> closed) {}

  /// A kind of thing.
  ///
  /// @param name its type
  /// @param variable by which a rule speaks of it: `child`, or a list such as `events`
  /// @param many whether the variable is a list
  /// @param words what it is
  /// @param fields what can be asked of it
  public record Thing(
      String name, String variable, boolean many, String words, List<Field> fields) {

    /// A field by its name.
    public Optional<Field> field(String field) {
      return fields.stream().filter(one -> one.name().equals(field)).findFirst();
    }
  }

  private static final List<Thing> THINGS =
      List.of(
          new Thing(
              "Child",
              "child",
              false,
              "the child, today",
              List.of(
                  maybe(
                      "age_in_months",
                      Type.NUMBER,
                      "age in whole months; missing without a birth date"),
                  maybe(
                      "moves_independently",
                      Type.TRUTH,
                      "cruises or walks; missing where nobody can tell"),
                  field("on_plan", Type.TRUTH, "subject to a child protection plan"),
                  field(
                      "enquiry_open",
                      Type.TRUTH,
                      "a section 47 enquiry or a police investigation is open"),
                  field("lives_elsewhere", Type.TRUTH, "lives away from home"),
                  maybe(
                      "days_since_seen",
                      Type.NUMBER,
                      "days since the last proper sight by a professional; missing where there is none"),
                  maybe("days_since_seen_alone", Type.NUMBER, "the same, of a sight alone"))),
          new Thing(
              "Event",
              "events",
              true,
              "what happened, oldest first",
              List.of(
                  closed("kind", "what kind of event", EventKind.values()),
                  field("agency", Type.TEXT, "the agency whose record it is"),
                  field("role", Type.TEXT, "the recording professional's role"),
                  field(
                      "about_child", Type.TRUTH, "whether it is about the child and not an adult"),
                  field("days_since", Type.NUMBER, SINCE),
                  field("words", Type.TEXT, "as recorded"),
                  field("details", Type.DETAILS, "further values, as docs/exchange.md names them"),
                  field("claims", Type.TEXTS, CLAIMS))),
          new Thing(
              "Injury",
              "injuries",
              true,
              "injuries, oldest first; what several agencies recorded of one is one",
              List.of(
                  closedTexts("types", "what kinds", InjuryType.values()),
                  closedTexts("sites", "where on the body", Site.values()),
                  closedTexts("opinions", "what professionals thought", Opinion.values()),
                  maybe("age_in_months", Type.NUMBER, "the child's age when it was found"),
                  field("settled", Type.TRUTH, "a professional settled it"),
                  field(
                      "concerning",
                      Type.TRUTH,
                      "a professional thinks somebody caused it, or may have"),
                  field("accounts", Type.NUMBER, "how many explanations are on record"),
                  field("agencies", Type.TEXTS, "whose records speak of it"),
                  field("days_since", Type.NUMBER, SINCE),
                  field("claims", Type.TEXTS, CLAIMS))),
          new Thing(
              "Adult",
              "adults",
              true,
              "adults around the child",
              List.of(
                  field("parent", Type.TRUTH, "a parent, by anybody's word"),
                  field("access", Type.TRUTH, "anything known gives them access to the child"),
                  closedTexts("relations", "to the child", Relation.values()),
                  field("named", Type.TRUTH, "step of the ladder taken"),
                  field("identified", Type.TRUTH, "step of the ladder taken"),
                  field("residence_known", Type.TRUTH, "step of the ladder taken"),
                  field("seen", Type.TRUTH, "step of the ladder taken"),
                  field("interviewed", Type.TRUTH, "step of the ladder taken"),
                  field("background_checked", Type.TRUTH, "step of the ladder taken"),
                  field("days_known", Type.NUMBER, "days since the first record of them"),
                  field("claims", Type.TEXTS, CLAIMS))),
          new Thing(
              "Sighting",
              "sightings",
              true,
              "when the child was seen, and was not, oldest first",
              List.of(
                  new Field(
                      "sight",
                      Type.TEXT,
                      false,
                      "how far",
                      List.of(
                          "undressed-or-examined",
                          "seen-alone",
                          "seen",
                          "obscured",
                          "not-examined",
                          "not-seen")),
                  field(
                      "proper",
                      Type.TRUTH,
                      "seen, alone or undressed: it renews sight of the child"),
                  field("agency", Type.TEXT, "who looked"),
                  field("role", Type.TEXT, "the professional's role"),
                  field("days_since", Type.NUMBER, SINCE),
                  field("claims", Type.TEXTS, CLAIMS))),
          new Thing(
              "Absence",
              "absences",
              true,
              "days missed at school or nursery, oldest first",
              List.of(
                  field("days", Type.NUMBER, "how many days; one where the record does not say"),
                  field("agency", Type.TEXT, "whose record"),
                  field("days_since", Type.NUMBER, SINCE),
                  field("claims", Type.TEXTS, CLAIMS))),
          new Thing(
              "Duty",
              "duties",
              true,
              "what agencies owe the child",
              List.of(
                  field("code", Type.TEXT, "the duty's code, as docs/duties names it"),
                  field("owner", Type.TEXT, "the agency that owes it"),
                  field("done", Type.TRUTH, "whether it is done"),
                  field(
                      "days_over", Type.NUMBER, "days since it was due; below nothing before that"),
                  field("claims", Type.TEXTS, CLAIMS))));

  /// Everything that a rule may speak of.
  public static List<Thing> things() {
    return THINGS;
  }

  /// A word of a closed list as rules write it: `was-not-brought`.
  public static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The vocabulary as a page shows it, thing by thing.
  public static List<String> page() {
    var lines = new ArrayList<String>();
    for (var thing : THINGS) {
      lines.add("### `%s`: %s".formatted(thing.variable(), thing.words()));
      lines.add("");
      lines.add("| field | holds | what it is |");
      lines.add("|---|---|---|");
      thing.fields().forEach(field -> lines.add(line(field)));
      lines.add("");
    }
    return List.copyOf(lines);
  }

  private static String line(Field field) {
    var closed =
        field.closed().isEmpty()
            ? ""
            : ": " + String.join(", ", field.closed().stream().map(it -> "`" + it + "`").toList());
    return "| `%s` | %s%s | %s%s |"
        .formatted(
            field.name(),
            field.type().words(),
            field.missing() ? ", or missing" : "",
            field.words(),
            closed);
  }

  private static Field field(String name, Type type, String words) {
    return new Field(name, type, false, words, List.of());
  }

  private static Field maybe(String name, Type type, String words) {
    return new Field(name, type, true, words, List.of());
  }

  private static Field closed(String name, String words, Enum<?>[] values) {
    return new Field(
        name, Type.TEXT, false, words, Arrays.stream(values).map(Vocabulary::word).toList());
  }

  private static Field closedTexts(String name, String words, Enum<?>[] values) {
    return new Field(
        name, Type.TEXTS, false, words, Arrays.stream(values).map(Vocabulary::word).toList());
  }
}
