package org.sightline.signal;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sightline.ledger.ClaimId;

/// Puts one finding together. The detector says what it found; its card is stamped on here, and nowhere else.
///
/// ```java
/// return Findings.by(this).about(Subject.of(Question.INJURY, injury.key()))
///     .says(Severity.CHECK, "…").because(injury.claims()).asks("…?", "a medical opinion");
/// ```
public final class Findings {

  private final Detects card;
  private final TreeSet<ClaimId> claims = new TreeSet<>();
  private @Nullable Subject subject;
  private String key = "";
  private Severity severity = Severity.NOTE;
  private String sentence = "";
  private List<String> checklist = List.of();

  private Findings(Detects card) {
    this.card = card;
  }

  /// Begins a finding of a detector.
  ///
  /// @throws IllegalArgumentException when the detector carries no card
  public static Findings by(Detector detector) {
    return new Findings(cardOf(detector));
  }

  /// The card on a detector.
  ///
  /// @throws IllegalArgumentException when there is none
  public static Detects cardOf(Detector detector) {
    var card = detector.getClass().getAnnotation(Detects.class);
    if (card == null) {
      throw new IllegalArgumentException(detector.getClass().getName() + " carries no card");
    }
    return card;
  }

  /// What it asks about within the child's life. Where that is one of several, it is also what tells the rule's findings apart.
  public Findings about(Subject asked) {
    return about(asked, asked.which());
  }

  /// What it asks about, and what tells this finding apart from others of the same rule.
  public Findings about(Subject asked, String part) {
    subject = asked;
    key = part;
    return this;
  }

  /// What was found, with its reasons, and what that asks of people.
  public Findings says(Severity asks, String found) {
    severity = asks;
    sentence = found;
    return this;
  }

  /// The claims it rests on; may be called again to add more.
  public Findings because(Collection<ClaimId> rests) {
    claims.addAll(rests);
    return this;
  }

  /// The items of a gate, answered or not.
  public Findings lists(List<String> items) {
    checklist = List.copyOf(items);
    return this;
  }

  /// What a person is asked, and what would answer it. This finishes the finding.
  ///
  /// @throws IllegalStateException when nobody said what it is about
  public Finding asks(String question, String... answers) {
    if (subject == null) {
      throw new IllegalStateException(card.code() + " says nothing of what it asks about");
    }
    return new Finding(
        card.code(),
        card.version(),
        subject,
        key,
        severity,
        sentence,
        claims,
        question,
        List.of(answers),
        checklist,
        "");
  }
}
