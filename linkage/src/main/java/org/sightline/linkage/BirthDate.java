package org.sightline.linkage;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When a person was born, only as exactly as it was recorded: a day, a month, a year, or an
/// estimated range of years.
///
/// Calendar oddities such as 31 February are kept, since they are what some record says.
public sealed interface BirthDate {

  /// The first year that this date allows.
  int fromYear();

  /// The last year that this date allows.
  int toYear();

  /// A full date.
  record Day(int year, int month, int day) implements BirthDate {
    public Day {
      requireYear(year);
      requireBetween(1, month, 12, "month");
      requireBetween(1, day, 31, "day");
    }

    @Override
    public int fromYear() {
      return year;
    }

    @Override
    public int toYear() {
      return year;
    }

    /// Eight digits, year first.
    String digits() {
      return String.format(Locale.ROOT, "%04d%02d%02d", year, month, day);
    }

    /// 1 January stands in many systems for "day not known".
    boolean isFirstOfJanuary() {
      return month == 1 && day == 1;
    }
  }

  /// A month of a year, the day not recorded.
  record Month(int year, int month) implements BirthDate {
    public Month {
      requireYear(year);
      requireBetween(1, month, 12, "month");
    }

    @Override
    public int fromYear() {
      return year;
    }

    @Override
    public int toYear() {
      return year;
    }
  }

  /// A year, nothing more recorded.
  record Year(int year) implements BirthDate {
    public Year {
      requireYear(year);
    }

    @Override
    public int fromYear() {
      return year;
    }

    @Override
    public int toYear() {
      return year;
    }
  }

  /// Somebody's estimate, both years included.
  record Estimate(int fromYear, int toYear) implements BirthDate {
    public Estimate {
      requireYear(fromYear);
      requireYear(toYear);
      requireBetween(fromYear, toYear, 9999, "last year of an estimate");
    }
  }

  static BirthDate of(LocalDate date) {
    return new Day(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  static BirthDate of(int year, int month, int day) {
    return new Day(year, month, day);
  }

  /// Someone who seemed `age` years old on a day, give or take `margin` years.
  static BirthDate aboutAge(int age, int margin, LocalDate on) {
    return new Estimate(on.getYear() - age - 1 - margin, on.getYear() - age + margin);
  }

  /// Reads `1976-05-02`, `19760502`, `1976-05`, `1976` or a range `1970/1979`; anything else is no
  /// birth date.
  static Optional<BirthDate> parse(String text) {
    Matcher found = WRITTEN.matcher(text.strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(found));
    } catch (IllegalArgumentException impossible) {
      return Optional.empty();
    }
  }

  Pattern WRITTEN =
      Pattern.compile("(?<y>\\d{4})(?:/(?<to>\\d{4})|-?(?<m>\\d{2})(?:-?(?<d>\\d{2}))?)?");

  private static BirthDate read(Matcher found) {
    int year = Integer.parseInt(found.group("y"));
    if (found.group("to") != null) {
      return new Estimate(year, Integer.parseInt(found.group("to")));
    }
    if (found.group("m") == null) {
      return new Year(year);
    }
    int month = Integer.parseInt(found.group("m"));
    return found.group("d") == null
        ? new Month(year, month)
        : new Day(year, month, Integer.parseInt(found.group("d")));
  }

  private static void requireYear(int year) {
    requireBetween(1, year, 9999, "year");
  }

  private static void requireBetween(int low, int value, int high, String what) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          "%s %d of a birth date is not between %d and %d".formatted(what, value, low, high));
    }
  }
}
