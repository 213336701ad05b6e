package org.sightline.linkage;

import java.util.HashSet;
import java.util.Set;

/// How two given names, or two family names, stand to each other.
final class NameParts {

  /// The relation of two parts of a name.
  enum Relation {
    SAME,
    /// Nickname, another spelling, or a part of a double name.
    FORM,
    /// A slip apart.
    NEAR,
    /// A slip apart, but both are established names: Laura and Lauren.
    LOOKALIKE,
    INITIAL,
    DIFFERENT,
    /// One side does not have it.
    MISSING
  }

  private static final double NEAR_GIVEN = 0.88;
  private static final double NEAR_FAMILY = 0.90;
  private static final double NEAR_SOUND = 0.80;
  private static final int LONG_ENOUGH_FOR_A_SLIP = 4;

  private static final GivenNames FORMS = GivenNames.shipped();

  private NameParts() {}

  static Relation given(NamePart one, NamePart other) {
    if (one.isMissing() || other.isMissing()) {
      return Relation.MISSING;
    }
    String a = one.joined();
    String b = other.joined();
    if (a.equals(b)) {
      return Relation.SAME;
    }
    if (one.isInitial() || other.isInitial()) {
      return a.charAt(0) == b.charAt(0) ? Relation.INITIAL : Relation.DIFFERENT;
    }
    if (FORMS.areForms(a, b) || isBeginning(one, other)) {
      return Relation.FORM;
    }
    return nearGiven(a, b);
  }

  static Relation family(NamePart one, NamePart other) {
    if (one.isMissing() || other.isMissing()) {
      return Relation.MISSING;
    }
    String a = one.joined();
    String b = other.joined();
    if (a.equals(b)) {
      return Relation.SAME;
    }
    if (one.isInitial() || other.isInitial()) {
      return a.charAt(0) == b.charAt(0) ? Relation.INITIAL : Relation.DIFFERENT;
    }
    if (isPart(one, other)) {
      return Relation.FORM;
    }
    return nearFamily(a, b) ? Relation.NEAR : Relation.DIFFERENT;
  }

  private static Relation nearGiven(String a, String b) {
    if (JaroWinkler.similarity(a, b) < NEAR_GIVEN && !isSlip(a, b)) {
      return Relation.DIFFERENT;
    }
    return FORMS.isEstablished(a) && FORMS.isEstablished(b) ? Relation.LOOKALIKE : Relation.NEAR;
  }

  private static boolean nearFamily(String a, String b) {
    double similarity = JaroWinkler.similarity(a, b);
    return similarity >= NEAR_FAMILY
        || isSlip(a, b)
        || (similarity >= NEAR_SOUND && Soundex.sound(a).equals(Soundex.sound(b)));
  }

  private static boolean isSlip(String a, String b) {
    return Math.min(a.length(), b.length()) >= LONG_ENOUGH_FOR_A_SLIP && Edits.within(1, a, b);
  }

  /// "Anne" for "Anne Marie": the first word of a double name, written out.
  private static boolean isBeginning(NamePart one, NamePart other) {
    return one.words().getFirst().equals(other.words().getFirst())
        && one.words().getFirst().length() > 1;
  }

  /// One of a double-barrelled pair: "Jones" for "Smith-Jones". Particles such as "de" and "el" are
  /// too short to count.
  private static boolean isPart(NamePart one, NamePart other) {
    if (one.words().size() == 1 && other.words().size() == 1) {
      return false;
    }
    Set<String> shared = new HashSet<>(one.words());
    shared.retainAll(other.words());
    return shared.stream().anyMatch(word -> word.length() > 2);
  }
}
