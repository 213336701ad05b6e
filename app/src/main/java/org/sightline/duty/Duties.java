package org.sightline.duty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sightline.chronology.Chronology;
import org.sightline.time.WorkingDays;

/// All duties there are, and what they make agencies owe one child.
public final class Duties {

  private static final Comparator<Obligation> IN_ORDER =
      Comparator.comparing(Obligation::started)
          .thenComparing(Obligation::due)
          .thenComparing(Obligation::duty)
          .thenComparing(Obligation::key);

  private final Map<Card, Duty> duties;
  private final WorkingDays workingDays;

  /// Duties, with the calendar of their jurisdiction.
  public Duties(List<Duty> duties, WorkingDays workingDays) {
    this.duties = new TreeMap<>(Comparator.comparing(Card::code).thenComparing(Card::from));
    duties.forEach(duty -> this.duties.put(Card.of(duty.getClass()), duty));
    this.workingDays = workingDays;
    if (this.duties.size() != duties.size()) {
      throw new IllegalStateException("two duties have the same code from the same day");
    }
  }

  /// Every duty on the class path, for use without a container.
  public static Duties discovered() {
    return new Duties(DutyScan.all(), WorkingDays.ofEnglandAndWales());
  }

  /// The cards, by code and then by the day they came into force.
  public List<Card> cards() {
    return List.copyOf(duties.keySet());
  }

  /// What is owed to a child, discharged or not, as it stands at the chronology's moment: by each duty, what started while it
  /// was in force. Ordered by start, due day, duty and key.
  public List<Obligation> obligations(Chronology chronology) {
    var owed = new ArrayList<Obligation>();
    duties.forEach((card, duty) ->
        duty.owed(chronology, workingDays).stream()
            .filter(obligation -> card.inForceOn(obligation.started()))
            .forEach(owed::add));
    return owed.stream().sorted(IN_ORDER).toList();
  }
}
