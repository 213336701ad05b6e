package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.chronology.Sighting;
import org.sightline.ledger.Claim;
import org.sightline.ledger.EventKind;
import org.sightline.time.Span;

/// What detectors ask of the occasions in a child's life.
final class Occasion {

  /// What looks at the child's whole situation anew, and so answers what was told, seen or closed before it.
  private static final Set<EventKind> ANEW =
      EnumSet.of(
          EventKind.INITIAL_ASSESSMENT,
          EventKind.CORE_ASSESSMENT,
          EventKind.ASSESSMENT,
          EventKind.STRATEGY_DISCUSSION,
          EventKind.SECTION_47_STARTED,
          EventKind.CONFERENCE,
          EventKind.PLAN_STARTED,
          EventKind.PLACEMENT,
          EventKind.PROCEEDINGS_ISSUED,
          EventKind.ORDER);

  /// Those of them that look at the child by visits and talks, and so only if somebody saw the child.
  static final Set<EventKind> ASSESSMENTS =
      EnumSet.of(EventKind.INITIAL_ASSESSMENT, EventKind.CORE_ASSESSMENT, EventKind.ASSESSMENT);

  private Occasion() {}

  /// Events about the child of some kinds, in order of happening.
  static List<Event> ofChild(Chronology chronology, Collection<EventKind> kinds) {
    return chronology.events().stream()
        .filter(event -> kinds.contains(event.kind()))
        .filter(event -> event.about().equals(chronology.child()))
        .toList();
  }

  /// The first assessment, strategy discussion, enquiry, conference, plan, placement or court step on or after a day.
  static Optional<Event> anewFrom(Chronology chronology, LocalDate day) {
    return ofChild(chronology, ANEW).stream()
        .filter(event -> !event.happened().to().isBefore(day))
        .findFirst();
  }

  /// The same, after a day.
  static Optional<Event> anewAfter(Chronology chronology, LocalDate day) {
    return anewFrom(chronology, day.plusDays(1));
  }

  /// Whether something looked at the child anew between two days, both included. An assessment did so only if the agency that
  /// made it saw the child in that time.
  static boolean anewBetween(Chronology chronology, LocalDate from, LocalDate to) {
    return ofChild(chronology, ANEW).stream()
        .filter(event -> !event.happened().to().isBefore(from))
        .filter(event -> !event.happened().from().isAfter(to))
        .anyMatch(event ->
            !ASSESSMENTS.contains(event.kind()) || seenBy(chronology, event.agency(), from, to));
  }

  /// Whether something looked at the child anew on or after a day, or social care decided that something will.
  static boolean answeredFrom(Chronology chronology, LocalDate day) {
    return anewFrom(chronology, day).isPresent()
        || chronology.decisions().stream()
            .filter(decision -> decision.question() == Claim.DecisionKind.REFERRAL_RESPONSE)
            .filter(decision -> !decision.happened().to().isBefore(day))
            .anyMatch(decision -> !Closing.nothingFurther(decision.outcome()));
  }

  private static boolean seenBy(
      Chronology chronology, String agency, LocalDate from, LocalDate to) {
    return chronology.sightings().stream()
        .filter(Sighting::renews)
        .filter(sighting -> sighting.agency().equals(agency))
        .anyMatch(sighting -> !latest(sighting).isBefore(from) && !latest(sighting).isAfter(to));
  }

  /// The last day on which an event can have been: nothing is later than the day it became known.
  static LocalDate latest(Event event) {
    return latest(event.happened(), event.received());
  }

  /// The last day on which a sight can have been.
  static LocalDate latest(Sighting sighting) {
    return latest(sighting.happened(), sighting.received());
  }

  /// The last sight of some kinds, on or after a day.
  static Optional<Sighting> seen(Chronology chronology, LocalDate since, Claim.Sight... sights) {
    var wanted = Set.of(sights);
    return chronology.sightings().stream()
        .filter(sighting -> wanted.contains(sighting.sight()))
        .filter(sighting -> !latest(sighting).isBefore(since))
        .reduce((before, after) -> latest(after).isBefore(latest(before)) ? before : after);
  }

  private static LocalDate latest(Span happened, LocalDate received) {
    return happened.to().isAfter(received) ? received : happened.to();
  }
}
