package org.sightline.duty.england;

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

/// A referral of a child not yet under enquiry calls for a first assessment, unless it is decided, and recorded, that nothing
/// further is done.
@Owed(
    in = England.class,
    code = "initial-assessment",
    version = 2,
    stage = Owed.Stage.REFERRAL,
    summary = "Social care completes an initial assessment of a referred child in time",
    owner = "Social care",
    starts = "A referral of a child who is neither on a plan nor under a section 47 " + "enquiry.",
    discharges =
        "The initial assessment; a core assessment, strategy discussion or section "
            + "47 enquiry, which takes it further; or a recorded decision of no further "
            + "action.")
@Edition(
    of = England.WT_1999,
    to = "2001-03-31",
    clause = "chapter 5, initial assessment",
    limit = "7 working days")
@Edition(of = England.FRAMEWORK_2000, clause = "paragraph 3.9", limit = "7 working days")
@Edition(
    of = England.WT_2006,
    clause =
        "chapter 5, initial assessment; Framework for the Assessment of Children in"
            + " Need and their Families (Department of Health, 2000), paragraph 3.9",
    limit = "7 working days")
@Edition(of = England.WT_2010, clause = "chapter 5, initial assessment", limit = "10 working days")
final class InitialAssessment implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    return Round.all(Referrals.ofNewCases(chronology), answers(chronology)).stream()
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
            "complete an initial assessment after the referral of " + inWords(day))
        .doneBy(round.stop());
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
