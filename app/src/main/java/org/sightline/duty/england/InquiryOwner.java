package org.sightline.duty.england;

import static org.sightline.duty.OnRecord.inWords;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Edition;
import org.sightline.duty.Obligation;
import org.sightline.duty.OnRecord;
import org.sightline.duty.Owed;
import org.sightline.duty.Terms;
import org.sightline.ledger.EventKind;

/// An inquiry without an officer stands still, and nobody notices: letters go to somebody who has left.
@Owed(
    in = England.class,
    code = "inquiry-owner",
    version = 2,
    stage = Owed.Stage.POLICE,
    summary =
        "Whoever leaves an open police investigation or section 47 enquiry hands it"
            + " over the same day",
    owner = "The agency whose officer or social worker left",
    starts =
        "Somebody leaves while a police investigation or a section 47 enquiry is "
            + "open. Until it is handed over, the obligation is marked as held by nobody.",
    discharges =
        "A new officer or a handover recorded by the same agency, or the end of the" + " inquiry.")
@Edition(
    of = England.WT_1991,
    until = England.WT_1999,
    clause =
        "police responsibilities in enquiries; handover on the day of transfer is a"
            + " local default after police procedure",
    limit = "the same day")
@Edition(
    of = England.WT_2006,
    until = England.WT_2010,
    clause =
        "chapter 5, police responsibilities in enquiries; handover on the day of "
            + "transfer is a local default after police procedure",
    limit = "the same day")
@Edition(
    of = England.WT_2013,
    until = England.WT_2023,
    clause =
        "police responsibilities in enquiries; handover on the day of transfer is a"
            + " local default after police procedure",
    limit = "the same day")
final class InquiryOwner implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    return OnRecord.happened(chronology, EventKind.OFFICER_LEFT, EventKind.WORKER_LEFT)
        .flatMap(left -> owed(left, chronology, terms).stream())
        .toList();
  }

  private Optional<Obligation> owed(Event left, Chronology chronology, Terms terms) {
    var start = Act.of(left);
    return inquiryOpenOn(chronology, start.latest())
        .map(inquiry ->
            terms
                .since(Act.on(start.latest(), List.of(inquiry.claim(), left.claim())))
                .inTime()
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
