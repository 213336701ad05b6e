package org.sightline.duty.england;

import static org.sightline.duty.england.OnRecord.inWords;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Limit;
import org.sightline.duty.Obligation;
import org.sightline.duty.Owed;
import org.sightline.duty.Owing;
import org.sightline.ledger.Claim.DecisionKind;
import org.sightline.ledger.EventKind;
import org.sightline.time.WorkingDays;

/// Bail has a day of return, and that day has an outcome: charged, bailed again, or released.
@Owed(
    code = "bail-return",
    version = 1,
    summary = "The police record by the day of return what was decided about somebody on bail",
    basis =
        "Police and Criminal Evidence Act 1984, section 47(3)(b), bail to return to a police"
            + " station, as it stood before April 2017",
    inForceFrom = "1986-01-01",
    inForceTo = "2017-04-02")
final class BailReturn implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, WorkingDays workingDays) {
    return OnRecord.happened(chronology, EventKind.BAIL)
        .map(bail -> owed(bail, chronology, workingDays))
        .toList();
  }

  private Obligation owed(Event bail, Chronology chronology, WorkingDays workingDays) {
    var since = Owing.under(this, Act.of(bail));
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
                .within(Limit.workingDays(1), workingDays)
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
