package org.sightline.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// How often households are referred, and again.
final class SocialCare {

  /// Courses begin well before the period, so that on its first day as much is open as on any other.
  static final int DAYS_BEFORE = 900;

  /// Of the children of a household some are not born on the day that is drawn, some repeats fall after the period: nobody is
  /// referred then. So many more days are drawn.
  private static final double DRAWN_MORE = 1.08;

  private static final double DAYS_OF_YEAR = 365.25;
  private final Life life;
  private final Chance chance;

  SocialCare(Life life) {
    this.life = life;
    this.chance = life.chance();
  }

  void tell() {
    var children = life.household().children().size();
    var together = 1 + Rates.SIBLING_REFERRED_TOO * (children - 1);
    var years = (life.order().days() + DAYS_BEFORE) / DAYS_OF_YEAR;
    var first = Rates.REFERRED * (1 - Rates.REPEAT_OF_COURSE) * children / together;
    var times = chance.times(first * years * DRAWN_MORE);
    for (int time = 0; time < times; time++) {
      var begins =
          life.order()
              .from()
              .minusDays(DAYS_BEFORE)
              .plusDays(chance.between(0, life.order().days() + DAYS_BEFORE - 1));
      courses(referred(begins), begins);
    }
  }

  /// One child, and some of the brothers and sisters.
  private List<Person> referred(LocalDate day) {
    var born = life.household().childrenOn(day);
    if (born.isEmpty()) {
      return List.of();
    }
    var first = chance.pick(born);
    var children = new ArrayList<Person>(List.of(first));
    born.stream()
        .filter(child -> !child.equals(first))
        .filter(child -> chance.yes(Rates.SIBLING_REFERRED_TOO))
        .forEach(children::add);
    return children;
  }

  private void courses(List<Person> children, LocalDate begins) {
    var day = begins;
    while (!children.isEmpty() && !day.isAfter(life.order().to())) {
      life.newCourse();
      var end = new Referral(life, children, life.days().onOrAfter(day)).tell();
      if (!chance.yes(Rates.REPEAT_OF_COURSE)) {
        return;
      }
      // Again within the year; while work is open it is taken up in that work.
      var again = day.plusDays(chance.between(40, 360));
      day = again.isBefore(end) ? end.plusDays(chance.between(5, 60)) : again;
    }
  }
}
