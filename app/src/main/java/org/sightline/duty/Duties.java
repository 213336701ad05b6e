package org.sightline.duty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.sightline.chronology.Chronology;
import org.sightline.policy.Policy;
import org.sightline.time.WorkingDays;

/// The duties of one jurisdiction under a policy, and what they make agencies owe one child.
public final class Duties {

  /// The jurisdiction of an installation or a case that names none.
  public static final String DEFAULT_JURISDICTION = "england";

  private static final Comparator<Obligation> IN_ORDER =
      Comparator.comparing(Obligation::started)
          .thenComparing(Obligation::due)
          .thenComparing(Obligation::duty)
          .thenComparing(Obligation::key);

  private final List<Duty> all;
  private final Policy policy;
  private final Map<Duty, Card> cards = new LinkedHashMap<>();
  private final WorkingDays workingDays;

  /// Duties.
  ///
  /// @param all the duties of every jurisdiction
  /// @param jurisdiction the code of the one whose duties count
  /// @param policy what local policy sets in place of limits
  /// @throws IllegalArgumentException when there is no such jurisdiction
  /// @throws org.sightline.policy.PolicyFault when the policy names a duty or a limit that there is not
  public Duties(List<Duty> all, String jurisdiction, Policy policy) {
    this.all = List.copyOf(all);
    this.policy = policy;
    policy.namesOnlyDuties(all.stream().map(duty -> card(duty).code()).toList());
    all.stream()
        .filter(duty -> card(duty).jurisdiction().code().equals(jurisdiction))
        .sorted(Comparator.comparing(duty -> card(duty).code()))
        .forEach(this::add);
    if (cards.isEmpty()) {
      throw new IllegalArgumentException(
          "there are no duties of the jurisdiction '%s'; known are %s"
              .formatted(jurisdiction, jurisdictions(all)));
    }
    this.workingDays = cards().getFirst().jurisdiction().calendar().workingDays();
  }

  /// Every duty on the class path, of the jurisdiction that is taken where none is named, under the shipped policy; for use
  /// without a container.
  public static Duties discovered() {
    return new Duties(DutyScan.all(), DEFAULT_JURISDICTION, Policy.shipped());
  }

  /// The codes of all jurisdictions there are.
  public static List<String> jurisdictions() {
    return jurisdictions(DutyScan.all());
  }

  /// The duties of another jurisdiction, under the same policy.
  ///
  /// @throws IllegalArgumentException when there is no such jurisdiction
  public Duties of(String jurisdiction) {
    return new Duties(all, jurisdiction, policy);
  }

  /// The same duties under another policy.
  ///
  /// @throws org.sightline.policy.PolicyFault when the policy names a duty or a limit that there is not
  public Duties under(Policy other) {
    return new Duties(all, cards().getFirst().jurisdiction().code(), other);
  }

  /// The cards, by code.
  public List<Card> cards() {
    return List.copyOf(cards.values());
  }

  /// What is owed to a child, discharged or not, as it stands at the chronology's moment: by each duty, what started while an
  /// edition of it was in force, judged by that edition. Ordered by start, due day, duty and key.
  public List<Obligation> obligations(Chronology chronology) {
    var owed = new ArrayList<Obligation>();
    var holders = CaseHolders.in(chronology);
    cards.forEach((duty, card) -> {
      for (var obligation : duty.owed(chronology, new Terms(card, workingDays, holders))) {
        if (card.inForceOn(obligation.started())) {
          owed.add(obligation);
        }
      }
    });
    owed.sort(IN_ORDER);
    return List.copyOf(owed);
  }

  private void add(Duty duty) {
    var card = card(duty);
    if (cards().stream().anyMatch(other -> other.code().equals(card.code()))) {
      throw new IllegalStateException("two duties have the code " + card.code());
    }
    cards.put(duty, card.under(policy.duty(card.code()), policy.version()));
  }

  private static Card card(Duty duty) {
    return Card.of(duty.getClass());
  }

  private static List<String> jurisdictions(List<Duty> all) {
    return List.copyOf(
        new TreeSet<>(all.stream().map(duty -> card(duty).jurisdiction().code()).toList()));
  }
}
