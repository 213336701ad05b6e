package org.sightline.generate;

import java.time.LocalDate;
import java.util.List;
import org.sightline.ledger.Claim;
import org.sightline.ledger.EventKind;

/// Hospital appointments to which children are not brought, and most of which are made up for; visits of health visitors
/// to babies for whom more than the usual is offered.
final class Clinics {

  private static final List<String> CLINICS =
      List.of(
          "eye clinic",
          "hearing clinic",
          "allergy clinic",
          "orthopaedic clinic",
          "general paediatrics",
          "dental clinic");

  /// Half-centile lines are enough: median weights in grams at 0, 2, 4, 6, 9, 12, 18, 24 months (WHO, both sexes).
  private static final int[][] MEDIAN_GRAMS = {
    {0, 3300}, {2, 5400}, {4, 6700}, {6, 7600}, {9, 8600}, {12, 9300}, {18, 10500}, {24, 11800}
  };

  private final Life life;
  private final Chance chance;

  Clinics(Life life) {
    this.life = life;
    this.chance = life.chance();
  }

  void tell() {
    for (var child : life.household().children()) {
      appointments(child);
      if (chance.yes(Rates.HEALTH_VISITED)) {
        visits(child);
      }
    }
  }

  private void appointments(Person child) {
    var missed =
        chance.times(Rates.OUTPATIENT_APPOINTMENTS * Rates.NOT_BROUGHT * life.order().years());
    for (int time = 0; time < missed; time++) {
      var day = life.days().onOrAfter(life.anyDay());
      if (child.months(day) >= 1 && child.years(day) < 18) {
        life.newCourse();
        var clinic = chance.pick(CLINICS);
        wasNotBrought(child, day, clinic);
        if (chance.yes(Rates.MADE_UP)) {
          attended(child, life.days().after(day, chance.between(10, 60)), clinic);
        }
      }
    }
  }

  /// An appointment missed.
  Entry wasNotBrought(Person child, LocalDate day, String clinic) {
    var entry = life.recordAtOnce(Agency.HOSPITAL, day, "clinic clerk");
    var patient = life.in(entry, child);
    return entry.says(
        Said.event(EventKind.WAS_NOT_BROUGHT, patient)
            .detail("place", clinic)
            .words("Was not brought to the " + clinic));
  }

  /// An appointment kept.
  Entry attended(Person child, LocalDate day, String clinic) {
    var entry = life.recordAtOnce(Agency.HOSPITAL, day, "clinic doctor").basis("observed");
    var patient = life.in(entry, child);
    return entry
        .says(
            Said.event(EventKind.APPOINTMENT, patient)
                .detail("place", clinic)
                .words("Seen in the " + clinic))
        .says(Said.sight(patient, Claim.Sight.SEEN));
  }

  private void visits(Person child) {
    life.newCourse();
    for (int months : new int[] {1, 2, 4, 9, 12, 18, 24}) {
      var day =
          life.days().onOrAfter(child.born().plusMonths(months).plusDays(chance.between(0, 20)));
      if (!day.isBefore(life.order().from()) && !day.isAfter(life.order().to())) {
        healthVisit(child, day, grams(child.months(day)), 50);
      }
    }
  }

  /// A health visitor's visit, with weight and how the child moves.
  Entry healthVisit(Person child, LocalDate day, int grams, int centile) {
    var entry = life.record(Agency.HEALTH_VISITOR, day, "health visitor").basis("observed");
    var baby = life.in(entry, child);
    var parent = life.in(entry, life.household().parent());
    return entry
        .says(Said.event(EventKind.HOME_VISIT, baby).words("Planned contact"))
        .says(Said.sight(baby, Claim.Sight.SEEN))
        .says(Said.mobility(baby, Accidents.mobility(child, day)))
        .says(Said.weight(baby, grams, centile).put("basis", "examined"))
        .says(Said.relation(parent, baby, Incidents.relation(life.household().parent())))
        .says(Said.presence(parent, baby, Claim.Place.CHILDS_HOME));
  }

  /// The median weight at an age, with the spread of a third of a centile space.
  int grams(int months) {
    for (int place = 1; place < MEDIAN_GRAMS.length; place++) {
      var before = MEDIAN_GRAMS[place - 1];
      var after = MEDIAN_GRAMS[place];
      if (months <= after[0]) {
        var part = (months - before[0]) / (double) (after[0] - before[0]);
        return (int) (before[1] + part * (after[1] - before[1])) + chance.between(-150, 150);
      }
    }
    return MEDIAN_GRAMS[MEDIAN_GRAMS.length - 1][1];
  }
}
