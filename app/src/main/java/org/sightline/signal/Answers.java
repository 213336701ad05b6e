package org.sightline.signal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sightline.chronology.Adult;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Injury;
import org.sightline.chronology.Sighting;
import org.sightline.duty.Obligation;
import org.sightline.ledger.AgencyInWords;
import org.sightline.ledger.EventKind;

/// What on record answers a question, where the record says it outright: an injury judged, a child seen, somebody found out about,
/// a duty done, a plan or an enquiry ended.
record Answers(Chronology chronology, List<Obligation> obligations) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final Set<EventKind> ENDS =
      EnumSet.of(
          EventKind.PLAN_ENDED, EventKind.SECTION_47_ENDED, EventKind.POLICE_INVESTIGATION_ENDED);

  /// Why what was last found is found no more; empty where the record does not say it outright.
  Optional<String> to(Finding last) {
    var own =
        switch (last.subject().question()) {
          case INJURY -> injury(last.subject().which());
          case ADULT -> adult(last.subject().which());
          case SIGHT -> seen();
          case INJURIES,
              DOMESTIC_ABUSE,
              APPOINTMENTS,
              SCHOOL,
              NOURISHMENT,
              REPORTS,
              CLOSURE,
              HOME,
              CONDITIONS,
              CHANGE,
              DECISION,
              CASE_HOLDER,
              MOVE,
              RECORDS,
              DUTY,
              FAILED_RULE,
              LOCAL ->
              Optional.<String>empty();
        };
    return done(last.key()).or(() -> own).or(this::ended);
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  private Optional<String> injury(String key) {
    return chronology.injuries().stream()
        .filter(injury -> injury.key().equals(key))
        .filter(Injury::settled)
        .map(injury -> injury.opinions().getLast())
        .map(view ->
            "%s (%s) judged it: %s"
                .formatted(
                    view.role(),
                    AgencyInWords.of(view.agency()),
                    view.opinion().name().toLowerCase(Locale.ROOT).replace('_', ' ')))
        .findFirst();
  }

  private Optional<String> adult(String record) {
    return chronology.adults().stream()
        .filter(
            adult -> adult.person().records().stream().anyMatch(ref -> ref.value().equals(record)))
        .findFirst()
        .flatMap(Answers::adult);
  }

  private static Optional<String> adult(Adult adult) {
    if (adult.ladder().finished()) {
      return Optional.of(
          "all that agencies must find out about %s is on record".formatted(adult.person()));
    }
    return adult
        .residence()
        .flatMap(place ->
            switch (place.standing()) {
              case DECLARED ->
                  Optional.of("a declaration of the household names %s".formatted(adult.person()));
              case CHECKED_ELSEWHERE ->
                  Optional.of(
                      "a professional went and looked: %s does not live there"
                          .formatted(adult.person()));
              case EVIDENCED, DENIED, CONTESTED -> Optional.empty();
            });
  }

  /// A proper sight of the child that became known today.
  private Optional<String> seen() {
    return chronology.sightings().stream()
        .filter(Sighting::renews)
        .filter(sighting -> sighting.received().equals(chronology.today()))
        .reduce((before, after) -> after)
        .map(sighting ->
            "the child was %s by %s (%s) on %s"
                .formatted(
                    sighting.sight().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    sighting.role(),
                    AgencyInWords.of(sighting.agency()),
                    day(sighting.happened().to())));
  }

  /// Every obligation of a duty that was overdue is done.
  private Optional<String> done(String duty) {
    var all = obligations.stream().filter(owed -> owed.duty().equals(duty)).toList();
    return all.isEmpty() || all.stream().anyMatch(owed -> owed.discharged().isEmpty())
        ? Optional.empty()
        : Optional.of(
            "done on "
                + day(
                    all.stream()
                        .flatMap(owed -> owed.discharged().stream())
                        .max(LocalDate::compareTo)
                        .orElseThrow()));
  }

  /// A plan, an enquiry or an investigation whose end became known today.
  private Optional<String> ended() {
    return chronology.events().stream()
        .filter(event -> ENDS.contains(event.kind()))
        .filter(event -> event.received().equals(chronology.today()))
        .reduce((before, after) -> after)
        .map(event ->
            "%s recorded: %s on %s"
                .formatted(
                    AgencyInWords.of(event.agency()),
                    event.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    day(event.happened().to())));
  }
}
