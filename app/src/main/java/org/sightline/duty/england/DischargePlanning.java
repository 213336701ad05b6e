package org.sightline.duty.england;

import static org.sightline.duty.OnRecord.inWords;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.chronology.Injury;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Edition;
import org.sightline.duty.Obligation;
import org.sightline.duty.OnRecord;
import org.sightline.duty.Owed;
import org.sightline.duty.Terms;
import org.sightline.ledger.EventKind;

/// A child who may have been hurt at home does not leave hospital before agencies have met on where to, and to whom.
@Owed(
    in = England.class,
    code = "discharge-planning",
    version = 2,
    stage = Owed.Stage.HEALTH,
    summary =
        "The hospital holds a discharge planning meeting before a child with a "
            + "concerning injury, or on a plan, leaves",
    owner = "The hospital",
    starts =
        "A child is in hospital and is on a plan, or a professional thinks an "
            + "injury of this stay (from two days before admission) may have been caused "
            + "by somebody.",
    discharges = "A discharge planning meeting since admission.")
@Edition(
    of = England.WT_1991,
    until = England.WT_1999,
    clause = "health services",
    limit = "the same day")
@Edition(
    of = England.WT_2006,
    until = England.WT_2010,
    clause =
        "chapter 5, health services; The Victoria Climbié Inquiry (Lord Laming, "
            + "2003), recommendations on discharge from hospital",
    limit = "the same day")
@Edition(
    of = England.WT_2013,
    until = England.WT_2023,
    clause =
        "responsibilities of health services; The Victoria Climbié Inquiry (Lord "
            + "Laming, 2003), recommendations on discharge from hospital",
    limit = "the same day")
final class DischargePlanning implements Duty {

  private static final int DAYS_BEFORE_ADMISSION = 2;

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    return OnRecord.ofChild(chronology, EventKind.ADMISSION)
        .flatMap(admission -> owed(admission, chronology, terms).stream())
        .toList();
  }

  private Optional<Obligation> owed(Event admission, Chronology chronology, Terms terms) {
    var from = Act.of(admission);
    var left = discharge(admission, chronology);
    var until = left.map(Act::latest).orElse(chronology.today());
    return concern(from, until, chronology)
        .map(start ->
            terms
                .since(start)
                .until(until, "before discharge")
                .owes(
                    admission.agency(),
                    from.latest().toString(),
                    "hold a discharge planning meeting before the child, admitted on %s, leaves"
                        .formatted(inWords(from.latest())))
                .doneBy(meeting(from, chronology)));
  }

  private static Optional<Act> discharge(Event admission, Chronology chronology) {
    var discharges =
        OnRecord.ofChild(chronology, EventKind.DISCHARGE)
            .filter(event -> event.agency().equals(admission.agency()));
    return Act.first(OnRecord.acts(discharges), Act.of(admission).latest());
  }

  private static Optional<Act> meeting(Act admission, Chronology chronology) {
    return Act.first(
        OnRecord.acts(chronology, EventKind.DISCHARGE_PLANNING_MEETING), admission.latest());
  }

  /// A plan in force when the child came in, or else the first opinion that makes an injury of this stay concerning.
  private static Optional<Act> concern(Act admission, LocalDate until, Chronology chronology) {
    var plan =
        OnRecord.openOn(
            chronology, admission.latest(), EventKind.PLAN_STARTED, EventKind.PLAN_ENDED);
    return plan.map(event -> Act.on(admission.latest(), List.of(event.claim())))
        .or(() ->
            chronology.injuries().stream()
                .filter(Injury::concerning)
                .filter(injury -> ofThisStay(injury, admission, until))
                .map(Concern::firstView)
                .flatMap(Optional::stream)
                .filter(view -> !view.latest().isAfter(until))
                .findFirst()
                .map(view -> from(admission, view)));
  }

  private static boolean ofThisStay(Injury injury, Act admission, LocalDate until) {
    return !injury.happened().to().isBefore(admission.latest().minusDays(DAYS_BEFORE_ADMISSION))
        && !injury.happened().from().isAfter(until);
  }

  private static Act from(Act admission, Act view) {
    return view.latest().isBefore(admission.latest())
        ? Act.on(admission.latest(), view.claims())
        : view;
  }
}
