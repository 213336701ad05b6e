package org.sightline.duty;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The row of a duty's page that tells of one edition: its days, its clause, its limits.
final class EditionRow {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private EditionRow() {}

  static String of(Text edition) {
    return "| %s | %s, %s | %s%s |"
        .formatted(
            days(edition),
            edition.title(),
            edition.clause(),
            limits(edition.limits()),
            edition.local() ? " (**a local default**)" : "");
  }

  static boolean isOne(String line) {
    return line.startsWith("| from ") || line.startsWith("| since ") || line.startsWith("| cannot");
  }

  private static String days(Text edition) {
    if (edition.from().isEmpty()) {
      return "cannot tell: no first day in force is known";
    }
    return edition.to().isPresent()
        ? "from %s to %s".formatted(day(edition.from()), day(edition.to()))
        : "since " + day(edition.from());
  }

  private static String limits(Map<String, Limit> limits) {
    return limits.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(limit ->
            limit.getKey().equals(Text.LIMIT)
                ? limit.getValue().words()
                : "`%s`: %s".formatted(limit.getKey(), limit.getValue().words()))
        .collect(Collectors.joining(", "));
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(DAY::format).orElse("");
  }
}
