package org.sightline.duty;

import java.time.LocalDate;
import java.time.Period;
import org.sightline.time.WorkingDays;

/// How long somebody has.
public sealed interface Limit {

  /// The last day to do it in time.
  ///
  /// @param start the day the clock started; it is not counted itself
  LocalDate due(LocalDate start, WorkingDays workingDays);

  /// The limit as a practitioner says it.
  String words();

  /// A number of working days; none means the same day.
  static Limit workingDays(int count) {
    return new Working(count);
  }

  /// A number of calendar days.
  static Limit days(int count) {
    return new Calendar(Period.ofDays(count), count + " days");
  }

  /// A number of calendar months.
  static Limit months(int count) {
    return new Calendar(Period.ofMonths(count), count + " months");
  }

  /// The same day.
  static Limit sameDay() {
    return workingDays(0);
  }

  /// Counted in working days.
  record Working(int count) implements Limit {
    @Override
    public LocalDate due(LocalDate start, WorkingDays workingDays) {
      return workingDays.after(start, count);
    }

    @Override
    public String words() {
      return switch (count) {
        case 0 -> "the same day";
        case 1 -> "1 working day";
        default -> count + " working days";
      };
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
