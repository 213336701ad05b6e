package org.sightline.linkage.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is compared, each with its levels, and where the level reached stands in a pattern.
///
/// Levels are kept few and their meaning general, so that each is seen often enough to be learnt from the records themselves.
public enum Aspect {
  FORENAME(
      0,
      4,
      missing("no given name on one side"),
      level("exact", 1, "same given name"),
      level("form", 1, "given names are forms of one name"),
      level("near", 1, "given names a slip apart"),
      level("alike", 1, "given names sound or look alike"),
      level("part", 1, "one given name is the beginning of the other"),
      level("swapped", 1, "given and family name changed places"),
      level("middle", 1, "given name of one is the middle name of the other"),
      level("different", 1, "given names not alike, one of them unusual"),
      level("initial", 2, "initial of the given name agrees"),
      level("other-initial", 2, "initial of the given name differs"),
      level("look-alike", 1, "two established given names that look alike"),
      level("two-names", 1, "two different given names")),
  SURNAME(
      4,
      3,
      missing("no family name on one side"),
      level("exact", 1, "same family name"),
      level("part", 1, "one family name is part of the other"),
      level("near", 1, "family names a slip apart"),
      level("alike", 1, "family names sound or look alike"),
      level("different", 1, "different family names")),
  MIDDLE(
      7,
      3,
      missing("no middle name on one side"),
      level("exact", 1, "same middle name"),
      level("near", 1, "middle names a slip apart or forms of one name"),
      level("different", 1, "different middle names"),
      level("initial", 2, "initial of the middle name agrees"),
      level("other-initial", 2, "initial of the middle name differs")),
  BIRTH(
      10,
      4,
      missing("no date of birth on one side"),
      level("exact", 1, "same date of birth"),
      level("swapped", 1, "date of birth with day and month changed over"),
      level("one-digit", 1, "date of birth differs by one digit"),
      level("first-of-january", 1, "same year of birth, one a stand-in for it"),
      level("day-and-month", 1, "same birthday in another year"),
      level("two-digits", 1, "date of birth differs by two digits"),
      level("year", 1, "same year of birth only"),
      level("different", 1, "different dates of birth")),
  SEX(
      14,
      2,
      missing("sex not recorded on one side"),
      level("same", 1, "same sex"),
      level("different", 1, "different sex")),
  /// Postcode, address and phone as one, since those who live together share them all.
  CONTACT(16, 5, contacts()),
  EMAIL(
      21,
      3,
      missing("no e-mail on one side"),
      level("same", 1, "same e-mail"),
      level("near", 1, "e-mails a slip apart"),
      level("same-name", 1, "e-mails of one name at two providers"),
      level("different", 1, "different e-mails")),
  NUMBER(
      24,
      3,
      missing("no personal number on one side"),
      level("same", 1, "same personal number"),
      level("near", 1, "personal numbers alike, but a slip apart or not verified"),
      level("different-valid", 1, "two valid personal numbers"),
      level("different", 1, "different personal numbers")),
  BIRTHPLACE(
      27,
      2,
      missing("no place of birth on one side"),
      level("same", 1, "same place of birth"),
      level("near", 1, "places of birth alike"),
      level("different", 1, "different places of birth")),
  OCCUPATION(
      29,
      2,
      missing("no occupation on one side"),
      level("same", 1, "same occupation"),
      level("near", 1, "occupations alike"),
      level("different", 1, "different occupations"));

  /// All aspects, kept since `values()` makes a copy each time.
  public static final List<Aspect> ALL = List.of(values());

  private final int shift;
  private final int bits;

  // Immutable: made by List.of.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Degree> levels;

  Aspect(int shift, int bits, Degree... levels) {
    this.shift = shift;
    this.bits = bits;
    this.levels = List.of(levels);
  }

  /// The levels; their places in the list are what patterns hold, 0 is "nothing could be compared".
  public List<Degree> levels() {
    return levels;
  }

  /// The level a pattern has reached in this aspect.
  public int of(int pattern) {
    return pattern >>> shift & (1 << bits) - 1;
  }

  /// A level as it stands in a pattern.
  public int at(int level) {
    return level << shift;
  }

  /// The name in model files.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The place of a level by its name.
  public Optional<Integer> level(String code) {
    for (int level = 0; level < levels.size(); level++) {
      if (levels.get(level).code().equals(code)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }

  /// The aspect of a name.
  public static Optional<Aspect> ofCode(String code) {
    return ALL.stream().filter(aspect -> aspect.code().equals(code)).findFirst();
  }

  private static Degree missing(String words) {
    return new Degree("missing", 0, words);
  }

  private static Degree level(String code, int basis, String words) {
    return new Degree(code, basis, words);
  }

  /// Eight levels of place times four of phone.
  private static Degree[] contacts() {
    List<Degree> levels = new ArrayList<>();
    for (Contact.Place place : Contact.Place.values()) {
      for (Contact.Phone phone : Contact.Phone.values()) {
        levels.add(Contact.level(place, phone));
      }
    }
    return levels.toArray(Degree[]::new);
  }
}
