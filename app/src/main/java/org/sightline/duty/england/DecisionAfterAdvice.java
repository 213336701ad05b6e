package org.sightline.duty.england;

import static org.sightline.duty.england.OnRecord.inWords;

import java.util.List;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.DecisionMade;
import org.sightline.chronology.Event;
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

/// Advice that the threshold for proceedings is met calls for a decision: to go to court, or a written reason why not.
@Owed(
    code = "decision-after-advice",
    version = 1,
    summary =
        "Social care decides, and records why, within five working days of advice that the threshold"
            + " for proceedings is met",
    basis =
        "Children Act 1989, sections 31 and 47(8); "
            + Edition2006.WORKING_TOGETHER
            + Edition2006.LOCAL_LIMIT,
    inForceFrom = Edition2006.FROM,
    inForceTo = Edition2006.TO)
final class DecisionAfterAdvice implements Duty {

  private static final Limit LIMIT = Limit.workingDays(5);

  @Override
  public List<Obligation> owed(Chronology chronology, WorkingDays workingDays) {
    var advice =
        OnRecord.acts(
            OnRecord.ofChild(chronology, EventKind.LEGAL_ADVICE, EventKind.LEGAL_PLANNING_MEETING)
                .filter(DecisionAfterAdvice::thresholdMet));
    return Round.all(advice, decisions(chronology)).stream()
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
            "decide on proceedings, and record why, after the legal advice of " + inWords(day))
        .doneBy(round.stop());
  }

  /// Advice that speaks of the threshold counts as finding it met, unless it says otherwise.
  private static boolean thresholdMet(Event advice) {
    var text = advice.detail("outcome").orElse(advice.words());
    return OnRecord.names(text, "threshold")
        && !OnRecord.names(text, "not met")
        && !OnRecord.names(text, "unmet")
        && !OnRecord.names(text, "not been met");
  }

  /// A decision without a recorded reason leaves the question open; an order answers it.
  private static List<Act> decisions(Chronology chronology) {
    var decided =
        OnRecord.together(
            OnRecord.decisions(
                chronology, DecisionKind.ISSUE_PROCEEDINGS, DecisionAfterAdvice::reasoned),
            OnRecord.decisions(
                chronology, DecisionKind.EMERGENCY_PROTECTION, DecisionAfterAdvice::reasoned));
    return OnRecord.together(decided, OnRecord.acts(chronology, EventKind.ORDER));
  }

  private static boolean reasoned(DecisionMade decision) {
    return decision.reason().isPresent();
  }
}
