package org.sightline.duty.england;

import static org.sightline.duty.OnRecord.inWords;

import java.util.List;
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
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.EventKind;

/// An investigation that nobody was given is not investigated.
@Owed(
    in = England.class,
    code = "investigation-officer",
    version = 1,
    stage = Owed.Stage.POLICE,
    summary = "The police give an investigation that concerns the child to a named " + "officer",
    owner = "The police",
    starts =
        "A police investigation starts, in a force whose records on this child name"
            + " officers at all. A force that never names one in its feed is not held to "
            + "it.",
    discharges =
        "An officer assigned by the same force, at the start or since, or the end "
            + "of the investigation.")
@Edition(
    of = England.WT_1991,
    until = England.WT_1999,
    clause = "police responsibilities in enquiries",
    limit = "1 working day",
    local = true)
@Edition(
    of = England.WT_2006,
    until = England.WT_2010,
    clause = "chapter 5, police responsibilities in enquiries",
    limit = "1 working day",
    local = true)
@Edition(
    of = England.WT_2013,
    until = England.WT_2023,
    clause = "police responsibilities in enquiries",
    limit = "1 working day",
    local = true)
final class InvestigationOfficer implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    return OnRecord.happened(chronology, EventKind.POLICE_INVESTIGATION_STARTED)
        .filter(start -> AgencyKind.POLICE.includes(start.agency()))
        .filter(start -> namesOfficers(start.agency(), chronology))
        .map(start -> owed(start, chronology, terms))
        .toList();
  }

  private static Obligation owed(Event investigation, Chronology chronology, Terms terms) {
    var start = Act.of(investigation);
    return terms
        .since(start)
        .inTime()
        .owes(
            investigation.agency(),
            investigation.claim().value(),
            "give the investigation of %s to an officer".formatted(inWords(start.latest())))
        .doneBy(Act.first(answers(investigation, chronology), start.earliest()));
  }

  private static boolean namesOfficers(String force, Chronology chronology) {
    return of(force, chronology, EventKind.OFFICER_ASSIGNED, EventKind.OFFICER_LEFT)
        .findAny()
        .isPresent();
  }

  /// An officer who leaves an investigation held it until then.
  private static List<Act> answers(Event investigation, Chronology chronology) {
    return OnRecord.acts(
        of(
            investigation.agency(),
            chronology,
            EventKind.OFFICER_ASSIGNED,
            EventKind.CASE_HANDOVER,
            EventKind.OFFICER_LEFT,
            EventKind.POLICE_INVESTIGATION_ENDED));
  }

  private static Stream<Event> of(String force, Chronology chronology, EventKind... kinds) {
    return OnRecord.happened(chronology, kinds).filter(event -> event.agency().equals(force));
  }
}
