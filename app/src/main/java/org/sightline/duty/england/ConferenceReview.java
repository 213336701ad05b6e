package org.sightline.duty.england;

import static org.sightline.duty.OnRecord.inWords;

import java.util.List;
import org.sightline.chronology.Chronology;
import org.sightline.duty.Duty;
import org.sightline.duty.Edition;
import org.sightline.duty.Obligation;
import org.sightline.duty.OnRecord;
import org.sightline.duty.Owed;
import org.sightline.duty.Plans;
import org.sightline.duty.Terms;
import org.sightline.duty.Turn;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.EventKind;

/// A plan is looked at again, first soon, then twice a year, as long as it runs.
@Owed(
    in = England.class,
    code = "conference-review",
    version = 2,
    stage = Owed.Stage.CONFERENCE,
    summary =
        "A plan is reviewed by a conference: the first time soon, then at least "
            + "every half year",
    owner = "Social care",
    starts = "A plan begins; after that, each conference while it runs.",
    discharges = "The next conference, or the end of the plan.")
@Edition(
    of = England.WT_1991,
    clause = "child protection review, at least every six months",
    limit = {"first: 6 months", "later: 6 months"})
@Edition(
    of = England.WT_1999,
    until = England.WT_2010,
    clause = "chapter 5, child protection review conference",
    limit = {"first: 3 months", "later: 6 months"})
@Edition(
    of = England.WT_2013,
    until = England.WT_2018,
    clause = "chapter 1, child protection review conference",
    limit = {"first: 3 months", "later: 6 months"})
@Edition(
    of = England.WT_2023,
    clause = "chapter 3, child protection review conference",
    limit = {"first: 3 months", "later: 6 months"})
final class ConferenceReview implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    var conferences = OnRecord.acts(chronology, EventKind.CONFERENCE);
    return Plans.of(chronology).stream()
        .flatMap(
            plan -> Turn.during(plan, conferences).stream().map(turn -> owed(plan, turn, terms)))
        .toList();
  }

  private static Obligation owed(Plans plan, Turn turn, Terms terms) {
    var last = turn.last();
    return terms
        .since(last)
        .within(turn.first() ? "first" : "later")
        .owes(
            AgencyKind.SOCIAL_CARE,
            plan.key() + "/" + last.latest(),
            "review the child protection plan, last considered on " + inWords(last.latest()))
        .doneBy(turn.next());
  }
}
