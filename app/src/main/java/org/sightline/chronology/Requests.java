package org.sightline.chronology;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sightline.identity.People;
import org.sightline.identity.Person;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.Claim;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.RecordedClaim;

/// What agencies asked of each other, and what answered it: an answer that names the request, or the thing itself, done after it
/// was asked for. A refusal is an answer as well.
final class Requests {

  private final KnownClaims known;
  private final People people;
  private final Person child;
  private final List<KnownClaims.Of<Claim.Shared>> shared;

  Requests(KnownClaims known, People people, Person child) {
    this.known = known;
    this.people = people;
    this.child = child;
    this.shared = known.of(Claim.Shared.class);
  }

  /// All requests, in the order they were made.
  List<Request> all() {
    return shared.stream()
        .filter(asked -> asked.what().sharing() == Claim.Sharing.ASKED)
        .sorted(InOrder.happened())
        .map(this::request)
        .toList();
  }

  private Request request(KnownClaims.Of<Claim.Shared> asked) {
    var answer = answer(asked);
    var what = asked.what();
    return new Request(
        what.key(),
        what.topic(),
        what.from(),
        what.to(),
        asked.recorded().happened(),
        asked.recorded().dayReceived(),
        answer.map(claim -> claim.happened().to()),
        what.words(),
        asked.id(),
        answer.map(RecordedClaim::id));
  }

  private Optional<RecordedClaim> answer(KnownClaims.Of<Claim.Shared> asked) {
    return known.all().stream()
        .filter(claim -> !claim.id().equals(asked.id()))
        .filter(claim -> !happenedTo(claim).isBefore(asked.recorded().happened().from()))
        .filter(claim -> answers(claim.claim(), claim.agency(), asked.what()))
        .min(Comparator.comparing(Requests::happenedTo).thenComparing(InOrder.ofHappening()));
  }

  private static LocalDate happenedTo(RecordedClaim claim) {
    return claim.happened().to();
  }

  private boolean answers(Claim claim, String agency, Claim.Shared asked) {
    return switch (claim) {
      case Claim.Shared reply -> replies(reply, asked);
      case Claim.Happened event -> done(event, agency, asked);
      case Claim.Checked check -> checks(check, asked);
      case Claim.Named _,
          Claim.Described _,
          Claim.Born _,
          Claim.OfSex _,
          Claim.Numbered _,
          Claim.AddressOf _,
          Claim.PhoneOf _,
          Claim.Related _,
          Claim.Lives _,
          Claim.HouseholdDeclared _,
          Claim.Present _,
          Claim.Sighted _,
          Claim.Injured _,
          Claim.Explained _,
          Claim.Judged _,
          Claim.Moves _,
          Claim.Measured _,
          Claim.Decided _,
          Claim.SamePerson _,
          Claim.Withdrawn _ ->
          false;
    };
  }

  private static boolean replies(Claim.Shared reply, Claim.Shared asked) {
    boolean sameKey = reply.key().equals(asked.key());
    return switch (reply.sharing()) {
      case ASKED -> false;
      case ANSWERED, WITHHELD -> sameKey && AgencyKind.answersTo(asked.to(), reply.from());
      case SHARED ->
          AgencyKind.answersTo(asked.to(), reply.from())
              && AgencyKind.answersTo(reply.to(), asked.from())
              && (sameKey || reply.topic() == asked.topic());
    };
  }

  private boolean done(Claim.Happened event, String agency, Claim.Shared asked) {
    return byEvents(asked).contains(event.kind())
        && concerns(asked, people.person(event.about()))
        && (anybodysDoing(asked) || AgencyKind.answersTo(asked.to(), agency));
  }

  /// The events that are the very thing asked for.
  private static Set<EventKind> byEvents(Claim.Shared asked) {
    return switch (asked.topic()) {
      case LEGAL_MEETING ->
          EnumSet.of(EventKind.LEGAL_PLANNING_MEETING, EventKind.LEGAL_GATEWAY_MEETING);
      case LEGAL_ADVICE ->
          EnumSet.of(
              EventKind.LEGAL_ADVICE,
              EventKind.LEGAL_PLANNING_MEETING,
              EventKind.LEGAL_GATEWAY_MEETING);
      case MEDICAL_EXAMINATION -> EnumSet.of(EventKind.MEDICAL_EXAMINATION);
      case MEDICAL_FOLLOW_UP ->
          EnumSet.of(EventKind.MEDICAL_EXAMINATION, EventKind.CONSULTATION, EventKind.ATTENDANCE);
      case CONCERN, REFERRAL ->
          EnumSet.of(
              EventKind.STRATEGY_DISCUSSION,
              EventKind.SECTION_47_STARTED,
              EventKind.INITIAL_ASSESSMENT);
      case TRANSFER -> EnumSet.of(EventKind.TRANSFER_RECEIVED);
      case POLICE_CHECK, MEDICAL_REPORT, IDENTITY_OF_ADULT, HISTORY, RECORD, OTHER ->
          EnumSet.noneOf(EventKind.class);
    };
  }

  /// Whoever holds a legal meeting or an examination, it was held; a follow-up or a response is owed by the one who was asked.
  private static boolean anybodysDoing(Claim.Shared asked) {
    return switch (asked.topic()) {
      case LEGAL_MEETING, LEGAL_ADVICE, MEDICAL_EXAMINATION -> true;
      case CONCERN,
          REFERRAL,
          MEDICAL_FOLLOW_UP,
          MEDICAL_REPORT,
          POLICE_CHECK,
          IDENTITY_OF_ADULT,
          HISTORY,
          TRANSFER,
          RECORD,
          OTHER ->
          false;
    };
  }

  private boolean checks(Claim.Checked check, Claim.Shared asked) {
    boolean about = concerns(asked, people.person(check.person()));
    return switch (asked.topic()) {
      case POLICE_CHECK -> about && check.check() == Claim.CheckKind.POLICE_RECORD;
      case IDENTITY_OF_ADULT -> about && check.check() == Claim.CheckKind.IDENTITY;
      case CONCERN,
          REFERRAL,
          MEDICAL_EXAMINATION,
          MEDICAL_FOLLOW_UP,
          MEDICAL_REPORT,
          LEGAL_MEETING,
          LEGAL_ADVICE,
          HISTORY,
          TRANSFER,
          RECORD,
          OTHER ->
          false;
    };
  }

  /// Whether an answer about somebody answers a request: one made about the child is answered for anybody around.
  private boolean concerns(Claim.Shared asked, Person answered) {
    var about = people.person(asked.about());
    return about.equals(child) || about.equals(answered);
  }
}
