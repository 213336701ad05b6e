package org.sightline.duty.england;

import static org.sightline.duty.OnRecord.inWords;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Edition;
import org.sightline.duty.Obligation;
import org.sightline.duty.OnRecord;
import org.sightline.duty.Owed;
import org.sightline.duty.Terms;
import org.sightline.ledger.Claim.DecisionKind;
import org.sightline.ledger.EventKind;

/// Bail has a day of return, and that day has an outcome: charged, bailed again, or released.
@Owed(
    in = England.class,
    code = "bail-return",
    version = 2,
    stage = Owed.Stage.POLICE,
    summary =
        "The police record by the day of return, or the end of the bail period, "
            + "what was decided about somebody on bail",
    owner = "The agency that granted bail",
    starts = "Somebody is bailed.",
    discharges =
        "For the same person or for the case as a whole: bail again, a charging "
            + "decision, a decision on charge, or the end of the investigation, after the"
            + " day of bail.")
@Edition(
    of = England.PACE_1984,
    to = "2017-04-02",
    clause =
        "section 47(3)(b), bail to return to a police station, as it stood before " + "April 2017",
    limit = "1 working day")
@Edition(
    of = England.PACE_1984,
    from = "2017-04-03",
    to = "2022-10-27",
    clause = "sections 47ZA and 47ZB, bail without charge for 28 days unless extended",
    limit = "28 days")
@Edition(
    of = England.PACE_1984,
    from = "2022-10-28",
    clause =
        "sections 47ZA and 47ZB as amended by the Police, Crime, Sentencing and "
            + "Courts Act 2022, schedule 4: bail without charge for three months unless "
            + "extended",
    limit = "3 months")
final class BailReturn implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    return OnRecord.happened(chronology, EventKind.BAIL)
        .map(bail -> owed(bail, chronology, terms))
        .toList();
  }

  private Obligation owed(Event bail, Chronology chronology, Terms terms) {
    var since = terms.since(Act.of(bail));
    var who = bail.about().label();
    var outcome = outcome(bail, chronology);
    return returnDay(bail)
        .map(day ->
            since
                .until(day, "the day of return")
                .owes(
                    bail.agency(),
                    bail.claim().value(),
                    "record what was decided when %s was to return on bail on %s"
                        .formatted(who, inWords(day)))
                .doneBy(outcome))
        .orElseGet(() ->
            since
                .inTime()
                .owes(
                    bail.agency(),
                    bail.claim().value(),
                    "record the day on which %s is to return on bail".formatted(who))
                .doneBy(outcome));
  }

  /// Later bail, a charging decision or the end of the investigation says what became of it, for them or for the case.
  private static Optional<Act> outcome(Event bail, Chronology chronology) {
    var day = Act.of(bail).latest();
    var events =
        OnRecord.happened(
                chronology,
                EventKind.BAIL,
                EventKind.CHARGING_DECISION,
                EventKind.POLICE_INVESTIGATION_ENDED)
            .filter(event ->
                event.about().equals(bail.about()) || event.about().equals(chronology.child()));
    var charged = OnRecord.decisions(chronology, DecisionKind.CHARGE, decision -> true);
    return Act.first(OnRecord.together(OnRecord.acts(events), charged), day.plusDays(1));
  }

  private static Optional<LocalDate> returnDay(Event bail) {
    try {
      return bail.detail("bail-to").map(LocalDate::parse);
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
