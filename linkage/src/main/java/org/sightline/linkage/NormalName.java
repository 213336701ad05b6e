package org.sightline.linkage;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A name brought to one spelling, split into what is compared. A part not recorded is empty.
///
/// @param given the words of the first forename
/// @param middle further forenames, each joined
/// @param family the words of the family name
record NormalName(List<String> given, List<String> middle, List<String> family) {

  /// What systems and tired hands write where no name was given: "Baby Boy", "Twin Two", "Not
  /// known".
  private static final Set<String> NO_NAME = Set.of(
      "baby", "boy", "girl", "infant", "newborn", "male", "female", "twin", "one", "two", "unknown",
      "unnamed", "not", "known", "nk", "of", "child");

  static NormalName of(PersonName name) {
    List<String> given =
        name.given().isEmpty() ? List.of() : recorded(name.given().getFirst());
    List<String> middle = Stream.concat(name.given().stream().skip(1), name.middle().stream())
        .map(Spelling::joined)
        .filter(part -> !part.isEmpty())
        .toList();
    return new NormalName(given, middle, name.family().map(NormalName::recorded).orElse(List.of()));
  }

  private static List<String> recorded(String written) {
    List<String> words = Spelling.words(written);
    return NO_NAME.containsAll(words) ? List.of() : words;
  }

  String joinedGiven() {
    return String.join("", given);
  }

  String joinedFamily() {
    return String.join("", family);
  }

  /// Whether the given name is more than an initial.
  boolean hasGiven() {
    return joinedGiven().length() > 1;
  }

  /// Whether the family name is more than an initial.
  boolean hasFamily() {
    return joinedFamily().length() > 1;
  }
}
