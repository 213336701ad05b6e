package org.sightline.chronology;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.sightline.identity.Person;

/// How old somebody is on a day.
final class Ages {

  private Ages() {}

  /// Whole months, where the birth date is known and not after the day.
  static Optional<Integer> inMonths(Person person, LocalDate day) {
    return person
        .born()
        .filter(born -> !born.isAfter(day))
        .map(born -> (int) ChronoUnit.MONTHS.between(born, day));
  }
}
