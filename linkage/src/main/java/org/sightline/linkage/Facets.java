package org.sightline.linkage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sightline.linkage.online.Bench;
import org.sightline.linkage.online.NewRecord;
import org.sightline.linkage.table.Field;
import org.sightline.linkage.table.PackedRecord;

/// A record as rows of the engine. A row holds one name, one home, one phone, but a person may have had several: so each has a row of
/// its own, and of two records those are compared that agree best.
///
/// @param names one for each name, each with the birth date and the sex; at least one, which may have no name
/// @param homes one for each address
/// @param phones one for each phone
/// @param emails one for each e-mail
/// @param numbers one for each national number, in the order of [#identifiers]
/// @param identifiers the national numbers
record Facets(
    List<PackedRecord> names,
    List<PackedRecord> homes,
    List<PackedRecord> phones,
    List<PackedRecord> emails,
    List<PackedRecord> numbers,
    List<Identifier> identifiers) {

  static Facets of(NormalRecord person, Bench bench) {
    List<Map<Field, String>> names = new ArrayList<>();
    person.names().forEach(name -> names.add(name(name, person)));
    if (names.isEmpty()) {
      names.add(birthAndSex(person));
    }
    List<Identifier> national =
        person.identifiers().stream().filter(Identifier::isNational).toList();
    return new Facets(
        rows(bench, person, names),
        rows(bench, person, person.addresses().stream().map(Facets::home).toList()),
        each(bench, person, Field.PHONE, person.phones()),
        each(bench, person, Field.EMAIL, person.emails()),
        national.stream().map(number -> row(bench, person, number(number), isNhs(number))).toList(),
        national);
  }

  /// All rows, in the order of the components.
  List<PackedRecord> all() {
    return Stream.of(names, homes, phones, emails, numbers).flatMap(List::stream).toList();
  }

  /// One row of all that a record says: the first of each.
  static Map<Field, String> whole(NormalRecord person) {
    Map<Field, String> cells =
        person.names().isEmpty() ? birthAndSex(person) : name(person.names().getFirst(), person);
    person.addresses().stream().findFirst().ifPresent(address -> cells.putAll(home(address)));
    person.phones().stream().sorted().findFirst().ifPresent(one -> cells.put(Field.PHONE, one));
    person.identifiers().stream()
        .filter(Facets::isNhs)
        .findFirst()
        .ifPresent(number -> cells.putAll(number(number)));
    return cells;
  }

  static boolean isNhs(Identifier number) {
    return number.system().equals(Identifier.NHS_NUMBER);
  }

  private static Map<Field, String> name(NormalName name, NormalRecord person) {
    Map<Field, String> cells = birthAndSex(person);
    cells.put(Field.FORENAME, String.join(" ", name.given().words()));
    cells.put(
        Field.MIDDLE,
        String.join(" ", name.middle().stream().flatMap(part -> part.words().stream()).toList()));
    // The initial of a family name is for the case file: no table has such a thing.
    cells.put(
        Field.SURNAME, name.family().isWrittenOut() ? String.join(" ", name.family().words()) : "");
    return cells;
  }

  private static Map<Field, String> birthAndSex(NormalRecord person) {
    Map<Field, String> cells = new EnumMap<>(Field.class);
    person
        .birth()
        .filter(BirthDate.Day.class::isInstance)
        .ifPresent(day -> cells.put(Field.BIRTH, ((BirthDate.Day) day).digits()));
    switch (person.sex()) {
      case MALE -> cells.put(Field.SEX, "m");
      case FEMALE -> cells.put(Field.SEX, "f");
      case UNKNOWN -> {}
    }
    return cells;
  }

  /// Without a house number a street is no home.
  private static Map<Field, String> home(NormalAddress address) {
    Map<Field, String> cells = new EnumMap<>(Field.class);
    if (!address.numbers().isEmpty()) {
      cells.put(
          Field.ADDRESS,
          String.join(" ", address.numbers()) + " " + String.join(" ", address.words()));
    }
    address.place().ifPresent(place -> cells.put(Field.TOWN, place));
    address.postcode().ifPresent(code -> cells.put(Field.POSTCODE, code));
    return cells;
  }

  private static Map<Field, String> number(Identifier number) {
    return Map.of(Field.NUMBER, number.normalised());
  }

  private static List<PackedRecord> each(
      Bench bench, NormalRecord person, Field field, Set<String> values) {
    return rows(
        bench, person, values.stream().sorted().map(value -> Map.of(field, value)).toList());
  }

  private static List<PackedRecord> rows(
      Bench bench, NormalRecord person, List<Map<Field, String>> cells) {
    return cells.stream().map(each -> row(bench, person, each, false)).toList();
  }

  private static PackedRecord row(
      Bench bench, NormalRecord person, Map<Field, String> cells, boolean nhs) {
    return bench.pack(new NewRecord(person.id(), cells), nhs);
  }
}
