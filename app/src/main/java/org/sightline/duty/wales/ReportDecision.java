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
import org.sightline.duty.Round;
import org.sightline.duty.Terms;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.Claim.DecisionKind;
import org.sightline.ledger.EventKind;

/// A report that a child is at risk is decided on at once.
@Owed(
    in = Wales.class,
    code = "wales-report-decision",
    version = 1,
    stage = Owed.Stage.REFERRAL,
    summary =
        "Social services decide and record what they do about a report within one working day",
    owner = "Social care",
    starts =
        "A referral of the child is recorded; a second one while the first waits starts nothing.",
    discharges =
        "A recorded decision on the response, or a first step that only follows one: a strategy"
            + " discussion, a section 47 enquiry, an assessment.")
@Edition(
    of = Wales.PROCEDURES_2019,
    clause = "section 3 part 1, action following a report: initial checks and decisions",
    limit = "1 working day")
final class ReportDecision implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    return Round.all(OnRecord.acts(chronology, EventKind.REFERRAL), answers(chronology)).stream()
        .map(round -> owed(round, terms))
        .toList();
  }

  private static Obligation owed(Round round, Terms terms) {
    var day = round.start().latest();
    return terms
        .since(round.start())
        .inTime()
        .owes(
            AgencyKind.SOCIAL_CARE,
            day.toString(),
            "decide what is done about the report of " + inWords(day))
        .doneBy(round.stop());
  }

  private static List<Act> answers(Chronology chronology) {
    return OnRecord.together(
        OnRecord.decisions(chronology, DecisionKind.REFERRAL_RESPONSE, decision -> true),
        OnRecord.acts(
            chronology,
            EventKind.STRATEGY_DISCUSSION,
            EventKind.SECTION_47_STARTED,
            EventKind.ASSESSMENT));
  }
}
