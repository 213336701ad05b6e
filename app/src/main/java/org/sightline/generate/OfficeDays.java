package org.sightline.generate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.sightline.time.WorkingDays;

/// When offices work and when things get typed. Counts quickly: every day of the period is looked up once.
final class OfficeDays {

  /// The nightly extract is drawn a quarter before five; what is typed later goes with the next.
  static final int EXTRACT_HOUR = 16;

  static final int EXTRACT_MINUTE = 45;
  private static final int OPENS = 9;
  private static final int MINUTES_OPEN = 7 * 60 + 30;
  private static final int MINUTES_OF_DAY = 24 * 60;

  private final LocalDate first;
  private final int[] nextWorkingDay;

  OfficeDays(LocalDate first, LocalDate last) {
    this.first = first;
    var days = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
    this.nextWorkingDay = new int[days];
    var calendar = WorkingDays.ofEnglandAndWales();
    var next = days;
    for (int day = days - 1; day >= 0; day--) {
      next = calendar.isWorkingDay(first.plusDays(day)) ? day : next;
      nextWorkingDay[day] = next;
    }
  }

  /// The day itself, or the first working day after it.
  LocalDate onOrAfter(LocalDate day) {
    return first.plusDays(at(place(day)));
  }

  /// The n-th working day after a day.
  LocalDate after(LocalDate day, int count) {
    var place = place(day);
    for (int passed = 0; passed < count; passed++) {
      place = at(place + 1);
    }
    return first.plusDays(place);
  }

  /// How many working days lie after one day, up to and including another.
  int between(LocalDate from, LocalDate to) {
    var count = 0;
    for (var day = after(from, 1); !day.isAfter(to); day = after(day, 1)) {
      count++;
    }
    return count;
  }

  private int place(LocalDate day) {
    return (int) (day.toEpochDay() - first.toEpochDay());
  }

  /// Beyond the days looked up, of which nothing is sent, every day counts as one of work.
  private int at(int place) {
    return place >= 0 && place < nextWorkingDay.length ? nextWorkingDay[place] : place;
  }

  /// A minute of office hours.
  LocalDateTime inHours(LocalDate day, Chance chance) {
    return day.atTime(OPENS, 0).plusMinutes(chance.between(0, MINUTES_OPEN));
  }

  /// Any minute of the day.
  LocalDateTime anyTime(LocalDate day, Chance chance) {
    return day.atStartOfDay().plusMinutes(chance.between(0, MINUTES_OF_DAY - 1));
  }

  /// When an office typed what happened on a day: mostly the same day, sometimes weeks later ([Rates]).
  LocalDateTime typed(LocalDate happened, Chance chance) {
    return inHours(after(onOrAfter(happened), delay(chance)), chance);
  }

  private static int delay(Chance chance) {
    return switch (chance.weighted(Rates.TYPED_AFTER)) {
      case 0 -> 0;
      case 1 -> 1;
      case 2 -> chance.between(2, 5);
      default -> chance.between(6, 20);
    };
  }

  /// The day of the extract that takes along what was typed then.
  static LocalDate extract(LocalDateTime typed) {
    var drawn = typed.toLocalDate().atTime(EXTRACT_HOUR, EXTRACT_MINUTE);
    return typed.isAfter(drawn) ? typed.toLocalDate().plusDays(1) : typed.toLocalDate();
  }
}
