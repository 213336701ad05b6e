package org.sightline.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sightline.linkage.compare.Aspect;
import org.sightline.linkage.model.Step;

/// Finds pairs that may be one person although they say too little, or go by different names, to be
/// linked.
final class Possibly {

  private Possibly() {}

  static Optional<MaybeSame> same(NormalRecord a, NormalRecord b, Matcher.Weighed weighed) {
    Findings found = weighed.found();
    MatchWeight weight = weighed.weight();
    if (isContradicted(a, b, found, weight)) {
      return Optional.empty();
    }
    boolean anotherName = found.isAnotherName();
    if (anotherName && found.has(Aspect.BIRTH, "exact") && found.sharesLife()) {
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
        || found.has(Aspect.SEX, "different")
        || found.isBirthAgainst()
        || found.has(Aspect.NUMBER, "different-valid", "different");
  }

  /// Something must tie the two: a part of a name, unless they move in different circles; or a
  /// home, a phone or a circle.
  private static boolean isTied(Findings found) {
    boolean nameFits = found.isNameCompared() && !found.has(CaseFact.CIRCLE_APART);
    return nameFits
        || found.sharesLife()
        || found.has(Aspect.BIRTH, "exact")
        || found.has(Aspect.EMAIL, "same");
  }

  private static MaybeSame explain(MatchWeight weight, Findings found, String lacking) {
    String ties =
        String.join(
            "; ",
            weight.steps().stream()
                .filter(step -> speaksFor(found, step))
                .map(Step::sentence)
                .toList());
    return new MaybeSame(
        weight, "may be one person: " + ties + ". Nothing contradicts it, but " + lacking + ".");
  }

  /// What ties the two, and how the names stand to each other.
  private static boolean speaksFor(Findings found, Step step) {
    List<String> fits = new ArrayList<>(List.of("forename", "surname", "middle", "own number"));
    if (found.isSameBirth()
        || found.has(
            CaseFact.MONTH_OF_BIRTH,
            CaseFact.YEAR_OF_BIRTH,
            CaseFact.AGE_FITS,
            CaseFact.ESTIMATE_FITS,
            CaseFact.WIDE_ESTIMATE_FITS)) {
      fits.add("birth");
    }
    if (found.has(Aspect.SEX, "same")) {
      fits.add("sex");
    }
    if (found.sharesContact()) {
      fits.add("contact");
    }
    if (found.sharesCircle()) {
      fits.add("circle");
    }
    if (found.has(Aspect.EMAIL, "same")) {
      fits.add("email");
    }
    if (found.has(Aspect.NUMBER, "same", "near")) {
      fits.add("number");
    }
    return fits.contains(step.what());
  }
}
