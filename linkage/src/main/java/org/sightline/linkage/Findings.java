package org.sightline.linkage;

import java.util.List;
import java.util.Set;
import org.sightline.linkage.compare.Aspect;
import org.sightline.linkage.compare.Contact;

/// What comparing two records found: the levels of the model, and what only a case file knows.
///
/// @param pattern the level reached in every aspect
/// @param twoBirths whether two full dates of birth lie further apart than slips do, as the model has learnt
/// @param facts on top
record Findings(int pattern, boolean twoBirths, Set<CaseFact> facts) {

  private static final List<String> ANOTHER = List.of("different", "two-names", "other-initial");
  private static final List<String> SAME_BIRTH =
      List.of("exact", "swapped", "one-digit", "first-of-january");

  Findings {
    facts = Set.copyOf(facts);
  }

  /// The level reached, by its name in model files.
  String level(Aspect aspect) {
    return aspect.levels().get(aspect.of(pattern)).code();
  }

  boolean has(Aspect aspect, String... levels) {
    return List.of(levels).contains(level(aspect));
  }

  boolean has(CaseFact... any) {
    return List.of(any).stream().anyMatch(facts::contains);
  }

  boolean isCompared(Aspect aspect) {
    return aspect.of(pattern) != 0;
  }

  boolean surnamesAgree() {
    return has(Aspect.SURNAME, "exact", "part", "near", "alike");
  }

  /// Two given names that are not of one person.
  boolean givenNamesDiffer() {
    return ANOTHER.contains(level(Aspect.FORENAME));
  }

  /// One family, two given names.
  boolean areKinByName() {
    return givenNamesDiffer() && surnamesAgree();
  }

  /// Given and family name alike, but for a slip, a form or an initial.
  boolean isSameName() {
    return has(Aspect.FORENAME, "exact", "form", "near", "part", "initial", "look-alike")
        && surnamesAgree();
  }

  /// As [#isSameName()], where given and family name are written out on both sides, and one of the two at least to the letter.
  boolean namesAgree() {
    boolean given = has(Aspect.FORENAME, "exact", "form", "near", "part");
    return (given && has(Aspect.SURNAME, "exact"))
        || (has(Aspect.FORENAME, "exact") && has(Aspect.SURNAME, "near", "alike"));
  }

  /// Another name: not the same name written otherwise, and not a family name that changed.
  boolean isAnotherName() {
    return givenNamesDiffer()
        || (!isCompared(Aspect.FORENAME)
            && (has(Aspect.SURNAME, "different") || has(CaseFact.OTHER_SURNAME_INITIAL)));
  }

  /// Whether any part of a name could be compared.
  boolean isNameCompared() {
    return isCompared(Aspect.FORENAME)
        || isCompared(Aspect.SURNAME)
        || has(CaseFact.SURNAME_INITIAL, CaseFact.OTHER_SURNAME_INITIAL);
  }

  /// Two dates of birth that may be one, allowing for a slip.
  boolean isSameBirth() {
    return SAME_BIRTH.contains(level(Aspect.BIRTH));
  }

  /// Births that are not of one person, unless somebody erred.
  boolean isBirthAgainst() {
    return (isCompared(Aspect.BIRTH) && !isSameBirth())
        || has(CaseFact.ABOUT_A_YEAR, CaseFact.YEARS_APART, CaseFact.ESTIMATE_DOES_NOT_FIT);
  }

  /// A home, a postcode or a phone in common: the members of a household have them in common too.
  boolean sharesContact() {
    return Contact.isShared(Aspect.CONTACT.of(pattern));
  }

  /// A home, a phone or a circle in common.
  boolean sharesLife() {
    return sharesContact() || sharesCircle();
  }

  boolean sharesCircle() {
    return has(CaseFact.CIRCLE_SHARED, CaseFact.ONE_NAME_IN_A_CIRCLE);
  }

  /// The same number: what is otherwise told apart by names need not be.
  boolean isSameNumber() {
    return has(Aspect.NUMBER, "same");
  }

  /// A number that says by itself who somebody is.
  boolean isAnchored() {
    return has(CaseFact.NUMBER_TRACED, CaseFact.SAME_OWN_NUMBER);
  }

  /// Whether anything but names and sex speaks for the two. People bear the same name.
  boolean saysMoreThanNames() {
    return isSameBirth()
        || has(
            CaseFact.MONTH_OF_BIRTH,
            CaseFact.YEAR_OF_BIRTH,
            CaseFact.AGE_FITS,
            CaseFact.ESTIMATE_FITS)
        || isAnchored()
        || sharesLife()
        || has(Aspect.NUMBER, "same", "near")
        || has(Aspect.EMAIL, "same", "near");
  }
}
