package org.sightline.generate;

import java.time.LocalDate;

/// A child in need plan: a visit every month or so, supervision, an end.
final class InNeed {

  private final Life life;
  private final Chance chance;
  private final Office office;

  InNeed(Life life, Office office) {
    this.life = life;
    this.chance = life.chance();
    this.office = office;
  }

  /// Tells all of it.
  ///
  /// @return the day it was closed
  LocalDate tell(LocalDate from) {
    var end = from.plusDays(chance.peaked(45, 110, 300));
    var day = life.days().after(from, chance.between(12, 22));
    while (day.isBefore(end)) {
      office.visited(day, chance.yes(0.2));
      if (chance.yes(0.7)) {
        office.supervised(life.days().after(day, chance.between(1, 6)));
      }
      day = life.days().after(day, chance.between(18, 28));
    }
    var closed = life.days().onOrAfter(end);
    office.closed(
        closed, "closed", "Aims of the plan met; children seen and spoken to; agencies agree");
    return closed;
  }
}
