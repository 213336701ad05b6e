package org.sightline.linkage;

import static org.sightline.linkage.NameParts.Relation.DIFFERENT;
import static org.sightline.linkage.NameParts.Relation.MISSING;
import static org.sightline.linkage.NameParts.Relation.NEAR;
import static org.sightline.linkage.NameParts.Relation.SAME;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sightline.linkage.NameParts.Relation;

/// Compares two people's names, given, middle and family together, and takes the pair of names that
/// agrees best.
final class NameComparison {

  private static final Comparator<Finding> STRICTEST = Comparator.comparingInt(
          (Finding finding) -> finding.level().ordinal())
      .thenComparing(Finding::toString);

  private NameComparison() {}

  static Optional<Finding> compare(NormalRecord a, NormalRecord b) {
    return a.names().stream()
        .flatMap(one -> b.names().stream().map(other -> compare(one, other)))
        .flatMap(Optional::stream)
        .min(STRICTEST);
  }

  /// Empty when the names have no part in common that could agree or differ.
  static Optional<Finding> compare(NormalName one, NormalName other) {
    Relation given = NameParts.given(one.given(), other.given());
    Relation family = NameParts.family(one.family(), other.family());
    return level(one, other, given, family).map(level -> NameFinding.of(level, one, other));
  }

  private static Optional<NameLevel> level(
      NormalName one, NormalName other, Relation given, Relation family) {
    if (given != MISSING && family != MISSING && isSwapped(one, other, given, family)) {
      return Optional.of(NameLevel.SWAPPED);
    }
    return switch (family) {
      case SAME -> sameFamily(one, other, given);
      case NEAR, LOOKALIKE -> likeFamily(given, NameLevel.FAMILY_NEAR);
      case FORM -> likeFamily(given, NameLevel.FAMILY_PART);
      case INITIAL, MISSING -> noFamily(given);
      case DIFFERENT -> otherFamily(given);
    };
  }

  private static Optional<NameLevel> sameFamily(NormalName one, NormalName other, Relation given) {
    return switch (given) {
      case SAME -> Optional.of(withMiddle(one.middle(), other.middle()));
      case FORM -> Optional.of(NameLevel.GIVEN_VARIANT);
      case NEAR -> Optional.of(NameLevel.GIVEN_NEAR);
      case INITIAL -> Optional.of(NameLevel.GIVEN_INITIAL);
      case MISSING -> Optional.of(NameLevel.FAMILY_ONLY);
      case LOOKALIKE ->
        Optional.of(
            givenIsMiddle(one, other) ? NameLevel.GIVEN_IS_MIDDLE : NameLevel.GIVEN_LOOKALIKE);
      case DIFFERENT ->
        Optional.of(
            givenIsMiddle(one, other) ? NameLevel.GIVEN_IS_MIDDLE : NameLevel.GIVEN_DIFFERS);
    };
  }

  private static Optional<NameLevel> likeFamily(Relation given, NameLevel ifGivenAgrees) {
    return switch (given) {
      case SAME, FORM -> Optional.of(ifGivenAgrees);
      case NEAR, INITIAL -> Optional.of(NameLevel.BOTH_NEAR);
      case MISSING -> Optional.of(NameLevel.FAMILY_ONLY);
      case LOOKALIKE, DIFFERENT -> Optional.of(NameLevel.GIVEN_DIFFERS);
    };
  }

  private static Optional<NameLevel> otherFamily(Relation given) {
    return switch (given) {
      case SAME, FORM -> Optional.of(NameLevel.FAMILY_DIFFERS);
      case MISSING -> Optional.of(NameLevel.PART_DIFFERS);
      case NEAR, LOOKALIKE, INITIAL, DIFFERENT -> Optional.of(NameLevel.DIFFERENT);
    };
  }

  /// A missing family name, or a bare initial that fits, leaves the given name to speak.
  private static Optional<NameLevel> noFamily(Relation given) {
    return switch (given) {
      case SAME, FORM, NEAR -> Optional.of(NameLevel.GIVEN_ONLY);
      case LOOKALIKE, DIFFERENT -> Optional.of(NameLevel.PART_DIFFERS);
      case INITIAL, MISSING -> Optional.empty();
    };
  }

  private static NameLevel withMiddle(List<String> one, List<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return NameLevel.EXACT;
    }
    return switch (NameParts.given(one.subList(0, 1), other.subList(0, 1))) {
      case SAME, FORM, NEAR -> NameLevel.EXACT_WITH_MIDDLE;
      case INITIAL, MISSING -> NameLevel.EXACT;
      case LOOKALIKE, DIFFERENT -> NameLevel.MIDDLE_DIFFERS;
    };
  }

  private static boolean givenIsMiddle(NormalName one, NormalName other) {
    return one.middle().contains(other.joinedGiven()) || other.middle().contains(one.joinedGiven());
  }

  private static boolean isSwapped(
      NormalName one, NormalName other, Relation given, Relation family) {
    return given != SAME
        && family != SAME
        && one.joinedGiven().equals(other.joinedFamily())
        && one.joinedFamily().equals(other.joinedGiven());
  }
}
