package org.sightline.notice;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sightline.signal.Severity;

/// The words of a mail: a subject without anything but the reference, and a body of titles, references and clocks.
///
/// @param subject one line
/// @param body plain text
record Letter(String subject, String body) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

  /// The letter about notices for one post: one that is urgent, or checks together.
  ///
  /// @param where a URL that a reference is put behind; empty for the command
  static Letter about(List<Notice> notices, Optional<String> where) {
    var first = notices.getFirst();
    var subject =
        notices.size() == 1
            ? "Sightline: %s, %s".formatted(asks(first), first.reference())
            : "Sightline: %d questions wait".formatted(notices.size());
    var body =
        """
        For: %s

        %s
        This message names no child, and should not be answered. What is asked, and why, you see there:
        %s
        """
            .formatted(
                first.to(),
                notices.stream().map(Letter::lines).collect(Collectors.joining("\n")),
                notices.stream()
                    .map(notice -> look(notice, where))
                    .distinct()
                    .collect(Collectors.joining("\n")));
    return new Letter(subject, body);
  }

  private static String lines(Notice notice) {
    return """
    %s
      reference  %s
      asks       %s, by %s
      told       %s
    """
        .formatted(
            notice.title(),
            notice.reference(),
            asks(notice),
            DAY.format(notice.due()),
            why(notice));
  }

  private static String asks(Notice notice) {
    return notice.severity() == Severity.URGENT ? "act today" : "a check";
  }

  private static String why(Notice notice) {
    return switch (notice.why()) {
      case ASKED -> "because it is asked of your agency";
      case PASSED_ON -> "because it was passed on to you";
      case OUT_OF_HOURS -> "because nobody is at work whom it is asked of";
      case SILENCE -> "because nobody answered in time";
    };
  }

  static String look(Notice notice, Optional<String> where) {
    return where
        .map(url -> url + notice.reference())
        .orElseGet(() -> "sightline worklist " + notice.reference());
  }
}
