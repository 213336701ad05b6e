package org.sightline.duty.england;

import static org.sightline.duty.england.OnRecord.inWords;

import java.util.List;
import java.util.stream.Stream;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Limit;
import org.sightline.duty.Obligation;
import org.sightline.duty.Owed;
import org.sightline.duty.Owing;
import org.sightline.duty.Round;
import org.sightline.ledger.EventKind;
import org.sightline.time.WorkingDays;

/// A child on a plan has a social worker with a name, without a gap when one leaves.
@Owed(
    code = "allocation",
    version = 1,
    summary =
        "A child on a plan has an allocated social worker within one working day of the plan's start,"
            + " or of the last one's leaving",
    basis =
        Edition2006.WORKING_TOGETHER + ", appointment of the key worker" + Edition2006.LOCAL_LIMIT,
    inForceFrom = Edition2006.FROM,
    inForceTo = Edition2006.TO)
final class AllocatedWorker implements Duty {

  private static final Limit LIMIT = Limit.workingDays(1);

  @Override
  public List<Obligation> owed(Chronology chronology, WorkingDays workingDays) {
    return Plans.of(chronology).stream()
        .flatMap(plan -> unallocated(plan, chronology).stream())
        .map(round -> owed(round, workingDays))
        .toList();
  }

  private Obligation owed(Round round, WorkingDays workingDays) {
    var day = round.start().latest();
    return Owing.under(this, round.start())
        .within(LIMIT, workingDays)
        .owes(
            Agencies.SOCIAL_CARE,
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
        .filter(event -> event.agency().equals(Agencies.SOCIAL_CARE));
  }
}
