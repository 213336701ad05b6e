package org.sightline.duty.england;

import static org.sightline.duty.OnRecord.inWords;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Edition;
import org.sightline.duty.Obligation;
import org.sightline.duty.OnRecord;
import org.sightline.duty.Owed;
import org.sightline.duty.Terms;
import org.sightline.ledger.AgencyInWords;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.RecordedClaim;

/// A referrer who hears nothing believes that something is done.
@Owed(
    in = England.class,
    code = "feedback-to-referrer",
    version = 1,
    stage = Owed.Stage.REFERRAL,
    summary =
        "Social care tells the agency that referred a child what it does about the " + "referral",
    owner = "Social care",
    starts = "A referral of the child to social care stands in another agency's own " + "record.",
    discharges =
        "Feedback to the referrer on record, whoever records it; something about "
            + "the referral or the concern passed to the referring agency; a decision on "
            + "the response, a strategy discussion or a conference that the referring "
            + "agency heard or took part in. Feeds often leave feedback out: without a "
            + "record it is open, which is not to say that nobody rang.")
@Edition(
    of = England.WT_1999,
    clause = "chapter 5, responding to referrals: feedback to the referrer",
    limit = "5 working days",
    local = true)
@Edition(
    of = England.WT_2006,
    until = England.WT_2010,
    clause = "chapter 5, responding to referrals: feedback to the referrer",
    limit = "5 working days",
    local = true)
@Edition(
    of = England.WT_2013,
    until = England.WT_2023,
    clause =
        "action taken when a child is referred: feedback to the referrer on the "
            + "decisions taken",
    limit = "5 working days",
    local = true)
final class FeedbackToReferrer implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    var referrals =
        Referrals.eventsToSocialCare(chronology)
            .filter(referral -> !AgencyKind.SOCIAL_CARE.includes(referral.agency()))
            .toList();
    if (referrals.isEmpty()) {
      return List.of();
    }
    var answers = answers(chronology);
    return referrals.stream().map(referral -> owed(referral, answers, terms)).toList();
  }

  private static Obligation owed(Event referral, List<Answer> answers, Terms terms) {
    var start = Act.of(referral);
    var referrer = referral.agency();
    var told =
        answers.stream().filter(answer -> answer.reached(referrer)).map(Answer::act).toList();
    return terms
        .since(start)
        .inTime()
        .owes(
            AgencyKind.SOCIAL_CARE,
            referral.claim().value(),
            "tell %s what is done about its referral of %s"
                .formatted(AgencyInWords.of(referrer), inWords(start.latest())))
        .doneBy(Act.first(told, start.latest()));
  }

  /// Something that may tell a referrer what is done.
  ///
  /// @param hearers whom it reached; empty where it was feedback to whoever had referred
  private record Answer(Act act, Set<String> hearers) {
    boolean reached(String referrer) {
      return hearers.isEmpty() || hearers.contains(referrer);
    }
  }

  private static List<Answer> answers(Chronology chronology) {
    var answers = new ArrayList<Answer>();
    OnRecord.acts(chronology, EventKind.FEEDBACK_TO_REFERRER)
        .forEach(act -> answers.add(new Answer(act, Set.of())));
    Told.by(AgencyKind.SOCIAL_CARE, chronology)
        .forEach(told -> answers.add(new Answer(told.act(), Set.of(told.to()))));
    var steps = steps(chronology);
    chronology.claims().stream()
        .filter(claim -> steps.containsKey(claim.id()))
        .forEach(claim -> answers.add(answer(claim, steps)));
    return answers;
  }

  private static Answer answer(RecordedClaim claim, Map<ClaimId, Act> steps) {
    return new Answer(Objects.requireNonNull(steps.get(claim.id())), claim.heardBy());
  }

  /// Decisions on the child and meetings about it: whoever heard of them, or sat in them, knows what is done.
  private static Map<ClaimId, Act> steps(Chronology chronology) {
    var steps = new HashMap<ClaimId, Act>();
    OnRecord.ofChild(chronology, EventKind.STRATEGY_DISCUSSION, EventKind.CONFERENCE)
        .forEach(event -> steps.put(event.claim(), Act.of(event)));
    chronology.decisions().forEach(decision -> steps.put(decision.claim(), Act.of(decision)));
    return steps;
  }
}
