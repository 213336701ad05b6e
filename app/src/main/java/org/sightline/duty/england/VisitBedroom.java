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

/// Where a child sleeps shows how a child lives.
@Owed(
    in = England.class,
    code = "visit-bedroom",
    version = 1,
    stage = Owed.Stage.CONFERENCE,
    summary = "The social worker sees the bedroom of a child on a plan at regular " + "intervals",
    owner = "Social care",
    starts =
        "A plan begins; after that, each time the bedroom was seen. Only where "
            + "social care's record of the plan says of any visit whether the bedroom was"
            + " seen.",
    discharges = "The next visit at which the bedroom was seen, or the end of the plan.")
@Edition(
    of = England.WT_1991,
    until = England.WT_1999,
    clause = "role of the key worker",
    limit = "28 days",
    local = true)
@Edition(
    of = England.WT_2006,
    until = England.WT_2010,
    clause = "chapter 5, role of the key worker",
    limit = "28 days",
    local = true)
@Edition(
    of = England.WT_2013,
    until = England.WT_2023,
    clause = "role of the lead social worker",
    limit = "28 days",
    local = true)
final class VisitBedroom implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    var visits = Visits.bedroom(chronology);
    return Plans.of(chronology).stream()
        .filter(plan -> visits.toldOfDuring(plan))
        .flatMap(plan -> Turn.during(plan, visits.done()).stream())
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
            "see the child's bedroom, last seen or on a new plan on " + inWords(last))
        .doneBy(turn.next());
  }
}
