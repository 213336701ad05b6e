package org.sightline.duty.england;

import static org.sightline.duty.OnRecord.inWords;

import java.util.List;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.DecisionMade;
import org.sightline.chronology.Event;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Edition;
import org.sightline.duty.Obligation;
import org.sightline.duty.OnRecord;
import org.sightline.duty.Owed;
import org.sightline.duty.Round;
import org.sightline.duty.Terms;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.Claim.DecisionKind;
import org.sightline.ledger.EventKind;

/// Advice that the threshold for proceedings is met calls for a decision: to go to court, or a written reason why not.
@Owed(
    in = England.class,
    code = "decision-after-advice",
    version = 2,
    stage = Owed.Stage.COURT,
    summary =
        "Social care decides, and records why, within five working days of advice "
            + "that the threshold for proceedings is met",
    owner = "Social care",
    starts =
        "Legal advice, or a legal gateway or planning meeting, speaks of the threshold and "
            + "does not say that it is not met.",
    discharges =
        "A decision on proceedings or on emergency protection with its reason recorded, proceedings"
            + " issued, or an order. A decision without a reason leaves the duty open.")
@Edition(
    of = England.CA_1989,
    clause = "sections 31 and 47(8)",
    limit = "5 working days",
    local = true)
final class DecisionAfterAdvice implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    var advice =
        OnRecord.acts(
            OnRecord.ofChild(
                    chronology,
                    EventKind.LEGAL_ADVICE,
                    EventKind.LEGAL_GATEWAY_MEETING,
                    EventKind.LEGAL_PLANNING_MEETING)
                .filter(DecisionAfterAdvice::thresholdMet));
    return Round.all(advice, decisions(chronology)).stream()
        .map(round -> owed(round, terms))
        .toList();
  }

  private Obligation owed(Round round, Terms terms) {
    var day = round.start().latest();
    return terms
        .since(round.start())
        .inTime()
        .owes(
            AgencyKind.SOCIAL_CARE,
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
    return OnRecord.together(
        decided, OnRecord.acts(chronology, EventKind.ORDER, EventKind.PROCEEDINGS_ISSUED));
  }

  private static boolean reasoned(DecisionMade decision) {
    return decision.reason().isPresent();
  }
}
