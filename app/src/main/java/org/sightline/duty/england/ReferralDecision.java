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

/// Whoever refers a child must not wait to hear what will be done.
@Owed(
    in = England.class,
    code = "referral-decision",
    version = 2,
    stage = Owed.Stage.REFERRAL,
    summary = "Social care decides within one working day what it does about a referral",
    owner = "Social care",
    starts =
        "A referral of the child is recorded. One made to somebody else, a GP to a "
            + "hospital, does not count; nor does a second one while the first waits.",
    discharges =
        "A recorded decision on the response, or a first step that only follows "
            + "one: a strategy discussion, a section 47 enquiry, an assessment.")
@Edition(
    of = England.WT_1991,
    clause = "responding to referrals",
    limit = "1 working day",
    local = true)
@Edition(
    of = England.WT_1999,
    clause = "chapter 5, responding to referrals: 24 hours, read as one working day",
    limit = "1 working day")
@Edition(
    of = England.WT_2006,
    clause =
        "chapter 5, responding to referrals; Framework for the Assessment of "
            + "Children in Need and their Families (Department of Health, 2000), "
            + "paragraph 3.8",
    limit = "1 working day")
@Edition(
    of = England.WT_2010,
    clause = "chapter 5, responding to referrals",
    limit = "1 working day")
@Edition(
    of = England.WT_2013,
    until = England.WT_2018,
    clause = "chapter 1, flow chart 1, action taken when a child is referred",
    limit = "1 working day")
@Edition(
    of = England.WT_2023,
    clause = "chapter 3, action taken when a child is referred",
    limit = "1 working day")
final class ReferralDecision implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    return Round.all(Referrals.toSocialCare(chronology), answers(chronology)).stream()
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
