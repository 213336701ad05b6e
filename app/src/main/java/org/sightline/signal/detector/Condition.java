package org.sightline.signal.detector;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sightline.chronology.Adult;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.identity.Person;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.Relation;

/// What a plan, an order, a bail or an arrangement says of who must not, and who must, be with the child.
///
/// @param what which of these, in words
/// @param day the day it began
/// @param barred who must not be there
/// @param supervisor who must be there
/// @param claim the claim that sets it
record Condition(
    String what, LocalDate day, Optional<Named> barred, Optional<Named> supervisor, ClaimId claim) {

  private static final Set<EventKind> SETTING =
      EnumSet.of(
          EventKind.PLAN_STARTED,
          EventKind.ORDER,
          EventKind.BAIL,
          EventKind.PLACEMENT,
          EventKind.RETURN_HOME,
          EventKind.SUPERVISION_ARRANGED);

  /// Somebody a condition names, by their record or in words.
  ///
  /// @param person their record, where the condition names one
  /// @param words how a sentence names them
  record Named(Optional<Person> person, String words) {

    /// Whether an adult around the child is, or may be, who is meant.
    boolean mayBe(Adult adult) {
      return person
          .map(one -> adult.person().equals(one) || adult.maybeAlso().contains(one))
          .orElseGet(() -> fits(adult));
    }

    /// Whether an occasion found them missing.
    boolean missingAt(Event event) {
      var absent = Optional.ofNullable(event.others().get("absent"));
      return (absent.isPresent() && absent.equals(person))
          || event
              .detail("absent")
              .filter(said -> said.contains("supervisor") || words.contains(said))
              .isPresent();
    }

    private boolean fits(Adult adult) {
      var said = words.toLowerCase(Locale.UK);
      return said.contains(adult.person().label().toLowerCase(Locale.UK))
          || (said.endsWith("partner") && adult.relationsToCarers().contains(Relation.PARTNER))
          || (said.endsWith("father") && adult.relations().contains(Relation.FATHER));
    }
  }

  /// Those that name somebody and are in force today.
  static List<Condition> inForce(Chronology chronology) {
    return chronology.events().stream()
        .filter(event -> SETTING.contains(event.kind()))
        .filter(event -> !ended(chronology, event))
        .map(Condition::of)
        .filter(condition -> condition.barred().isPresent() || condition.supervisor().isPresent())
        .toList();
  }

  private static Condition of(Event event) {
    return new Condition(
        what(event.kind()),
        Occasion.latest(event),
        named(event, "barred"),
        named(event, "supervisor"),
        event.claim());
  }

  private static String what(EventKind kind) {
    return kind == EventKind.SUPERVISION_ARRANGED
        ? "arrangement"
        : Wording.words(kind.name()).replace(" started", "");
  }

  private static Optional<Named> named(Event event, String part) {
    var person = Optional.ofNullable(event.others().get(part));
    return person
        .map(one -> new Named(person, Wording.person(one)))
        .or(() -> event.detail(part).map(said -> new Named(Optional.empty(), Wording.the(said))));
  }

  private static boolean ended(Chronology chronology, Event event) {
    if (event
        .detail("until")
        .flatMap(Condition::day)
        .filter(chronology.today()::isAfter)
        .isPresent()) {
      return true;
    }
    return event.kind() == EventKind.PLAN_STARTED
        && chronology.events(EventKind.PLAN_ENDED).stream()
            .anyMatch(end -> end.happened().from().isAfter(event.happened().to()));
  }

  private static Optional<LocalDate> day(String written) {
    try {
      return Optional.of(LocalDate.parse(written));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }
}
