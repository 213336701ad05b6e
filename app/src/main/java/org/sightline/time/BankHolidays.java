package org.sightline.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// The bank holidays of England and Wales: by the pattern of the Banking and Financial Dealings Act 1971 with its substitute
/// days, and the years in which a proclamation moved or added one. Tested day by day against the list the government
/// publishes for 2012 to 2028.
public final class BankHolidays {

  /// Holidays moved by proclamation: the usual day, and the day it was kept on.
  private static final Map<LocalDate, LocalDate> MOVED =
      Map.of(
          LocalDate.of(1995, 5, 1), LocalDate.of(1995, 5, 8),
          LocalDate.of(2002, 5, 27), LocalDate.of(2002, 6, 4),
          LocalDate.of(2012, 5, 28), LocalDate.of(2012, 6, 4),
          LocalDate.of(2020, 5, 4), LocalDate.of(2020, 5, 8),
          LocalDate.of(2022, 5, 30), LocalDate.of(2022, 6, 2));

  /// Days added once by proclamation.
  private static final Set<LocalDate> ADDED =
      Set.of(
          LocalDate.of(1999, 12, 31),
          LocalDate.of(2002, 6, 3),
          LocalDate.of(2011, 4, 29),
          LocalDate.of(2012, 6, 5),
          LocalDate.of(2022, 6, 3),
          LocalDate.of(2022, 9, 19),
          LocalDate.of(2023, 5, 8));

  private static final Map<Integer, Set<LocalDate>> ENGLAND_AND_WALES = new ConcurrentHashMap<>();

  private BankHolidays() {}

  /// All bank holidays of a year, substitute days instead of the weekend days they stand for.
  public static Set<LocalDate> ofEnglandAndWales(int year) {
    return ENGLAND_AND_WALES.computeIfAbsent(year, BankHolidays::compute);
  }

  /// Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher).
  static LocalDate easterSunday(int year) {
    int golden = year % 19;
    int century = year / 100;
    int yearOfCentury = year % 100;
    int correction = (8 * century + 13) / 25;
    int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    int weekday =
        (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
    int shift = (golden + 11 * epact + 22 * weekday) / 451;
    int days = epact + weekday - 7 * shift + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }

  private static Set<LocalDate> compute(int year) {
    var usual = new TreeSet<LocalDate>();
    usual.add(weekdayFor(LocalDate.of(year, 1, 1)));
    usual.add(easterSunday(year).minusDays(2));
    usual.add(easterSunday(year).plusDays(1));
    usual.add(LocalDate.of(year, 5, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
    usual.add(
        LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
    usual.add(
        LocalDate.of(year, Month.AUGUST, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
    usual.addAll(christmas(year));
    var kept = new TreeSet<LocalDate>();
    usual.forEach(day -> kept.add(MOVED.getOrDefault(day, day)));
    ADDED.stream().filter(day -> day.getYear() == year).forEach(kept::add);
    return Set.copyOf(kept);
  }

  /// Christmas Day and Boxing Day; one that falls on a weekend is kept on the next weekday that is not a holiday itself.
  private static Set<LocalDate> christmas(int year) {
    var christmas = LocalDate.of(year, 12, 25);
    return switch (christmas.getDayOfWeek()) {
      case FRIDAY -> Set.of(christmas, christmas.plusDays(3));
      case SATURDAY -> Set.of(christmas.plusDays(2), christmas.plusDays(3));
      case SUNDAY -> Set.of(christmas.plusDays(1), christmas.plusDays(2));
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY -> Set.of(christmas, christmas.plusDays(1));
    };
  }

  private static LocalDate weekdayFor(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
    };
  }
}
