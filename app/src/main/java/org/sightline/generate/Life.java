package org.sightline.generate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One household's course over the period, as it is told: what agencies write goes into courses of its own.
final class Life {

  private final Household household;
  private final Chance chance;
  private final Numbers numbers;
  private final OfficeDays days;
  private final Order order;
  private final Town town;
  private final List<List<Entry>> courses = new ArrayList<>();
  private final List<Truth.Course> truths = new ArrayList<>();
  private final List<OnPlan> plans = new ArrayList<>();
  private List<Entry> course = new ArrayList<>();
  private final Map<Agency, LocalDateTime> lastAtOnce = new EnumMap<>(Agency.class);
  private int injuries;

  private record OnPlan(LocalDate from, LocalDate to) {}

  Life(Household household, Chance chance, Town town, OfficeDays days) {
    this.household = household;
    this.chance = chance;
    this.numbers = town.numbers();
    this.days = days;
    this.order = town.order();
    this.town = town;
  }

  Household household() {
    return household;
  }

  Chance chance() {
    return chance;
  }

  OfficeDays days() {
    return days;
  }

  Order order() {
    return order;
  }

  Town town() {
    return town;
  }

  /// From here on, a new course: of one that ended before the period nothing is sent.
  void newCourse() {
    course = new ArrayList<>();
    courses.add(course);
  }

  List<List<Entry>> courses() {
    return courses;
  }

  List<Truth.Course> truths() {
    return truths;
  }

  void truth(Truth.Course told) {
    truths.add(told);
  }

  /// A record of what happened on a day, typed when the agency got to it.
  Entry record(Agency agency, LocalDate happened, String by) {
    var typed = agency.alwaysOpen() ? days.anyTime(happened, chance) : days.typed(happened, chance);
    return recordAt(agency, typed, happened, by);
  }

  /// A record typed the same working day, after those of that day that were typed before.
  Entry recordAtOnce(Agency agency, LocalDate happened, String by) {
    var day = days.onOrAfter(happened);
    var typed = days.inHours(day, chance);
    var before = lastAtOnce.get(agency);
    var inOrder =
        before != null && before.toLocalDate().equals(day) && !typed.isAfter(before)
            ? before.plusMinutes(1)
            : typed;
    lastAtOnce.put(agency, inOrder);
    return recordAt(agency, inOrder, happened, by);
  }

  Entry recordAt(Agency agency, LocalDateTime typed, LocalDate happened, String by) {
    var entry = new Entry(agency, numbers.record(agency), typed, happened, by);
    course.add(entry);
    return entry;
  }

  /// A key of a request.
  String request(Agency agency) {
    return "RQ-" + numbers.record(agency);
  }

  /// A key of an injury.
  String injury(Person child) {
    injuries++;
    return "inj-%s-%d".formatted(child.id(), injuries);
  }

  /// How a record calls somebody.
  String alias(Person person) {
    return switch (person.part()) {
      case CHILD -> "child" + (household.children().indexOf(person) + 1);
      case MOTHER -> "mother";
      case FATHER -> "father";
      case STEP_FATHER -> "stepfather";
      case PARTNER -> "partner";
      case GRANDPARENT -> "grandparent";
      case LODGER -> "lodger";
    };
  }

  /// Puts somebody into a record as the agency has them.
  String in(Entry entry, Person person) {
    var alias = alias(person);
    var held = held(person, entry.agency());
    var address = held.oldAddress() ? household.former() : household.addressOn(entry.happened());
    entry.with(alias, new Entry.Known(person, held, address(person, address, entry), true));
    return alias;
  }

  /// Hospitals write the patient's address only; who lives nowhere in the household has an address of their own.
  private Optional<Address> address(Person person, Address address, Entry entry) {
    return entry.agency() == Agency.HOSPITAL && !person.child()
        ? Optional.empty()
        : Optional.of(address);
  }

  /// Puts somebody into a record of whom the agency knows no more than looks.
  String in(Entry entry, Person person, String description) {
    entry.with("unnamed", new Entry.Unnamed(person, description, person.female()));
    return "unnamed";
  }

  private Held held(Person person, Agency agency) {
    var held = person.held().computeIfAbsent(agency, first -> new ArrayList<>());
    if (held.isEmpty()) {
      held.add(Held.typed(person, numbers.key(agency), chance));
      if (chance.yes(Rates.KEPT_TWICE)) {
        held.add(Held.typed(person, numbers.key(agency), chance));
      }
    }
    return held.size() > 1 && chance.yes(Rates.UNDER_SECOND_KEY) ? held.getLast() : held.getFirst();
  }

  /// From one day to another the children are on a plan.
  void plan(LocalDate from, LocalDate to) {
    plans.add(new OnPlan(from, to));
  }

  /// Whether the children of the household are on a plan.
  boolean onPlan(LocalDate day) {
    return plans.stream().anyMatch(plan -> !day.isBefore(plan.from()) && !day.isAfter(plan.to()));
  }

  /// Whether a day is one of the period.
  boolean inPeriod(LocalDate day) {
    return !day.isBefore(order.from()) && !day.isAfter(order.to());
  }

  /// A day of the period.
  LocalDate anyDay() {
    return order.from().plusDays(chance.between(0, order.days() - 1));
  }
}
