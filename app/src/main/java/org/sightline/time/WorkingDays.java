package org.sightline.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// Which days are working days: neither Saturday, Sunday nor a bank holiday of the jurisdiction.
public final class WorkingDays {

  private final IntFunction<Set<LocalDate>> holidaysOfYear;

  private WorkingDays(IntFunction<Set<LocalDate>> holidaysOfYear) {
    this.holidaysOfYear = holidaysOfYear;
  }

  /// The working days of England and Wales.
  public static WorkingDays ofEnglandAndWales() {
    return new WorkingDays(BankHolidays::ofEnglandAndWales);
  }

  /// Whether a day is a working day.
  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidaysOfYear.apply(day.getYear()).contains(day);
  }

  /// The day on which the n-th working day after a start falls; the start itself is not counted. Zero gives the start itself.
  ///
  /// @param count how many working days, zero or more
  public LocalDate after(LocalDate start, int count) {
    if (count < 0) {
      throw new IllegalArgumentException("a limit is counted forward, not by " + count + " days");
    }
    if (count == 0) {
      return start;
    }
    return Stream.iterate(start.plusDays(1), day -> day.plusDays(1))
        .filter(this::isWorkingDay)
        .skip(count - 1L)
        .findFirst()
        .orElseThrow();
  }

  /// How many working days lie after `from`, up to and including `to`; zero when `to` is not after `from`.
  public int between(LocalDate from, LocalDate to) {
    return to.isAfter(from)
        ? (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count()
        : 0;
  }
}
