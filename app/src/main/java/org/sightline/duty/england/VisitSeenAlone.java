package org.sightline.duty.england;

import static org.sightline.duty.OnRecord.inWords;

import java.util.List;
import org.sightline.chronology.Chronology;
import org.sightline.duty.Duty;
import org.sightline.duty.Edition;
import org.sightline.duty.Obligation;
import org.sightline.duty.Owed;
import org.sightline.duty.Plans;
import org.sightline.duty.Terms;
import org.sightline.duty.Turn;
import org.sightline.ledger.AgencyKind;

/// A child who can talk is given the chance to, with nobody of the household in the room.
@Owed(
    in = England.class,
    code = "visit-seen-alone",
    version = 1,
    stage = Owed.Stage.CONFERENCE,
    summary = "The social worker sees a child on a plan alone at regular intervals",
    owner = "Social care",
    starts =
        "A plan begins; after that, each time the child was seen alone. Only where "
            + "social care's record of the plan says of any visit whether the child was "
            + "seen alone, and only for a child known to be three or older.",
    discharges = "The next visit at which the child was seen alone, or the end of the plan.")
@Edition(
    of = England.WT_1991,
    until = England.WT_1999,
    clause = "role of the key worker",
    limit = "28 days",
    local = true)
@Edition(
    of = England.WT_2006,
    until = England.WT_2010,
    clause = "chapter 5, role of the key worker: the child is seen, alone where that is " + "right",
    limit = "28 days",
    local = true)
@Edition(
    of = England.WT_2013,
    until = England.WT_2023,
    clause = "role of the lead social worker, who sees the child, alone where that is " + "right",
    limit = "28 days",
    local = true)
final class VisitSeenAlone implements Duty {

  private static final int THREE_YEARS_IN_MONTHS = 36;

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    var visits = Visits.alone(chronology);
    return Plans.of(chronology).stream()
        .filter(plan -> visits.toldOfDuring(plan))
        .flatMap(plan -> Turn.during(plan, visits.done()).stream())
        .filter(turn -> oldEnough(turn, chronology))
        .map(turn -> owed(turn, terms))
        .toList();
  }

  private static Obligation owed(Turn turn, Terms terms) {
    var last = turn.last().latest();
    return terms
        .since(turn.last())
        .inTime()
        .owes(
            AgencyKind.SOCIAL_CARE,
            last.toString(),
            "see the child alone, last seen alone or on a new plan on " + inWords(last))
        .doneBy(turn.next());
  }

  private static boolean oldEnough(Turn turn, Chronology chronology) {
    return chronology
        .ageInMonths(turn.last().latest())
        .filter(months -> months >= THREE_YEARS_IN_MONTHS)
        .isPresent();
  }
}
