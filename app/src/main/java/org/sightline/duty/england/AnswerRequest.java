package org.sightline.duty.england;

import static org.sightline.duty.england.OnRecord.inWords;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sightline.chronology.Chronology;
import org.sightline.duty.Duty;
import org.sightline.duty.Limit;
import org.sightline.duty.Obligation;
import org.sightline.duty.Owed;
import org.sightline.ledger.Topic;
import org.sightline.time.WorkingDays;

/// Whatever one agency asks of another about a child has a clock; what has a duty of its own is left to that.
@Owed(
    code = "answer-request",
    version = 1,
    summary = "The agency asked answers another agency's request within the days set for its topic",
    basis = Edition2006.WORKING_TOGETHER + ", information sharing" + Edition2006.LOCAL_LIMIT,
    inForceFrom = Edition2006.FROM,
    inForceTo = Edition2006.TO)
final class AnswerRequest implements Duty {

  @Override
  public List<Obligation> owed(Chronology chronology, WorkingDays workingDays) {
    return Arrays.stream(Topic.values())
        .flatMap(topic ->
            limit(topic).stream().flatMap(limit -> owed(topic, limit, chronology, workingDays)))
        .toList();
  }

  private Stream<Obligation> owed(
      Topic topic, Limit limit, Chronology chronology, WorkingDays workingDays) {
    return Asked.of(chronology, topic).stream()
        .map(asked ->
            asked
                .under(
                    this,
                    limit,
                    workingDays,
                    "answer what %s asked on %s: %s"
                        .formatted(asked.request().from(), inWords(asked.day()), about(topic)))
                .doneBy(asked.answered()));
  }

  private static Optional<Limit> limit(Topic topic) {
    return switch (topic) {
      case CONCERN, REFERRAL, IDENTITY_OF_ADULT -> Optional.of(Limit.workingDays(1));
      case LEGAL_ADVICE, HISTORY, TRANSFER, RECORD -> Optional.of(Limit.workingDays(5));
      case OTHER -> Optional.of(Limit.workingDays(10));
      case LEGAL_MEETING, POLICE_CHECK, MEDICAL_EXAMINATION, MEDICAL_FOLLOW_UP, MEDICAL_REPORT ->
          Optional.empty();
    };
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
