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
import org.sightline.ledger.Claim.DecisionKind;
import org.sightline.ledger.EventKind;
import org.sightline.time.WorkingDays;

/// Whoever refers a child must not wait to hear what will be done.
@Owed(
    code = "referral-decision",
    version = 1,
    summary = "Social care decides within one working day what it does about a referral",
    basis =
        Edition2006.WORKING_TOGETHER
            + ", responding to referrals; "
            + Edition2006.FRAMEWORK
            + ", paragraph 3.8",
    inForceFrom = Edition2006.FROM,
    inForceTo = Edition2006.TO)
final class ReferralDecision implements Duty {

  private static final Limit LIMIT = Limit.workingDays(1);

  @Override
  public List<Obligation> owed(Chronology chronology, WorkingDays workingDays) {
    return Round.all(Referrals.toSocialCare(chronology), answers(chronology)).stream()
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
            "decide what is done about the referral of " + inWords(day))
        .doneBy(round.stop());
  }

  /// A first step that only follows a decision shows the decision.
  private static List<Act> answers(Chronology chronology) {
    return OnRecord.together(
        OnRecord.decisions(chronology, DecisionKind.REFERRAL_RESPONSE, decision -> true),
        OnRecord.acts(
            chronology,
            EventKind.STRATEGY_DISCUSSION,
            EventKind.SECTION_47_STARTED,
            EventKind.INITIAL_ASSESSMENT,
            EventKind.CORE_ASSESSMENT));
  }
}
