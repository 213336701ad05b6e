package org.sightline.generate;

import java.time.LocalDate;

/// What area is asked for.
///
/// @param children how many, those born in the period included
/// @param years how many years of feeds
/// @param seed the same seed gives the same bytes
/// @param from the first day
public record Order(int children, int years, long seed, LocalDate from) {

  /// A Monday at the start of a council's year.
  public static final LocalDate FIRST_DAY = LocalDate.of(2024, 4, 1);

  private static final int MOST_CHILDREN = 500_000;
  private static final int MOST_YEARS = 10;

  /// @throws IllegalArgumentException when there would be no area, or none that could be written
  public Order {
    if (children < 1 || children > MOST_CHILDREN) {
      throw new IllegalArgumentException(
          "an area has 1 to %d children, not %d".formatted(MOST_CHILDREN, children));
    }
    if (years < 1 || years > MOST_YEARS) {
      throw new IllegalArgumentException(
          "an area is told over 1 to %d years, not %d".formatted(MOST_YEARS, years));
    }
  }

  /// The last day.
  public LocalDate to() {
    return from.plusYears(years).minusDays(1);
  }

  int days() {
    return (int) (to().toEpochDay() - from.toEpochDay()) + 1;
  }

  /// How many concerning courses are planted: about 1.2 in a thousand children, one at least.
  int planted() {
    return Math.max(1, Math.round((float) children / Rates.CHILDREN_A_COURSE));
  }

  /// How many innocent courses that look like them.
  int lookalikes() {
    return Math.max(1, Math.round((float) children / Rates.CHILDREN_A_LOOKALIKE));
  }
}
