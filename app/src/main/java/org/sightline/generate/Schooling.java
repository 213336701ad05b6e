package org.sightline.generate;

import java.time.LocalDate;
import org.sightline.ledger.EventKind;

/// What schools write of children who are not referred: small concerns, long absences, changes of school.
final class Schooling {

  private static final int FIRST_YEAR = 5;
  private static final int LAST_YEAR = 16;
  private final Life life;
  private final Chance chance;

  Schooling(Life life) {
    this.life = life;
    this.chance = life.chance();
  }

  void tell() {
    for (var child : life.household().children()) {
      for (int year = 0; year < life.order().years(); year++) {
        var day =
            life.days()
                .onOrAfter(life.order().from().plusYears(year).plusDays(chance.between(0, 360)));
        var years = child.years(day);
        if (years >= FIRST_YEAR && years < LAST_YEAR && !day.isAfter(life.order().to())) {
          year(child, day);
        }
      }
    }
  }

  private void year(Person child, LocalDate day) {
    if (chance.yes(Rates.SCHOOL_CONCERN)) {
      life.newCourse();
      concern(
          child, day, chance.yes(0.5) ? "behaviour" : "clothing", "Talked with the parent; watch");
    }
    if (chance.yes(Rates.LONG_ABSENCE)) {
      life.newCourse();
      absence(child, day, chance.between(5, 15), "Illness, certified by the GP");
    }
  }

  /// A concern noted by the school's safeguarding lead.
  Entry concern(Person child, LocalDate day, String about, String words) {
    var entry =
        life.recordAtOnce(Agency.SCHOOL, day, "designated safeguarding lead").basis("observed");
    var pupil = life.in(entry, child);
    return entry.says(
        Said.event(EventKind.SCHOOL_CONCERN, pupil).detail("about", about).words(words));
  }

  /// A run of school days missed.
  Entry absence(Person child, LocalDate day, int schoolDays, String reason) {
    var entry = life.recordAtOnce(Agency.SCHOOL, day, "attendance officer");
    var pupil = life.in(entry, child);
    return entry.says(
        Said.event(EventKind.ABSENCE, pupil)
            .detail("days", Integer.toString(schoolDays))
            .detail("reason", reason));
  }
}
