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

/// Since 2013 there is one assessment, and one outer limit for it.
@Owed(
    in = England.class,
    code = "assessment",
    version = 1,
    stage = Owed.Stage.REFERRAL,
    summary =
        "Social care completes the assessment of a referred child within 45 working"
            + " days of the referral",
    owner = "Social care",
    starts =
        "A referral of a child who is neither on a plan nor under a section 47 "
            + "enquiry, where the record shows that it was to be assessed: the decision "
            + "on the response names an assessment or an enquiry, or a strategy "
            + "discussion or section 47 enquiry follows. A referral that nobody has "
            + "decided on starts nothing here: that is referral-decision.",
    discharges =
        "The assessment, a conference (to which it is brought), the closure of the "
            + "case, or a decision of no further action.")
@Edition(
    of = England.WT_2013,
    until = England.WT_2018,
    clause = "chapter 1, timeliness: 45 working days from the point of referral",
    limit = "45 working days")
@Edition(
    of = England.WT_2023,
    clause = "chapter 3, timeliness: 45 working days from the point of referral",
    limit = "45 working days")
final class SingleAssessment implements Duty {

  private static final List<String> ASSESSED = List.of("assessment", "enquiry", "section 47");

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    var referrals = Referrals.ofNewCases(chronology);
    var calls = calls(chronology);
    return Round.all(referrals, ends(chronology)).stream()
        .filter(round -> calledFor(round, calls))
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
            "complete the assessment of the child referred on " + inWords(day))
        .doneBy(round.stop());
  }

  /// Something calls for an assessment after the referral, and before whatever ends it.
  private static boolean calledFor(Round round, List<Act> calls) {
    return Act.first(calls, round.start().latest())
        .filter(
            call -> round.stop().filter(end -> end.earliest().isBefore(call.earliest())).isEmpty())
        .isPresent();
  }

  private static List<Act> calls(Chronology chronology) {
    return OnRecord.together(
        OnRecord.decisions(
            chronology,
            DecisionKind.REFERRAL_RESPONSE,
            decision ->
                ASSESSED.stream().anyMatch(word -> OnRecord.names(decision.outcome(), word))),
        OnRecord.acts(chronology, EventKind.STRATEGY_DISCUSSION, EventKind.SECTION_47_STARTED));
  }

  private static List<Act> ends(Chronology chronology) {
    return OnRecord.together(
        OnRecord.decisions(
            chronology,
            DecisionKind.REFERRAL_RESPONSE,
            decision -> OnRecord.names(decision.outcome(), "no further action")),
        OnRecord.acts(chronology, EventKind.ASSESSMENT, EventKind.CONFERENCE, EventKind.CLOSURE));
  }
}
