package org.sightline.duty.england;

import static org.sightline.duty.OnRecord.inWords;

import java.util.List;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Sighting;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Edition;
import org.sightline.duty.Obligation;
import org.sightline.duty.Owed;
import org.sightline.duty.Plans;
import org.sightline.duty.Terms;
import org.sightline.duty.Turn;
import org.sightline.ledger.AgencyKind;

/// A child on a plan is seen by the social worker, not only visited. How often is for local procedure: the
/// policy says it.
@Owed(
    in = England.class,
    code = "statutory-visits",
    version = 2,
    stage = Owed.Stage.CONFERENCE,
    summary = "The social worker sees a child on a plan at regular intervals",
    owner = "Social care",
    starts =
        "A plan begins; after that, each time the social worker sees the child. A "
            + "visit at which the child was obscured, not examined or not seen is no "
            + "sight, and a sight by another agency is not the social worker's.",
    discharges = "The next sight of the child by social care, or the end of the plan.")
@Edition(
    of = England.WT_1991,
    until = England.WT_1999,
    clause = "role of the key worker",
    limit = "14 days",
    local = true)
@Edition(
    of = England.WT_2006,
    until = England.WT_2010,
    clause = "chapter 5, role of the key worker",
    limit = "14 days",
    local = true)
@Edition(
    of = England.WT_2013,
    until = England.WT_2023,
    clause = "role of the lead social worker, who sees the child, alone where that is " + "right",
    limit = "14 days",
    local = true)
final class StatutoryVisits implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    var seen =
        chronology.sightings().stream()
            .filter(Sighting::renews)
            .filter(sighting -> AgencyKind.SOCIAL_CARE.includes(sighting.agency()))
            .map(Act::of)
            .map(sight -> Act.on(sight.latest(), sight.claims()))
            .toList();
    return Plans.of(chronology).stream()
        .flatMap(plan -> Turn.during(plan, seen).stream())
        .map(turn -> visit(turn, terms))
        .toList();
  }

  private static Obligation visit(Turn turn, Terms terms) {
    var last = turn.last().latest();
    var due = terms.since(turn.last()).inTime();
    return due.owes(
            AgencyKind.SOCIAL_CARE,
            last.toString(),
            "see the child within %s of %s".formatted(due.limit(), inWords(last)))
        .doneBy(turn.next());
  }
}
