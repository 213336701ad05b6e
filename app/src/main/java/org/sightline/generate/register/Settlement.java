package org.sightline.generate.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sightline.generate.Chance;

/// Settles households: those who share a roof share a surname, an address and a phone, and are brothers, sisters, parents, twins,
/// and now and then a father and a son of one name. They are what linkage gets wrong. The rates stand in `docs/people.md`.
final class Settlement {

  private static final LocalDate FIRST_BIRTH = LocalDate.of(2006, 1, 1);
  private static final int BIRTH_DAYS = 18 * 365;
  private static final String POSTCODE_LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
  private static final List<String> NO_AREA =
      List.of("QA", "QE", "QN", "QS", "VB", "VK", "VR", "XD", "XH", "XM");

  private final Naming naming;
  private final List<Dwelling.Place> streets;
  private int people;

  /// @param records how many records there will be, which says how many streets it takes
  Settlement(Naming naming, int records, Chance chance) {
    this.naming = naming;
    this.streets = new ArrayList<>();
    for (int street = 0; street < Math.max(200, records / 25); street++) {
      streets.add(new Dwelling.Place(naming.street(chance), naming.town(chance), postcode(chance)));
    }
  }

  private static String postcode(Chance chance) {
    var letters = POSTCODE_LETTERS.length() - 1;
    return "%s%d %d%c%c"
        .formatted(
            chance.pick(NO_AREA),
            chance.between(1, 40),
            chance.between(0, 9),
            POSTCODE_LETTERS.charAt(chance.between(0, letters)),
            POSTCODE_LETTERS.charAt(chance.between(0, letters)));
  }

  List<Inhabitant> household(Chance chance) {
    var dwelling = new Dwelling(place(chance), place(chance), phone(chance), phone(chance));
    var family = naming.family(chance);
    var other = chance.yes(0.25) ? family + "-" + naming.family(chance) : naming.family(chance);
    var eldest = FIRST_BIRTH.plusDays(chance.between(0, BIRTH_DAYS));
    var inhabitants = new ArrayList<Inhabitant>();
    adults(inhabitants, eldest, family, other, dwelling, chance);
    children(inhabitants, eldest, family, other, dwelling, chance);
    return inhabitants;
  }

  private void adults(
      List<Inhabitant> household,
      LocalDate eldest,
      String family,
      String other,
      Dwelling dwelling,
      Chance chance) {
    if (chance.yes(0.7)) {
      var name = chance.yes(0.7) ? family : naming.family(chance);
      household.add(somebody(true, name, other, grownUp(eldest, chance), dwelling, chance));
    }
    if (chance.yes(0.4)) {
      var name = chance.yes(0.75) ? family : naming.family(chance);
      household.add(somebody(false, name, other, grownUp(eldest, chance), dwelling, chance));
    }
  }

  private static LocalDate grownUp(LocalDate eldest, Chance chance) {
    return eldest.minusDays(chance.between(18 * 365, 43 * 365));
  }

  private void children(
      List<Inhabitant> household,
      LocalDate eldest,
      String family,
      String other,
      Dwelling dwelling,
      Chance chance) {
    var born = eldest;
    var count = 1 + chance.weighted(0.45, 0.39, 0.12, 0.04);
    for (int child = 0; child < count; child++) {
      if (child > 0 && !chance.yes(0.015)) { // else a twin
        born = born.plusDays(chance.between(300, 1_700));
      }
      var name = chance.yes(0.93) ? family : naming.family(chance);
      var made = somebody(chance.yes(0.488), name, other, born, dwelling, chance);
      household.add(chance.yes(0.02) ? afterFather(made, household) : made);
    }
  }

  private static Inhabitant afterFather(Inhabitant son, List<Inhabitant> household) {
    var father = household.stream().filter(one -> !one.female()).findFirst();
    if (son.female()
        || father.isEmpty()
        || father.get().born().isAfter(son.born().minusYears(14))) {
      return son;
    }
    return new Inhabitant(
        son.id(),
        father.get().given(),
        son.middle(),
        father.get().family(),
        son.otherFamily(),
        false,
        son.born(),
        son.nhs(),
        son.dwelling());
  }

  private Inhabitant somebody(
      boolean female,
      String family,
      String other,
      LocalDate born,
      Dwelling dwelling,
      Chance chance) {
    return new Inhabitant(
        people++,
        naming.given(female, chance),
        chance.yes(0.65) ? naming.given(female, chance) : "",
        family,
        other,
        female,
        born,
        nhs(chance),
        dwelling);
  }

  private Dwelling.Place place(Chance chance) {
    var street = chance.pick(streets);
    var house = chance.between(1, chance.yes(0.8) ? 60 : 250);
    return new Dwelling.Place(house + " " + street.lines(), street.town(), street.postcode());
  }

  /// 01632 is the code of no place.
  private static String phone(Chance chance) {
    return "01632%06d".formatted(chance.between(0, 999_999));
  }

  /// Numbers that begin with nine are issued to nobody.
  private static String nhs(Chance chance) {
    while (true) {
      var digits = "9%08d".formatted(chance.between(0, 99_999_999));
      var sum = 0;
      for (int place = 0; place < digits.length(); place++) {
        sum += (10 - place) * (digits.charAt(place) - '0');
      }
      var check = (11 - sum % 11) % 11;
      if (check < 10) {
        return digits + check;
      }
    }
  }

  int people() {
    return people;
  }
}
