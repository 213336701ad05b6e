package org.sightline.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// Moments and calendar days, by the clock on the wall in London: duties in England run in its days.
public final class Days {

  /// The time zone in which days begin and end.
  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static final long SECONDS_A_DAY = 86_400;

  private Days() {}

  /// The day on which a moment falls.
  public static LocalDate of(Instant moment) {
    // As moment.atZone(LONDON).toLocalDate(), without the time of day: rules ask for it thousands
    // of
    // times a day of a replay.
    var offset = LONDON.getRules().getOffset(moment).getTotalSeconds();
    return LocalDate.ofEpochDay(Math.floorDiv(moment.getEpochSecond() + offset, SECONDS_A_DAY));
  }

  /// The first moment of a day.
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(LONDON).toInstant();
  }

  /// The last representable microsecond of a day: databases keep microseconds, so this survives a round trip.
  public static Instant endOf(LocalDate day) {
    return startOf(day.plusDays(1)).minus(1, ChronoUnit.MICROS);
  }
}
