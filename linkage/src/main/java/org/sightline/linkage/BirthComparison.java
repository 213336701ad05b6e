package org.sightline.linkage;

import java.util.Optional;
import org.sightline.linkage.BirthDate.Day;
import org.sightline.linkage.BirthDate.Estimate;
import org.sightline.linkage.BirthDate.Month;
import org.sightline.linkage.BirthDate.Year;

/// Compares two birth dates as exactly as the coarser of them allows.
final class BirthComparison {

  /// How far a person's guess at an age may be out beyond the range they gave, in years.
  static final int MARGIN_OF_A_GUESS = 2;

  private BirthComparison() {}

  static Optional<Finding> compare(NormalRecord a, NormalRecord b) {
    return a.birth().flatMap(one -> b.birth().map(other -> Finding.of(level(one, other))));
  }

  static BirthLevel level(BirthDate one, BirthDate other) {
    return switch (one) {
      case Estimate estimate -> range(estimate, other);
      case Year year -> other instanceof Estimate ? range(one, other) : years(year, other);
      case Month month -> month(month, other);
      case Day day -> day(day, other);
    };
  }

  /// How many years lie between two births, at the least; 0 when they may be the same year.
  static int yearsApart(BirthDate one, BirthDate other) {
    return Math.max(0, Math.max(one.fromYear() - other.toYear(), other.fromYear() - one.toYear()));
  }

  private static BirthLevel day(Day one, BirthDate other) {
    return switch (other) {
      case Day day -> days(one, day);
      case Month month -> month(month, one);
      case Year year -> years(one, year);
      case Estimate estimate -> range(one, estimate);
    };
  }

  private static BirthLevel month(Month one, BirthDate other) {
    return switch (other) {
      case Day day ->
          one.month() == day.month() && one.year() == day.year()
              ? BirthLevel.MONTH_AGREES
              : near(one, day);
      case Month month -> one.equals(month) ? BirthLevel.MONTH_AGREES : near(one, month);
      case Year year -> years(one, year);
      case Estimate estimate -> range(one, estimate);
    };
  }

  private static BirthLevel years(BirthDate one, BirthDate other) {
    return yearsApart(one, other) == 0 ? BirthLevel.YEAR_AGREES : near(one, other);
  }

  private static BirthLevel range(BirthDate one, BirthDate other) {
    return yearsApart(one, other) <= MARGIN_OF_A_GUESS
        ? BirthLevel.RANGE_OVERLAPS
        : BirthLevel.RANGE_APART;
  }

  private static BirthLevel days(Day one, Day other) {
    boolean placeholder = one.isFirstOfJanuary() || other.isFirstOfJanuary();
    if (placeholder && one.year() == other.year()) {
      return BirthLevel.FIRST_OF_JANUARY;
    }
    if (one.equals(other)) {
      return BirthLevel.EXACT;
    }
    if (one.year() == other.year() && one.month() == other.day() && one.day() == other.month()) {
      return BirthLevel.DAY_MONTH_SWAPPED;
    }
    return isOneDigit(one.digits(), other.digits()) ? BirthLevel.ONE_DIGIT : near(one, other);
  }

  private static BirthLevel near(BirthDate one, BirthDate other) {
    return yearsApart(one, other) <= 1 ? BirthLevel.ABOUT_A_YEAR : BirthLevel.DIFFERENT;
  }

  /// One digit written wrong, or two neighbours swapped. Both texts have eight digits, so no edit
  /// can move the rest.
  private static boolean isOneDigit(String one, String other) {
    return Edits.within(1, one, other);
  }
}
