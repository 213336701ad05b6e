package org.sightline.linkage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sightline.linkage.compare.Aspect;

/// Looks for facts that no weight may outvote: the people who look most like one person are
/// brothers, sisters, twins,
/// and a father and son of one name, all living at one address.
final class Guards {

  /// The least age at which somebody becomes a parent, in years.
  private static final int GENERATION = 13;

  private Guards() {}

  static List<Caution> examine(NormalRecord a, NormalRecord b, Findings found) {
    List<Caution> cautions = new ArrayList<>();
    numbers(a, b).ifPresent(cautions::add);
    births(a, b, found).ifPresent(cautions::add);
    if (!found.isSameNumber()) {
      kin(found).ifPresent(cautions::add);
    }
    if (found.has(Aspect.SEX, "different")) {
      cautions.add(new Caution(Guard.TWO_SEXES, "the two records give different sexes"));
    }
    return cautions;
  }

  private static Optional<Caution> numbers(NormalRecord a, NormalRecord b) {
    Set<String> one = verifiedNhsNumbers(a);
    Set<String> other = verifiedNhsNumbers(b);
    return one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other)
        ? Optional.empty()
        : Optional.of(new Caution(Guard.TWO_NHS_NUMBERS, "two different verified NHS numbers"));
  }

  private static Set<String> verifiedNhsNumbers(NormalRecord person) {
    Predicate<Identifier> nhs = Facets::isNhs;
    return person.identifiers().stream()
        .filter(nhs.and(Identifier::verified).and(Identifier::isValid))
        .map(Identifier::normalised)
        .collect(Collectors.toSet());
  }

  private static Optional<Caution> births(NormalRecord a, NormalRecord b, Findings found) {
    int apart =
        a.birth().flatMap(one -> b.birth().map(other -> Births.yearsApart(one, other))).orElse(0);
    if (apart >= GENERATION && found.isSameName() && !found.isSameBirth()) {
      return Optional.of(
          new Caution(
              Guard.PARENT_AND_CHILD,
              "same name, but born at least %d years apart: two generations, such as father and son"
                  .formatted(apart)));
    }
    return found.twoBirths() && isExact(a) && isExact(b)
        ? Optional.of(
            new Caution(
                Guard.TWO_BIRTH_DATES, "two full dates of birth, too different to be a slip"))
        : Optional.empty();
  }

  private static boolean isExact(NormalRecord person) {
    return person
        .birth()
        .filter(birth -> birth instanceof BirthDate.Day day && !day.isFirstOfJanuary())
        .isPresent();
  }

  private static Optional<Caution> kin(Findings found) {
    if (found.areKinByName() && found.isSameBirth()) {
      return Optional.of(
          new Caution(
              Guard.TWINS,
              "same family name and date of birth, another given name: twins, or a child with two names"));
    }
    if (found.areKinByName() && found.sharesLife()) {
      return Optional.of(
          new Caution(
              Guard.SIBLINGS,
              "same family name and home or circle, another given name: brother, sister or other kin"));
    }
    return found.has(Aspect.FORENAME, "look-alike") && found.isSameBirth()
        ? Optional.of(
            new Caution(
                Guard.LOOKALIKE_NAMES,
                "two established given names that look alike, same date of birth: may be twins"))
        : Optional.empty();
  }
}
