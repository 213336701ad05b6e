package org.sightline.duty.wales;

import static org.sightline.duty.OnRecord.inWords;

import java.util.List;
import org.sightline.chronology.Chronology;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Edition;
import org.sightline.duty.Obligation;
import org.sightline.duty.OnRecord;
import org.sightline.duty.Owed;
import org.sightline.duty.Plans;
import org.sightline.duty.Terms;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.EventKind;

/// The core group turns the outline plan into one that can be carried out.
@Owed(
    in = Wales.class,
    code = "wales-core-group",
    version = 1,
    stage = Owed.Stage.CONFERENCE,
    summary = "The core group meets within ten working days of the initial conference",
    owner = "Social care",
    starts = "The child's name is placed on the register: a plan begins.",
    discharges = "The first core group since, or the end of the plan.")
@Edition(
    of = Wales.PROCEDURES_2019,
    clause = "section 3 part 2, the initial child protection conference: core group",
    limit = "10 working days")
final class CoreGroup implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    var meetings = OnRecord.acts(chronology, EventKind.CORE_GROUP);
    return Plans.of(chronology).stream().map(plan -> owed(plan, meetings, terms)).toList();
  }

  private static Obligation owed(Plans plan, List<Act> meetings, Terms terms) {
    var ends = OnRecord.together(meetings, plan.end().stream().toList());
    return terms
        .since(plan.start())
        .inTime()
        .owes(
            AgencyKind.SOCIAL_CARE,
            plan.key(),
            "hold the first core group on the plan made on " + inWords(plan.day()))
        .doneBy(Act.first(ends, plan.day()));
  }
}
