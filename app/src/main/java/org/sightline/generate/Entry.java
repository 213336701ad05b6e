package org.sightline.generate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One record of one agency, before it has a format.
final class Entry {

  private final Agency agency;
  private final String number;
  private final LocalDateTime recorded;
  private final LocalDate happened;
  private final String by;
  private final Map<String, Who> people = new LinkedHashMap<>();
  private final List<Said> said = new ArrayList<>();
  private final List<String> heardBy = new ArrayList<>();
  private String basis = "documented";

  /// Somebody in a record.
  sealed interface Who {}

  /// Somebody the agency has a key for.
  record Known(Person person, Held held, Optional<Address> address, boolean first) implements Who {}

  /// Somebody named, of whom the agency keeps nothing.
  record Named(Person person) implements Who {}

  /// Somebody whose name nobody asked.
  record Unnamed(Person person, String description, boolean female) implements Who {}

  Entry(Agency agency, String number, LocalDateTime recorded, LocalDate happened, String by) {
    this.agency = agency;
    this.number = number;
    this.recorded = recorded;
    this.happened = happened;
    this.by = by;
  }

  Entry basis(String word) {
    basis = word;
    return this;
  }

  Entry heardBy(Agency... agencies) {
    for (var one : agencies) {
      heardBy.add(one.id());
    }
    return this;
  }

  Entry with(String alias, Who who) {
    people.put(alias, who);
    return this;
  }

  Entry says(Said statement) {
    said.add(statement);
    return this;
  }

  Agency agency() {
    return agency;
  }

  String number() {
    return number;
  }

  LocalDateTime recorded() {
    return recorded;
  }

  LocalDate happened() {
    return happened;
  }

  String by() {
    return by;
  }

  String basis() {
    return basis;
  }

  Map<String, Who> people() {
    return people;
  }

  List<Said> said() {
    return said;
  }

  List<String> heardBy() {
    return heardBy;
  }
}
