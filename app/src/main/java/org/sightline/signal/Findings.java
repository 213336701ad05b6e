package org.sightline.signal;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.sightline.ledger.ClaimId;

/// Puts one finding together. The detector says what it found; its card is stamped on here, and nowhere else.
///
/// ```java
/// return Findings.by(this).about(injury.key())
///     .says(Severity.CHECK, "…").because(injury.claims()).asks("…?", "a medical opinion");
/// ```
public final class Findings {

  private final Detects card;
  private final TreeSet<ClaimId> grounds = new TreeSet<>();
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

  /// What it is about within the child's life; left out when it is about the child as a whole.
  public Findings about(String subject) {
    key = subject;
    return this;
  }

  /// What was found, with its reasons, and what that asks of people.
  public Findings says(Severity asks, String found) {
    severity = asks;
    sentence = found;
    return this;
  }

  /// The claims it rests on; may be called again to add more.
  public Findings because(Collection<ClaimId> claims) {
    grounds.addAll(claims);
    return this;
  }

  /// The items of a gate, answered or not.
  public Findings lists(List<String> items) {
    checklist = List.copyOf(items);
    return this;
  }

  /// What a person is asked, and what would answer it. This finishes the finding.
  public Finding asks(String question, String... answers) {
    return new Finding(
        card.code(),
        card.version(),
        key,
        severity,
        sentence,
        grounds,
        question,
        List.of(answers),
        checklist,
        "");
  }
}
