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
import org.sightline.duty.Plans;
import org.sightline.duty.Round;
import org.sightline.duty.Terms;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.EventKind;

/// A child on a plan has a social worker with a name, without a gap when one leaves.
@Owed(
    in = England.class,
    code = "allocation",
    version = 2,
    stage = Owed.Stage.CONFERENCE,
    summary =
        "A child on a plan has an allocated social worker within one working day of"
            + " the plan's start, or of the last one's leaving",
    owner = "Social care",
    starts = "A plan begins, or the social worker leaves while it runs.",
    discharges =
        "An allocation, handover or new worker recorded by social care, one made "
            + "before the plan that still held, or the end of the plan.")
@Edition(
    of = England.WT_1991,
    until = England.WT_1999,
    clause = "appointment of the key worker",
    limit = "1 working day",
    local = true)
@Edition(
    of = England.WT_2006,
    until = England.WT_2010,
    clause = "chapter 5, appointment of the key worker",
    limit = "1 working day",
    local = true)
@Edition(
    of = England.WT_2013,
    until = England.WT_2023,
    clause = "appointment of the lead social worker",
    limit = "1 working day",
    local = true)
final class AllocatedWorker implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    return Plans.of(chronology).stream()
        .flatMap(plan -> unallocated(plan, chronology).stream())
        .map(round -> owed(round, terms))
        .toList();
  }

  private Obligation owed(Round round, Terms terms) {
    var day = round.start().latest();
    return terms
        .since(round.start())
        .inTime()
        .owes(
            AgencyKind.SOCIAL_CARE,
            day.toString(),
            "allocate a social worker to the child, who may have had none since " + inWords(day))
        .doneBy(round.stop());
  }

  private static List<Round> unallocated(Plans plan, Chronology chronology) {
    var left =
        OnRecord.acts(socialCare(chronology, EventKind.OFFICER_LEFT)).stream()
            .filter(act -> act.latest().isAfter(plan.day()) && !plan.endedBefore(act.latest()));
    var allocated =
        OnRecord.acts(
            socialCare(
                chronology,
                EventKind.ALLOCATION,
                EventKind.CASE_HANDOVER,
                EventKind.OFFICER_ASSIGNED));
    var starts = Stream.concat(Stream.of(plan.start()), left).toList();
    var ends =
        OnRecord.together(
            OnRecord.together(allocated, allocatedBefore(plan, chronology)),
            plan.end().stream().toList());
    return Round.all(starts, ends);
  }

  /// Whoever held the case when the plan began goes on holding it.
  private static List<Act> allocatedBefore(Plans plan, Chronology chronology) {
    return socialCare(chronology, EventKind.ALLOCATION, EventKind.OFFICER_LEFT)
        .filter(event -> !Act.of(event).latest().isAfter(plan.day()))
        .reduce((before, after) -> after)
        .filter(event -> event.kind() == EventKind.ALLOCATION)
        .map(event -> Act.on(plan.day(), List.of(event.claim())))
        .stream()
        .toList();
  }

  private static Stream<Event> socialCare(Chronology chronology, EventKind... kinds) {
    return OnRecord.happened(chronology, kinds)
        .filter(event -> AgencyKind.SOCIAL_CARE.includes(event.agency()));
  }
}
