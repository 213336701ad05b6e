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
import org.sightline.duty.Round;
import org.sightline.duty.Terms;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.EventKind;

/// A plan is only words until those who carry it out have met.
@Owed(
    in = England.class,
    code = "core-group",
    version = 2,
    stage = Owed.Stage.CONFERENCE,
    summary = "The core group first meets in time after the initial conference",
    owner = "Social care",
    starts =
        "A plan (in 2006: registration) begins. Renewing it while it runs starts " + "nothing.",
    discharges = "The first core group since, or the end of the plan.")
@Edition(of = England.WT_1991, clause = "core group", limit = "10 working days", local = true)
@Edition(
    of = England.WT_1999,
    until = England.WT_2010,
    clause = "chapter 5, core group",
    limit = "10 working days")
@Edition(
    of = England.WT_2013,
    until = England.WT_2018,
    clause = "chapter 1, the child protection plan, core group",
    limit = "10 working days")
@Edition(
    of = England.WT_2023,
    clause = "chapter 3, the child protection plan, core group",
    limit = "10 working days")
final class CoreGroup implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    return Plans.of(chronology).stream().map(plan -> owed(plan, chronology, terms)).toList();
  }

  private Obligation owed(Plans plan, Chronology chronology, Terms terms) {
    var meetings =
        OnRecord.together(
            OnRecord.acts(chronology, EventKind.CORE_GROUP), plan.end().stream().toList());
    var round = Round.all(List.of(plan.start()), meetings).getFirst();
    return terms
        .since(plan.start())
        .inTime()
        .owes(
            AgencyKind.SOCIAL_CARE,
            plan.key(),
            "hold the first core group on the plan made on " + inWords(plan.day()))
        .doneBy(round.stop());
  }
}
