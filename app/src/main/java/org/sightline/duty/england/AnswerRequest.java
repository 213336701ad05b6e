package org.sightline.duty.england;

import static org.sightline.duty.OnRecord.inWords;

import java.util.List;
import java.util.Optional;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Request;
import org.sightline.duty.Duty;
import org.sightline.duty.Edition;
import org.sightline.duty.Obligation;
import org.sightline.duty.Owed;
import org.sightline.duty.Terms;
import org.sightline.ledger.AgencyInWords;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.Topic;

/// Whatever one agency asks of another about a child has a clock; what has a duty of its own is left to that.
@Owed(
    in = England.class,
    code = "answer-request",
    version = 2,
    stage = Owed.Stage.BETWEEN_AGENCIES,
    summary =
        "The agency asked answers another agency's request within the days set for " + "its topic",
    owner = "The agency asked",
    starts =
        "An agency asks something of another about the child, and no other duty "
            + "covers the topic.",
    discharges = "An answer to the request.")
@Edition(
    of = England.WT_1991,
    until = England.WT_1999,
    clause = "information sharing",
    limit = {"urgent: 1 working day", "records: 5 working days", "other: 10 working days"},
    local = true)
@Edition(
    of = England.WT_2006,
    until = England.WT_2010,
    clause = "chapter 5, information sharing",
    limit = {"urgent: 1 working day", "records: 5 working days", "other: 10 working days"},
    local = true)
@Edition(
    of = England.WT_2013,
    until = England.WT_2023,
    clause = "information sharing",
    limit = {"urgent: 1 working day", "records: 5 working days", "other: 10 working days"},
    local = true)
final class AnswerRequest implements Duty {

  private static final List<AgencyKind> ANSWERS_CONCERN_AT_ONCE =
      List.of(AgencyKind.SOCIAL_CARE, AgencyKind.POLICE);

  @Override
  public List<Obligation> owed(Chronology chronology, Terms terms) {
    return chronology.requests().stream()
        .flatMap(request -> limit(request).map(limit -> owed(request, limit, terms)).stream())
        .toList();
  }

  private static Obligation owed(Request request, String limit, Terms terms) {
    var asked = new Asked(request);
    return asked
        .under(
            terms,
            limit,
            "answer what %s asked on %s: %s"
                .formatted(
                    AgencyInWords.of(request.from()), inWords(asked.day()), about(request.topic())))
        .doneBy(asked.answered());
  }

  private static Optional<String> limit(Request request) {
    return switch (request.topic()) {
      case CONCERN, REFERRAL -> Optional.of(answersAtOnce(request.to()) ? "urgent" : "other");
      case IDENTITY_OF_ADULT -> Optional.of("urgent");
      case LEGAL_ADVICE, HISTORY, TRANSFER, RECORD -> Optional.of("records");
      case OTHER -> Optional.of("other");
      case LEGAL_MEETING, POLICE_CHECK, MEDICAL_EXAMINATION, MEDICAL_FOLLOW_UP, MEDICAL_REPORT ->
          Optional.empty();
    };
  }

  /// A referral to a clinic is not one to a service that protects.
  private static boolean answersAtOnce(String agency) {
    return ANSWERS_CONCERN_AT_ONCE.stream().anyMatch(kind -> kind.includes(agency));
  }

  private static String about(Topic topic) {
    return switch (topic) {
      case CONCERN -> "what is done about a concern";
      case REFERRAL -> "what is done about a referral";
      case IDENTITY_OF_ADULT -> "who an adult is";
      case LEGAL_ADVICE -> "legal advice";
      case HISTORY -> "history";
      case TRANSFER -> "taking over a case";
      case RECORD -> "a record";
      case OTHER,
          LEGAL_MEETING,
          POLICE_CHECK,
          MEDICAL_EXAMINATION,
          MEDICAL_FOLLOW_UP,
          MEDICAL_REPORT ->
          "something else";
    };
  }
}
