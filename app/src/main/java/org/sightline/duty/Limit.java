package org.sightline.duty;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sightline.time.WorkingDays;

/// How long somebody has.
public sealed interface Limit {

  /// How a limit is written on a card or in a policy.
  Pattern WORDS = Pattern.compile("(\\d{1,3}) (working day|day|week|month)s?");

  /// The last day to do it in time.
  ///
  /// @param start the day the clock started; it is not counted itself
  LocalDate due(LocalDate start, WorkingDays workingDays);

  /// The limit as a practitioner says it.
  String words();

  /// A limit from its words: "15 working days", "2 weeks", "the same day". Empty where it is none.
  static Optional<Limit> read(String words) {
    if (words.equals("the same day")) {
      return Optional.of(sameDay());
    }
    var matcher = WORDS.matcher(words);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int count = Integer.parseInt(matcher.group(1));
    return switch (matcher.group(2)) {
      case "working day" -> Optional.of(workingDays(count));
      case "day" -> Optional.of(days(count));
      case "week" -> Optional.of(weeks(count));
      case "month" -> Optional.of(months(count));
      default -> Optional.empty();
    };
  }

  /// A number of working days; none means the same day.
  static Limit workingDays(int count) {
    return new Working(count);
  }

  /// A number of calendar days.
  static Limit days(int count) {
    return new Calendar(Period.ofDays(count), counted(count, "day"));
  }

  /// A number of calendar weeks.
  static Limit weeks(int count) {
    return new Calendar(Period.ofWeeks(count), counted(count, "week"));
  }

  /// A number of calendar months.
  static Limit months(int count) {
    return new Calendar(Period.ofMonths(count), counted(count, "month"));
  }

  /// The same day.
  static Limit sameDay() {
    return workingDays(0);
  }

  private static String counted(int count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s");
  }

  /// Counted in working days.
  record Working(int count) implements Limit {
    @Override
    public LocalDate due(LocalDate start, WorkingDays workingDays) {
      return workingDays.after(start, count);
    }

    @Override
    public String words() {
      return count == 0 ? "the same day" : counted(count, "working day");
    }
  }

  /// Counted on the calendar, weekends and holidays included.
  record Calendar(Period period, String words) implements Limit {
    @Override
    public LocalDate due(LocalDate start, WorkingDays workingDays) {
      return start.plus(period);
    }
  }
}
