package org.sightline.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sightline.generate.Person.Part;

/// A household with children: who lives there from when to when, at which address. Changes as its courses go on.
final class Household {

  /// Long after any period: somebody stays on.
  static final LocalDate NEVER = LocalDate.of(2100, 1, 1);

  private final List<Stay> stays = new ArrayList<>();
  private final List<Home> homes = new ArrayList<>();
  private final Address former;

  /// Somebody lives there.
  ///
  /// @param person who
  /// @param from first day
  /// @param to last day
  /// @param declared whether the family says so when asked
  record Stay(Person person, LocalDate from, LocalDate to, boolean declared) {

    boolean on(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /// An address, and since when.
  record Home(Address address, LocalDate from) {}

  /// @param home where the household lives
  /// @param former where it lived before; some agencies still have it
  Household(Address home, Address former, LocalDate from) {
    this.former = former;
    homes.add(new Home(home, from));
  }

  void joins(Person person, LocalDate from, LocalDate to, boolean declared) {
    stays.add(new Stay(person, from, to, declared));
  }

  void moves(Address address, LocalDate day) {
    homes.add(new Home(address, day));
    homes.sort(Comparator.comparing(Home::from));
  }

  Address former() {
    return former;
  }

  Address addressOn(LocalDate day) {
    return homes.reversed().stream()
        .filter(home -> !home.from().isAfter(day))
        .findFirst()
        .orElse(homes.getFirst())
        .address();
  }

  List<Stay> stays() {
    return List.copyOf(stays);
  }

  List<Home> homes() {
    return List.copyOf(homes);
  }

  /// Everybody who was ever of the household, in the order they came.
  List<Person> people() {
    return stays.stream().map(Stay::person).distinct().toList();
  }

  /// All children, also those not yet born.
  List<Person> children() {
    return people().stream().filter(Person::child).toList();
  }

  /// Children born by a day and under eighteen.
  List<Person> childrenOn(LocalDate day) {
    return children().stream()
        .filter(
            child -> child.months(day) >= 0 && !child.born().isAfter(day) && child.years(day) < 18)
        .toList();
  }

  /// Adults living there on a day.
  List<Person> adultsOn(LocalDate day) {
    return stays.stream()
        .filter(stay -> stay.on(day) && !stay.person().child())
        .map(Stay::person)
        .toList();
  }

  /// Those of them the family speaks of.
  List<Person> declaredOn(LocalDate day) {
    return stays.stream()
        .filter(stay -> stay.on(day) && !stay.person().child() && stay.declared())
        .map(Stay::person)
        .toList();
  }

  /// Somebody by what they are in the household, living there on a day.
  Optional<Person> livingThere(Part part, LocalDate day) {
    return adultsOn(day).stream().filter(person -> person.part() == part).findFirst();
  }

  /// The mother's partner, or the father; a man of the house on a day.
  Optional<Person> man(LocalDate day) {
    return livingThere(Part.PARTNER, day)
        .or(() -> livingThere(Part.STEP_FATHER, day))
        .or(() -> livingThere(Part.FATHER, day));
  }

  /// The parent who speaks for the children.
  Person parent() {
    return people().stream()
        .filter(person -> person.part() == Part.MOTHER || person.part() == Part.FATHER)
        .findFirst()
        .orElseThrow();
  }
}
