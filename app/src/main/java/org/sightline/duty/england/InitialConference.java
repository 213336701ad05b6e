package org.sightline.duty.england;

import static org.sightline.duty.england.OnRecord.inWords;

import java.util.List;
import org.sightline.chronology.Chronology;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Limit;
import org.sightline.duty.Obligation;
import org.sightline.duty.Owed;
import org.sightline.duty.Owing;
import org.sightline.duty.Round;
import org.sightline.ledger.EventKind;
import org.sightline.time.WorkingDays;

/// An enquiry leads to a conference, unless it ends without substance.
@Owed(
    code = "initial-conference",
    version = 1,
    summary =
        "Social care convenes the initial child protection conference within 15 working days of the"
            + " strategy discussion that began the enquiry",
    basis = Edition2006.WORKING_TOGETHER + ", initial child protection conference, timing",
    inForceFrom = Edition2006.FROM,
    inForceTo = Edition2006.TO)
final class InitialConference implements Duty {

  private static final Limit LIMIT = Limit.workingDays(15);

  @Override
  public List<Obligation> owed(Chronology chronology, WorkingDays workingDays) {
    var begun =
        Enquiries.begun(chronology).stream()
            .filter(act -> !OnRecord.onPlan(chronology, act.latest().minusDays(1)))
            .toList();
    return Round.all(begun, ends(chronology)).stream()
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
            "hold the initial child protection conference on the enquiry begun on " + inWords(day))
        .doneBy(round.stop());
  }

  private static List<Act> ends(Chronology chronology) {
    return OnRecord.together(
        OnRecord.acts(chronology, EventKind.CONFERENCE, EventKind.PLAN_STARTED),
        OnRecord.acts(
            OnRecord.ofChild(chronology, EventKind.SECTION_47_ENDED)
                .filter(end -> !Enquiries.substantiated(end))));
  }
}
