package org.sightline.time;

import java.time.LocalDate;
import java.time.YearMonth;

/// When something happened: the earliest and the latest day it can have been, and how exactly that is known.
///
/// @param from the earliest day, inclusive
/// @param to the latest day, inclusive; never before `from`
/// @param precision how exactly the source dates it
public record Span(LocalDate from, LocalDate to, Precision precision) {

  public Span {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "a span ends on %s before it starts on %s".formatted(to, from));
    }
  }

  /// One known day.
  public static Span on(LocalDate day) {
    return new Span(day, day, Precision.DAY);
  }

  /// Some day of a month.
  public static Span in(YearMonth month) {
    return new Span(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
  }

  /// Some day between two days; which one was not recorded.
  public static Span between(LocalDate from, LocalDate to) {
    return new Span(from, to, Precision.UNKNOWN);
  }

  /// Whether it can have happened on this day.
  public boolean mayInclude(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /// Whether both can have happened on a same day.
  public boolean mayOverlap(Span other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  /// Whether it happened before the other, whichever days both fell on.
  public boolean surelyBefore(Span other) {
    return to.isBefore(other.from);
  }

  /// Whether the very day is known.
  public boolean exact() {
    return from.equals(to);
  }
}
