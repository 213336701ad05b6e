package org.sightline.duty.england;

import static org.sightline.duty.england.OnRecord.inWords;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Limit;
import org.sightline.duty.Obligation;
import org.sightline.duty.Owed;
import org.sightline.duty.Owing;
import org.sightline.ledger.EventKind;
import org.sightline.time.WorkingDays;

/// An inquiry without an officer stands still, and nobody notices: letters go to somebody who has left.
@Owed(
    code = "inquiry-owner",
    version = 1,
    summary =
        "Whoever leaves an open police investigation or section 47 enquiry hands it over the same day",
    basis =
        Edition2006.WORKING_TOGETHER
            + ", police responsibilities in enquiries; handover on the day of transfer is a local"
            + " default after police procedure",
    inForceFrom = Edition2006.FROM,
    inForceTo = Edition2006.TO)
final class InquiryOwner implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, WorkingDays workingDays) {
    return OnRecord.happened(chronology, EventKind.OFFICER_LEFT)
        .flatMap(left -> owed(left, chronology, workingDays).stream())
        .toList();
  }

  private Optional<Obligation> owed(Event left, Chronology chronology, WorkingDays workingDays) {
    var start = Act.of(left);
    return inquiryOpenOn(chronology, start.latest())
        .map(inquiry ->
            Owing.under(this, Act.on(start.latest(), List.of(inquiry.claim(), left.claim())))
                .within(Limit.sameDay(), workingDays)
                .owes(
                    left.agency(),
                    left.claim().value(),
                    "hand the open inquiry over to a new officer: nobody has held it since "
                        + inWords(start.latest()))
                .heldByNobodyUntil(
                    Act.first(handovers(left, inquiry, chronology), start.latest())));
  }

  private static Optional<Event> inquiryOpenOn(Chronology chronology, LocalDate day) {
    return OnRecord.openOn(
            chronology,
            day,
            EventKind.POLICE_INVESTIGATION_STARTED,
            EventKind.POLICE_INVESTIGATION_ENDED)
        .or(() ->
            OnRecord.openOn(
                chronology, day, EventKind.SECTION_47_STARTED, EventKind.SECTION_47_ENDED));
  }

  /// The agency itself names somebody new, or the inquiry ends.
  private static List<Act> handovers(Event left, Event inquiry, Chronology chronology) {
    var named =
        OnRecord.happened(chronology, EventKind.OFFICER_ASSIGNED, EventKind.CASE_HANDOVER)
            .filter(event -> event.agency().equals(left.agency()));
    var end =
        inquiry.kind() == EventKind.SECTION_47_STARTED
            ? EventKind.SECTION_47_ENDED
            : EventKind.POLICE_INVESTIGATION_ENDED;
    return OnRecord.acts(Stream.concat(named, OnRecord.happened(chronology, end)));
  }
}
