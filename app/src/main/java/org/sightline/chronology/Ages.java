package org.sightline.chronology;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.sightline.identity.Person;

/// How old somebody is on a day.
final class Ages {

  /// A span of birth days so short that it makes no difference.
  private static final Period SHORT = Period.ofMonths(1);

  /// A span that makes none to somebody of two years or more.
  private static final Period LONG = Period.ofYears(1);

  private static final int MONTHS_FOR_LONG = 24;

  private Ages() {}

  /// Whole months, where the birth date is known and not after the day. Where it is known to a month, or to a year of somebody
  /// who is at least two, the youngest age that it allows: rules for the young then ask rather than stay silent.
  static Optional<Integer> inMonths(Person person, LocalDate day) {
    return person
        .bornTo()
        .filter(born -> !born.isAfter(day))
        .map(born -> (int) ChronoUnit.MONTHS.between(born, day))
        .filter(age -> within(person, age >= MONTHS_FOR_LONG ? LONG : SHORT));
  }

  private static boolean within(Person person, Period span) {
    return person
        .bornFrom()
        .filter(from -> person.bornTo().filter(to -> !to.isAfter(from.plus(span))).isPresent())
        .isPresent();
  }
}
