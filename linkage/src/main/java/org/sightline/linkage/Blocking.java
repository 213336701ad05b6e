package org.sightline.linkage;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Keys under which a record is filed, so that only records that share a key need to be compared.
///
/// The keys are plain texts for a database table or a map. A record without keys (an unnamed man at
/// the door) is never found this way,
/// and so never linked by weight alone. Keys hold personal facts: keep them as well as the records.
public final class Blocking {

  private Blocking() {}

  /// The record's keys, ordered; none for a record that says too little to be looked up.
  public static Set<String> keys(PersonRecord person) {
    return keys(NormalRecord.of(person));
  }

  static Set<String> keys(NormalRecord person) {
    Set<String> keys = new TreeSet<>();
    person.identifiers().stream()
        .filter(Identifier::isValid)
        .forEach(number -> keys.add(key(number)));
    person.phones().forEach(phone -> keys.add("phone:" + phone));
    person.emails().forEach(email -> keys.add("email:" + email));
    person.names().forEach(name -> addNameKeys(keys, name, person));
    if (!person.names().isEmpty()) {
      // A child known here by one name and there by another still has one birthday.
      person.birth().flatMap(Blocking::day).ifPresent(day -> keys.add("birth:" + day));
    }
    return Collections.unmodifiableSet(keys);
  }

  /// Keys for what may tie a thin record to another: one part of a name, a home, a phone, a birthday, a circle.
  static Set<String> looseKeys(NormalRecord person) {
    Set<String> keys = new TreeSet<>();
    person.phones().forEach(phone -> keys.add("phone:" + phone));
    person.emails().forEach(email -> keys.add("email:" + email));
    person.circle().forEach(around -> keys.add("circle:" + around));
    person.birth().flatMap(Blocking::day).ifPresent(day -> keys.add("birth:" + day));
    person.names().stream()
        .map(Sounds::of)
        .forEach(sounds -> {
          sounds.given().forEach(given -> keys.add("given:" + given));
          sounds.family().forEach(family -> keys.add("family:" + family));
        });
    person
        .addresses()
        .forEach(address -> address.homeKey().ifPresent(home -> keys.add("home:" + home)));
    postcodes(person).forEach(code -> keys.add("postcode:" + code));
    return keys;
  }

  private static String key(Identifier number) {
    return number.system() + ":" + number.normalised();
  }

  private static void addNameKeys(Set<String> keys, NormalName name, NormalRecord person) {
    Sounds sounds = Sounds.of(name);
    for (String family : sounds.family()) {
      person
          .birth()
          .flatMap(Blocking::year)
          .ifPresent(year -> keys.add("family+year:" + family + ":" + year));
      sounds.given().forEach(given -> keys.add("names:" + sorted(family, given)));
    }
    for (String given : sounds.given()) {
      person
          .birth()
          .flatMap(Blocking::month)
          .ifPresent(month -> keys.add("given+month:" + given + ":" + month));
    }
    initial(name)
        .ifPresent(first ->
            postcodes(person).forEach(code -> keys.add("postcode+initial:" + code + ":" + first)));
  }

  /// A full date; 1 January stands for too many.
  private static Optional<String> day(BirthDate birth) {
    return birth instanceof BirthDate.Day day && !day.isFirstOfJanuary()
        ? Optional.of(day.digits())
        : Optional.empty();
  }

  private static Optional<String> month(BirthDate birth) {
    return switch (birth) {
      case BirthDate.Day day -> Optional.of(day.digits().substring(0, 6));
      case BirthDate.Month month ->
          Optional.of(String.format(Locale.ROOT, "%04d%02d", month.year(), month.month()));
      case BirthDate.Year year -> Optional.empty();
      case BirthDate.Estimate estimate -> Optional.empty();
    };
  }

  /// The year, if one was recorded; an estimate would gather too many.
  private static Optional<String> year(BirthDate birth) {
    return birth instanceof BirthDate.Estimate
        ? Optional.empty()
        : Optional.of(String.valueOf(birth.fromYear()));
  }

  private static Optional<String> initial(NormalName name) {
    return Optional.of(name.given().joined())
        .filter(given -> !given.isEmpty())
        .map(given -> given.substring(0, 1));
  }

  private static List<String> postcodes(NormalRecord person) {
    return person.addresses().stream().flatMap(address -> address.postcode().stream()).toList();
  }

  /// Sorted, so that a record with given and family name swapped lies under the same key.
  private static String sorted(String one, String other) {
    return one.compareTo(other) <= 0 ? one + ":" + other : other + ":" + one;
  }

  /// How the parts of a name sound, with every form of the given name and every part of a double
  /// family name.
  private record Sounds(Set<String> given, Set<String> family) {

    static Sounds of(NormalName name) {
      Set<String> given = of(name.given());
      GivenNames.shipped()
          .formsOf(name.given().joined())
          .forEach(form -> given.add(Soundex.sound(form)));
      return new Sounds(given, of(name.family()));
    }

    private static Set<String> of(NamePart part) {
      Set<String> sounds = new HashSet<>();
      if (part.isWrittenOut()) {
        sounds.add(Soundex.sound(part.joined()));
        part.words().stream()
            .filter(word -> word.length() > 2)
            .forEach(word -> sounds.add(Soundex.sound(word)));
      }
      return sounds;
    }
  }
}
