package org.sightline.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Shifts every date in a text by some days, in each form in which feeds write dates.
///
/// @param days how many days later
record OtherDates(int days) {

  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})-(\\d{2})-(\\d{2})(?!\\d)");
  private static final Pattern BRITISH =
      Pattern.compile("(?<!\\d)(\\d{2})/(\\d{2})/((?:19|20)\\d{2})(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?=(?:\\d{4}|\\d{6})?(?!\\d))");
  private static final Pattern SPELT =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December) ((?:19|20)\\d{2})");
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  String in(String text) {
    var iso = ISO.matcher(text).replaceAll(found -> shifted(found, 1, 2, 3, "%1$tY-%1$tm-%1$td"));
    var british =
        BRITISH.matcher(iso).replaceAll(found -> shifted(found, 3, 2, 1, "%1$td/%1$tm/%1$tY"));
    var compact =
        COMPACT.matcher(british).replaceAll(found -> shifted(found, 1, 2, 3, "%1$tY%1$tm%1$td"));
    return SPELT
        .matcher(compact)
        .replaceAll(found -> LocalDate.parse(found.group(), LONG).plusDays(days).format(LONG));
  }

  /// What only looks like a date stays as it is.
  private String shifted(MatchResult found, int year, int month, int day, String form) {
    try {
      var date =
          LocalDate.of(
              Integer.parseInt(found.group(year)),
              Integer.parseInt(found.group(month)),
              Integer.parseInt(found.group(day)));
      return form.formatted(date.plusDays(days));
    } catch (DateTimeException notADate) {
      return found.group();
    }
  }
}
