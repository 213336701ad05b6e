package org.sightline.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.sightline.signal.Post;
import org.sightline.signal.Prompt;
import org.sightline.signal.Question;
import org.sightline.signal.Severity;

/// Notices for tests.
final class SampleNotice {

  static final Post LEAD = new Post("designated safeguarding lead", "school");
  static final Destination MAILBOX =
      new Destination(Destination.Channel.E_MAIL, "safeguarding@school.example");

  private SampleNotice() {}

  static Notice urgent(String reference) {
    return notice(reference, Severity.URGENT);
  }

  static Notice check(String reference) {
    return notice(reference, Severity.CHECK);
  }

  static Outbox.Parcel parcel(Notice notice, Destination destination) {
    return new Outbox.Parcel(
        notice.id(destination), notice, destination, 1, Instant.EPOCH, Optional.empty());
  }

  private static Notice notice(String reference, Severity severity) {
    return new Notice(
        Question.REPORTS,
        reference,
        LEAD,
        severity,
        Prompt.Why.ASKED,
        LocalDate.of(2026, 11, 25),
        LocalDate.of(2026, 11, 25),
        Instant.parse("2026-11-25T10:00:00Z"));
  }
}
