package org.sightline.linkage;

import java.util.Optional;

/// Puts into words, and into names to be looked up for how common they are, what the comparison of two names found.
final class NameFinding {

  private NameFinding() {}

  static Finding of(NameLevel level, NormalName one, NormalName other) {
    return new Finding(
        level,
        sentence(level, one, other),
        sharedGiven(level, one, other),
        sharedFamily(level, one, other));
  }

  private static Optional<SharedName> sharedGiven(
      NameLevel level, NormalName one, NormalName other) {
    return switch (level) {
      case SWAPPED -> Optional.of(new SharedName(one.given().joined(), one.given().joined()));
      case EXACT_WITH_MIDDLE,
          EXACT,
          GIVEN_VARIANT,
          GIVEN_NEAR,
          FAMILY_NEAR,
          FAMILY_PART,
          MIDDLE_DIFFERS,
          FAMILY_DIFFERS,
          GIVEN_ONLY ->
          Optional.of(new SharedName(one.given().joined(), other.given().joined()));
      case GIVEN_IS_MIDDLE,
          GIVEN_INITIAL,
          GIVEN_LOOKALIKE,
          BOTH_NEAR,
          GIVEN_DIFFERS,
          FAMILY_ONLY,
          PART_DIFFERS,
          DIFFERENT ->
          Optional.empty();
    };
  }

  private static Optional<SharedName> sharedFamily(
      NameLevel level, NormalName one, NormalName other) {
    return switch (level) {
      case SWAPPED -> Optional.of(new SharedName(one.family().joined(), one.family().joined()));
      case EXACT_WITH_MIDDLE,
          EXACT,
          GIVEN_VARIANT,
          GIVEN_NEAR,
          GIVEN_IS_MIDDLE,
          GIVEN_INITIAL,
          MIDDLE_DIFFERS,
          GIVEN_LOOKALIKE,
          FAMILY_NEAR,
          FAMILY_ONLY ->
          Optional.of(new SharedName(one.family().joined(), other.family().joined()));
      // Brothers and sisters share a rare family name too, so it says nothing here.
      case FAMILY_PART,
          BOTH_NEAR,
          FAMILY_DIFFERS,
          GIVEN_DIFFERS,
          GIVEN_ONLY,
          PART_DIFFERS,
          DIFFERENT ->
          Optional.empty();
    };
  }

  private static String sentence(NameLevel level, NormalName one, NormalName other) {
    return switch (level) {
      case GIVEN_VARIANT, GIVEN_NEAR, GIVEN_LOOKALIKE, GIVEN_DIFFERS ->
          level.sentence() + both(one.given().joined(), other.given().joined());
      case FAMILY_NEAR, FAMILY_PART, FAMILY_DIFFERS ->
          level.sentence() + both(one.family().joined(), other.family().joined());
      default -> level.sentence();
    };
  }

  private static String both(String one, String other) {
    return " (" + Spelling.shown(one) + " / " + Spelling.shown(other) + ")";
  }
}
