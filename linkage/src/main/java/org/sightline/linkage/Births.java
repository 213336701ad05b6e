package org.sightline.linkage;

import java.util.Optional;
import org.sightline.linkage.BirthDate.Day;
import org.sightline.linkage.BirthDate.Estimate;
import org.sightline.linkage.BirthDate.Month;

/// Compares births of which one at least is no full date, as exactly as the coarser of them allows. Two full dates are for the model.
final class Births {

  /// How far a person's guess at an age may be out beyond the range they gave, in years.
  static final int MARGIN_OF_A_GUESS = 2;

  /// An age guessed more widely than this, in years, says no more than whether somebody is grown up.
  private static final int WIDE = 12;

  private Births() {}

  static Optional<CaseFact> compare(BirthDate one, BirthDate other) {
    if (one instanceof Day && other instanceof Day) {
      return Optional.empty();
    }
    if (one instanceof Estimate || other instanceof Estimate) {
      return Optional.of(estimate(one, other));
    }
    return switch (yearsApart(one, other)) {
      case 0 ->
          month(one)
              .flatMap(month -> month(other).map(month::equals))
              .map(agrees -> agrees ? CaseFact.MONTH_OF_BIRTH : CaseFact.ABOUT_A_YEAR)
              .or(() -> Optional.of(CaseFact.YEAR_OF_BIRTH));
      case 1 -> Optional.of(CaseFact.ABOUT_A_YEAR);
      default -> Optional.of(CaseFact.YEARS_APART);
    };
  }

  private static CaseFact estimate(BirthDate one, BirthDate other) {
    if (yearsApart(one, other) > MARGIN_OF_A_GUESS) {
      return CaseFact.ESTIMATE_DOES_NOT_FIT;
    }
    if (isAnAge(one) && isAnAge(other) && yearsApart(one, other) == 0) {
      return CaseFact.AGE_FITS;
    }
    return isWide(one) || isWide(other) ? CaseFact.WIDE_ESTIMATE_FITS : CaseFact.ESTIMATE_FITS;
  }

  /// Somebody aged seven was born in one of two years.
  private static boolean isAnAge(BirthDate birth) {
    return birth.toYear() - birth.fromYear() <= 1;
  }

  private static boolean isWide(BirthDate birth) {
    return birth.toYear() - birth.fromYear() > WIDE;
  }

  /// How many years lie between two births, at the least; 0 when they may be the same year.
  static int yearsApart(BirthDate one, BirthDate other) {
    return Math.max(0, Math.max(one.fromYear() - other.toYear(), other.fromYear() - one.toYear()));
  }

  private static Optional<Integer> month(BirthDate birth) {
    return switch (birth) {
      case Day day -> Optional.of(day.month());
      case Month month -> Optional.of(month.month());
      case BirthDate.Year year -> Optional.empty();
      case Estimate estimate -> Optional.empty();
    };
  }
}
