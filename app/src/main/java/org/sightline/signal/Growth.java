package org.sightline.signal;

import java.util.List;
import java.util.Optional;

/// Tells whether a signal grew after somebody had replied to it: then its question is put again.
final class Growth {

  private Growth() {}

  /// In what a signal is more than what was replied to; empty where it is the same, or less.
  static Optional<String> of(Disposition.Seen seen, Signal.Version now) {
    if (now.severity().compareTo(seen.severity()) < 0) {
      return Optional.of(was(seen.severity(), now.severity()));
    }
    return now.severity() == Severity.NOTE
        ? Optional.empty()
        : points(seen, now).or(() -> rules(seen, now)).or(() -> claims(seen, now));
  }

  private static Optional<String> points(Disposition.Seen seen, Signal.Version now) {
    var before = points(seen.unanswered());
    var more = points(now.unanswered()).stream().filter(point -> !before.contains(point)).count();
    return more(more, "one more point is open", "%d more points are open");
  }

  private static Optional<String> rules(Disposition.Seen seen, Signal.Version now) {
    var more =
        now.findings().stream()
            .filter(finding -> finding.severity() != Severity.NOTE)
            .map(Finding::code)
            .distinct()
            .filter(code -> seen.rules().stream().noneMatch(rule -> rule.startsWith(code + " ")))
            .count();
    return more(more, "one more rule asks it", "%d more rules ask it");
  }

  /// A record that answers a point of a gate is a new claim too, and no new question.
  private static Optional<String> claims(Disposition.Seen seen, Signal.Version now) {
    var answered = now.unanswered().size() < seen.unanswered().size();
    var more =
        now.findings().stream()
            .filter(finding -> finding.checklist().isEmpty() || !answered)
            .flatMap(finding -> finding.claims().stream())
            .distinct()
            .filter(claim -> !seen.claims().contains(claim))
            .count();
    return more(more, "it rests on one more entry", "it rests on %d more entries");
  }

  private static Optional<String> more(long count, String one, String many) {
    return count == 0 ? Optional.empty() : Optional.of(count == 1 ? one : many.formatted(count));
  }

  /// The points themselves, without their mark and their day, which pass without anything new.
  private static List<String> points(List<String> lines) {
    return lines.stream()
        .map(
            line -> line.replaceFirst("^\\S+ ", "").replaceFirst(", (by|overdue since) [^,]*$", ""))
        .map(line -> line.replaceFirst(": [^:]*$", ""))
        .toList();
  }

  static String was(Severity before, Severity now) {
    return "it was %s and is %s".formatted(words(before), words(now));
  }

  private static String words(Severity severity) {
    return severity == Severity.NOTE ? "a note" : severity == Severity.CHECK ? "a check" : "urgent";
  }
}
