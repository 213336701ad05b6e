package org.sightline.generate;

import java.time.LocalDate;
import org.sightline.ledger.EventKind;

/// A child in need plan: a visit every month or so, supervision, an end.
final class InNeed {

  private static final String AREA = "Southmere";

  /// About as many visits as a plan has.
  private static final int VISITS = 5;

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
      if (chance.yes(Rates.TRANSFERRED / VISITS)) {
        return transferred(day);
      }
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

  /// The family moves to another area, which takes the case over and says so; now and then it says so late.
  private LocalDate transferred(LocalDate day) {
    var sent = office.write(day, "social worker");
    for (var child : office.children()) {
      var alias = life.alias(child);
      sent.says(Said.event(EventKind.HOME_MOVE, alias).detail("area", AREA))
          .says(Said.event(EventKind.TRANSFER_SENT, alias).detail("area", AREA));
    }
    var inTime = chance.yes(Rates.TRANSFER_RECEIVED_IN_TIME);
    var received = life.days().after(day, inTime ? chance.between(1, 4) : chance.between(6, 15));
    office.each(office.write(received, "team manager"), EventKind.TRANSFER_RECEIVED, "", "");
    office.closed(received, "transferred", "The other area has taken over");
    return received;
  }
}
