package org.sightline.duty.wales;

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
    in = Wales.class,
    code = "wales-review",
    version = 1,
    stage = Owed.Stage.CONFERENCE,
    summary =
        "The first review conference is held within three months of the initial one, each further"
            + " one within six months",
    owner = "Social care",
    starts = "A plan begins; after that, each conference while it runs.",
    discharges = "The next conference, or the end of the plan.")
@Edition(
    of = Wales.PROCEDURES_2019,
    clause = "section 4, the review conference, timing",
    limit = {"first: 3 months", "later: 6 months"})
final class ReviewConference implements Duty {

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
            "review the child's plan, last considered on " + inWords(last.latest()))
        .doneBy(turn.next());
  }
}
