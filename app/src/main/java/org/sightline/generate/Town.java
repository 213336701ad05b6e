package org.sightline.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sightline.generate.Person.Origin;
import org.sightline.generate.Person.Part;

/// Settles households, one after the other.
///
/// @param order what was asked for
/// @param names to give
/// @param numbers to hand out
record Town(Order order, Names names, Numbers numbers) {

  private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
  private static final int SCHOOL_AGE = 4;
  private static final List<Origin> ORIGINS = List.of(Origin.values());

  /// A household with its children, of which it has at most so many.
  Household settled(Chance chance, int mostChildren) {
    var origin = ORIGINS.get(chance.weighted(Rates.ORIGINS));
    var family = names.family(origin, chance);
    var births =
        births(chance, Math.min(mostChildren, 1 + chance.weighted(Rates.CHILDREN_IN_FAMILY)));
    var household =
        new Household(Address.drawn(chance, names), Address.drawn(chance, names), LONG_AGO);
    parents(household, births.getFirst(), origin, family, chance);
    births.forEach(
        born -> household.joins(child(born, origin, family, chance), born, Household.NEVER, true));
    others(household, origin, chance);
    return household;
  }

  /// A household about whose only child, of so many months on a day, a course is told: a mother and the child.
  Household withChild(Chance chance, LocalDate day, int months) {
    var origin = ORIGINS.get(chance.weighted(Rates.ORIGINS));
    var family = names.family(origin, chance);
    var born = day.minusMonths(months).minusDays(chance.between(0, 27));
    var household =
        new Household(Address.drawn(chance, names), Address.drawn(chance, names), LONG_AGO);
    var mother = born.minusDays(chance.between(19 * 365, 39 * 365));
    household.joins(
        adult(Part.MOTHER, true, mother, origin, family, chance), LONG_AGO, Household.NEVER, true);
    household.joins(child(born, origin, family, chance), born, Household.NEVER, true);
    return household;
  }

  /// Birth dates, eldest first: the youngest of any age under eighteen, the others some years older; who is grown up is none of
  /// the household's children.
  private List<LocalDate> births(Chance chance, int count) {
    var grownUp = order.from().minusYears(18);
    var span = (int) (order.to().toEpochDay() - grownUp.toEpochDay());
    var births = new ArrayList<LocalDate>();
    var born = order.to().minusDays(chance.between(0, span));
    while (births.size() < count && (births.isEmpty() || born.isAfter(grownUp))) {
      births.addFirst(born);
      born = born.minusDays(chance.yes(Rates.TWINS) ? 0 : chance.between(430, 1900));
    }
    return births;
  }

  private Person child(LocalDate born, Origin origin, String family, Chance chance) {
    var female = chance.yes(0.488);
    var school = born.plusYears(SCHOOL_AGE).isBefore(order.to());
    return new Person(
        numbers.person(),
        Part.CHILD,
        names.child(female, origin, chance),
        family,
        female,
        born,
        origin,
        chance.yes(Rates.DISABLED),
        Optional.of(numbers.nhs()),
        school ? Optional.of(numbers.upn()) : Optional.empty(),
        Person.heldByNobody());
  }

  private void parents(
      Household household, LocalDate eldest, Origin origin, String family, Chance chance) {
    var born = eldest.minusDays(chance.between(19 * 365, 39 * 365));
    var alone = chance.yes(Rates.LONE_PARENT);
    var fatherAlone = alone && chance.yes(0.1);
    if (!fatherAlone) {
      household.joins(
          adult(Part.MOTHER, true, born, origin, family, chance), LONG_AGO, Household.NEVER, true);
    }
    if (fatherAlone || !alone) {
      var step = !alone && chance.yes(Rates.STEP_FAMILY / (1 - Rates.LONE_PARENT));
      var name = step || chance.yes(0.3) ? names.family(origin, chance) : family;
      household.joins(
          adult(
              step ? Part.STEP_FATHER : Part.FATHER,
              false,
              born.minusDays(chance.between(-900, 2500)),
              origin,
              name,
              chance),
          LONG_AGO,
          leaves(chance),
          true);
    }
    if (alone && chance.yes(Rates.NEW_PARTNER * order.years() * 2)) {
      newPartner(household, fatherAlone, origin, chance);
    }
  }

  /// Some couples part in the period.
  private LocalDate leaves(Chance chance) {
    return chance.yes(0.02 * order.years()) ? anyDay(chance) : Household.NEVER;
  }

  private void newPartner(Household household, boolean female, Origin origin, Chance chance) {
    var partner =
        adult(
            Part.PARTNER,
            female,
            order.from().minusDays(chance.between(20 * 365, 50 * 365)),
            origin,
            names.family(origin, chance),
            chance);
    household.joins(
        partner, anyDay(chance), Household.NEVER, !chance.yes(Rates.PARTNER_NOT_DECLARED));
  }

  private void others(Household household, Origin origin, Chance chance) {
    if (chance.yes(Rates.GRANDPARENT_LIVES_IN)) {
      var born = household.parent().born().minusDays(chance.between(18 * 365, 35 * 365));
      household.joins(
          adult(
              Part.GRANDPARENT,
              chance.yes(0.7),
              born,
              origin,
              names.family(origin, chance),
              chance),
          LONG_AGO,
          Household.NEVER,
          true);
    }
    if (chance.yes(Rates.LODGER_LIVES_IN)) {
      household.joins(lodger(origin, chance), anyDay(chance), Household.NEVER, true);
    }
    if (chance.yes(Rates.MOVES * order.years())) {
      household.moves(Address.drawn(chance, names), anyDay(chance));
    }
  }

  /// Somebody who rents a room.
  Person lodger(Origin origin, Chance chance) {
    return adult(
        Part.LODGER,
        chance.yes(0.4),
        order.from().minusDays(chance.between(20 * 365, 55 * 365)),
        origin,
        names.family(origin, chance),
        chance);
  }

  /// A man who comes into a household.
  Person man(Origin origin, Chance chance) {
    return adult(
        Part.PARTNER,
        false,
        order.from().minusDays(chance.between(20 * 365, 45 * 365)),
        origin,
        names.family(origin, chance),
        chance);
  }

  private Person adult(
      Part part, boolean female, LocalDate born, Origin origin, String family, Chance chance) {
    return Person.unknown(
        numbers.person(), part, names.adult(female, origin, chance), family, female, born, origin);
  }

  private LocalDate anyDay(Chance chance) {
    return order.from().plusDays(chance.between(0, order.days() - 1));
  }
}
