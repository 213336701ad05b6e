package org.sightline.linkage;

import static org.sightline.linkage.NameParts.Relation.DIFFERENT;
import static org.sightline.linkage.NameParts.Relation.MISSING;
import static org.sightline.linkage.NameParts.Relation.NEAR;
import static org.sightline.linkage.NameParts.Relation.SAME;

import java.util.List;
import java.util.Optional;
import org.sightline.linkage.NameParts.Relation;

/// Compares two people's names, given, middle and family together, and takes the pair of names that
/// agrees best.
final class NameComparison {

  private NameComparison() {}

  static Optional<Finding> compare(NormalRecord a, NormalRecord b) {
    Optional<Finding> strictest = Optional.empty();
    for (NormalName one : a.names()) {
      for (NormalName other : b.names()) {
        strictest = stricter(strictest, compare(one, other));
      }
    }
    return strictest;
  }

  /// Empty when the names have no part in common that could agree or differ.
  static Optional<Finding> compare(NormalName one, NormalName other) {
    Relation given = NameParts.given(one.given(), other.given());
    Relation family = NameParts.family(one.family(), other.family());
    return level(one, other, given, family).map(level -> NameFinding.of(level, one, other));
  }

  /// Of two findings at one level, the order of their words decides, so that the order of names on a record does not.
  private static Optional<Finding> stricter(Optional<Finding> best, Optional<Finding> next) {
    if (best.isEmpty() || next.isEmpty()) {
      return best.isEmpty() ? next : best;
    }
    int order = Integer.compare(best.get().level().ordinal(), next.get().level().ordinal());
    boolean keep =
        order < 0 || (order == 0 && best.get().toString().compareTo(next.get().toString()) <= 0);
    return keep ? best : next;
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

  private static NameLevel withMiddle(List<NamePart> one, List<NamePart> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return NameLevel.EXACT;
    }
    return switch (NameParts.given(one.getFirst(), other.getFirst())) {
      case SAME, FORM, NEAR -> NameLevel.EXACT_WITH_MIDDLE;
      case INITIAL, MISSING -> NameLevel.EXACT;
      case LOOKALIKE, DIFFERENT -> NameLevel.MIDDLE_DIFFERS;
    };
  }

  private static boolean givenIsMiddle(NormalName one, NormalName other) {
    return one.middle().contains(other.given()) || other.middle().contains(one.given());
  }

  private static boolean isSwapped(
      NormalName one, NormalName other, Relation given, Relation family) {
    return given != SAME
        && family != SAME
        && one.given().joined().equals(other.family().joined())
        && one.family().joined().equals(other.given().joined());
  }
}
