package org.sightline.duty.england;

import static org.sightline.duty.england.OnRecord.inWords;

import java.time.LocalDate;
import java.util.List;
import org.sightline.chronology.Chronology;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Limit;
import org.sightline.duty.Obligation;
import org.sightline.duty.Owed;
import org.sightline.duty.Owing;
import org.sightline.duty.Round;
import org.sightline.ledger.Claim.DecisionKind;
import org.sightline.ledger.EventKind;
import org.sightline.time.WorkingDays;

/// A referral of a child not yet under enquiry calls for a first assessment, unless it is decided, and recorded, that nothing
/// further is done.
@Owed(
    code = "initial-assessment",
    version = 1,
    summary = "Social care completes an initial assessment within seven working days of a referral",
    basis =
        Edition2006.WORKING_TOGETHER
            + ", initial assessment; "
            + Edition2006.FRAMEWORK
            + ", paragraph 3.9",
    inForceFrom = Edition2006.FROM,
    inForceTo = Edition2006.TO)
final class InitialAssessment implements Duty {

  private static final Limit LIMIT = Limit.workingDays(7);

  @Override
  public List<Obligation> owed(Chronology chronology, WorkingDays workingDays) {
    var referrals =
        Referrals.toSocialCare(chronology).stream()
            .filter(referral -> newCase(chronology, referral.latest().minusDays(1)))
            .toList();
    return Round.all(referrals, answers(chronology)).stream()
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
            "complete an initial assessment after the referral of " + inWords(day))
        .doneBy(round.stop());
  }

  /// On an open case a referral is new information for the work in hand.
  private static boolean newCase(Chronology chronology, LocalDate dayBefore) {
    return !OnRecord.onPlan(chronology, dayBefore) && !OnRecord.enquiryOpen(chronology, dayBefore);
  }

  /// A strategy discussion or section 47 enquiry takes the assessment further: the initial one counts as ended.
  private static List<Act> answers(Chronology chronology) {
    return OnRecord.together(
        OnRecord.decisions(
            chronology,
            DecisionKind.REFERRAL_RESPONSE,
            decision -> OnRecord.names(decision.outcome(), "no further action")),
        OnRecord.acts(
            chronology,
            EventKind.INITIAL_ASSESSMENT,
            EventKind.CORE_ASSESSMENT,
            EventKind.STRATEGY_DISCUSSION,
            EventKind.SECTION_47_STARTED));
  }
}
