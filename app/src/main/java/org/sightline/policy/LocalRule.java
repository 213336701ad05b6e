package org.sightline.policy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A rule that a partnership wrote itself, in the policy: what it asks, of whom, and when. Its condition is checked when the policy
/// is read, and looks at nothing but what it is given.
public final class LocalRule {

  private final String code;
  private final int version;
  private final String title;
  private final String about;
  private final String severity;
  private final String question;
  private final String owner;
  private final List<String> answeredBy;
  private final Expressions.Condition when;

  LocalRule(
      String code,
      int version,
      String title,
      String about,
      String severity,
      String question,
      String owner,
      List<String> answeredBy,
      Expressions.Condition when) {
    this.code = code;
    this.version = version;
    this.title = title;
    this.about = about;
    this.severity = severity;
    this.question = question;
    this.owner = owner;
    this.answeredBy = List.copyOf(answeredBy);
    this.when = when;
  }

  /// What a rule found.
  public sealed interface Answer {

    /// Its condition is met.
    ///
    /// @param claims what the matched elements rest on
    record Met(Set<String> claims) implements Answer {}

    /// Its condition is not met.
    record NotMet() implements Answer {}

    /// Something that it needs is not on record.
    record CannotTell(String because) implements Answer {}
  }

  /// Names the rule.
  public String code() {
    return code;
  }

  /// As its authors count.
  public int version() {
    return version;
  }

  /// One sentence: what is found when its condition is met.
  public String title() {
    return title;
  }

  /// Which question of the program it asks; `local` where it asks one of its own.
  public String about() {
    return about;
  }

  /// What it asks of people: urgent, check or note.
  public String severity() {
    return severity;
  }

  /// The question.
  public String question() {
    return question;
  }

  /// The kind of agency of which it is asked.
  public String owner() {
    return owner;
  }

  /// What would answer it.
  public List<String> answeredBy() {
    return answeredBy;
  }

  /// What is known of a child, in the words of the [Vocabulary].
  ///
  /// @param values by variable: the child's fields by name, and lists of elements, each its fields by name
  /// @param childClaims what each of the child's fields rests on
  public record Facts(Map<String, ?> values, Map<String, Collection<String>> childClaims) {}

  /// Whether the rule's condition is met.
  public Answer examine(Facts facts) {
    var outcome = Expressions.evaluate(when, facts.values());
    return outcome
        .met()
        .<Answer>map(met -> met ? new Answer.Met(rests(outcome, facts)) : new Answer.NotMet())
        .orElseGet(() -> new Answer.CannotTell(outcome.missing()));
  }

  private Set<String> rests(Expressions.Outcome outcome, Facts facts) {
    var all = new TreeSet<>(outcome.claims());
    when.childFields()
        .forEach(
            field -> Optional.ofNullable(facts.childClaims().get(field)).ifPresent(all::addAll));
    return all;
  }
}
