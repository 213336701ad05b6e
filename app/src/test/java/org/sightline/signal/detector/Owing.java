package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sightline.duty.Obligation;
import org.sightline.ledger.ClaimId;

/// Obligations for a test.
final class Owing {

  private Owing() {}

  static Obligation of(String duty, String key, String what, String due) {
    return of(duty, key, what, "social-care", true, due, Optional.empty());
  }

  static Obligation done(String duty, String key, String what, String due) {
    var day = LocalDate.parse(due);
    return of(duty, key, what, "social-care", true, due, Optional.of(day.plusDays(3)));
  }

  static Obligation of(
      String duty,
      String key,
      String what,
      String owner,
      boolean owned,
      String due,
      Optional<LocalDate> done) {
    var day = LocalDate.parse(due);
    return new Obligation(
        duty,
        key,
        what,
        owner,
        owned,
        day.minusDays(7),
        day,
        "5 working days",
        done,
        List.of(new ClaimId(duty + "-because")),
        List.of(),
        "a clause");
  }
}
