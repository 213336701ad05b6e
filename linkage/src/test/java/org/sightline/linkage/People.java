package org.sightline.linkage;

/// Fictional people for tests.
final class People {

  static final Address ELM_ROAD = Address.of("NR1 1AA", "12 Elm Road", "Norwich");
  static final Address OAK_STREET = Address.of("NR3 4BB", "9 Oak Street", "Norwich");

  private static final Matcher MATCHER = Matcher.of(PersonModel.shipped());

  private People() {}

  static PersonRecord.Builder person(String id, String given, String family) {
    return PersonRecord.of(id, "test").name(given, family);
  }

  /// A child with all that an agency mostly knows.
  static PersonRecord.Builder child(String id, String given, String family) {
    return person(id, given, family)
        .born(2006, 3, 14)
        .sex(Sex.FEMALE)
        .address(ELM_ROAD)
        .phone("01603 555123");
  }

  static MatchWeight compare(PersonRecord.Builder one, PersonRecord.Builder other) {
    return MATCHER.compare(one.build(), other.build());
  }
}
