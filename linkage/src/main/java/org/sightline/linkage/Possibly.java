package org.sightline.linkage;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds pairs that may be one person although they say too little, or go by different names, to be
/// linked.
final class Possibly {

  private static final Level[] BIRTH_AGAINST = {
    BirthLevel.ABOUT_A_YEAR, BirthLevel.RANGE_APART, BirthLevel.DIFFERENT
  };
  private static final Level[] ANOTHER_NAME = {
    NameLevel.GIVEN_DIFFERS, NameLevel.PART_DIFFERS, NameLevel.DIFFERENT
  };
  private static final Set<Level> FIT =
      Set.of(
          BirthLevel.EXACT,
          BirthLevel.DAY_MONTH_SWAPPED,
          BirthLevel.ONE_DIGIT,
          BirthLevel.FIRST_OF_JANUARY,
          BirthLevel.MONTH_AGREES,
          BirthLevel.YEAR_AGREES,
          BirthLevel.RANGE_OVERLAPS,
          SexLevel.SAME,
          ContactLevel.HOME_AND_PHONE,
          ContactLevel.PHONE,
          ContactLevel.HOME,
          ContactLevel.POSTCODE,
          CircleLevel.SHARED,
          EmailLevel.SAME,
          IdentifierLevel.SAME,
          IdentifierLevel.NEAR);

  private Possibly() {}

  static Optional<MaybeSame> same(NormalRecord a, NormalRecord b, MatchWeight weight) {
    Findings found = Findings.of(a, b);
    if (isContradicted(a, b, found, weight)) {
      return Optional.empty();
    }
    boolean anotherName = found.has(ANOTHER_NAME);
    if (anotherName && found.has(BirthLevel.EXACT) && found.has(Guards.SHARED_LIFE)) {
      return Optional.of(explain(weight, found, "another name is no proof of another person"));
    }
    boolean thin = a.isThin() || b.isThin();
    return thin && !anotherName && isTied(found)
        ? Optional.of(explain(weight, found, "too little is named to link them"))
        : Optional.empty();
  }

  private static boolean isContradicted(
      NormalRecord a, NormalRecord b, Findings found, MatchWeight weight) {
    boolean oneIsAroundTheOther = a.circle().contains(b.id()) || b.circle().contains(a.id());
    boolean kin = weight.veto().filter(caution -> caution.guard() == Guard.TWINS).isPresent();
    return oneIsAroundTheOther
        || (weight.veto().isPresent() && !kin)
        || found.has(SexLevel.DIFFERENT)
        || found.has(BIRTH_AGAINST)
        || found.has(IdentifierLevel.DIFFERENT_VERIFIED, IdentifierLevel.DIFFERENT);
  }

  /// Something must tie the two: a part of a name, unless they move in different circles; or a
  /// home, a phone or a circle.
  private static boolean isTied(Findings found) {
    boolean nameFits = found.of(Comparison.NAME).isPresent() && !found.has(CircleLevel.NOT_SHARED);
    return nameFits
        || found.has(Guards.SHARED_LIFE)
        || found.has(BirthLevel.EXACT)
        || found.has(EmailLevel.SAME);
  }

  private static MaybeSame explain(MatchWeight weight, Findings found, String lacking) {
    String ties =
        found.byComparison().values().stream()
            .filter(
                finding -> finding.level() instanceof NameLevel || FIT.contains(finding.level()))
            .map(Finding::sentence)
            .collect(Collectors.joining("; "));
    return new MaybeSame(
        weight, "may be one person: " + ties + ". Nothing contradicts it, but " + lacking + ".");
  }
}
