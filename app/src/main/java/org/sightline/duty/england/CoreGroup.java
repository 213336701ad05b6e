package org.sightline.duty.england;

import static org.sightline.duty.england.OnRecord.inWords;

import java.util.List;
import org.sightline.chronology.Chronology;
import org.sightline.duty.Duty;
import org.sightline.duty.Limit;
import org.sightline.duty.Obligation;
import org.sightline.duty.Owed;
import org.sightline.duty.Owing;
import org.sightline.duty.Round;
import org.sightline.ledger.EventKind;
import org.sightline.time.WorkingDays;

/// A plan is only words until those who carry it out have met.
@Owed(
    code = "core-group",
    version = 1,
    summary = "The core group first meets within ten working days of the initial conference",
    basis = Edition2006.WORKING_TOGETHER + ", core group",
    inForceFrom = Edition2006.FROM,
    inForceTo = Edition2006.TO)
final class CoreGroup implements Duty {

  private static final Limit LIMIT = Limit.workingDays(10);

  @Override
  public List<Obligation> owed(Chronology chronology, WorkingDays workingDays) {
    return Plans.of(chronology).stream().map(plan -> owed(plan, chronology, workingDays)).toList();
  }

  private Obligation owed(Plans plan, Chronology chronology, WorkingDays workingDays) {
    var meetings =
        OnRecord.together(
            OnRecord.acts(chronology, EventKind.CORE_GROUP), plan.end().stream().toList());
    var round = Round.all(List.of(plan.start()), meetings).getFirst();
    return Owing.under(this, plan.start())
        .within(LIMIT, workingDays)
        .owes(
            Agencies.SOCIAL_CARE,
            plan.key(),
            "hold the first core group on the plan made on " + inWords(plan.day()))
        .doneBy(round.stop());
  }
}
