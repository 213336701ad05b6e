package org.sightline.linkage;

/// How far two names agree. Given, middle and family name are one piece of evidence, taken from the
/// best pair of names on the two records.
public enum NameLevel implements Level {
  EXACT_WITH_MIDDLE("given, middle and family name agree"),
  EXACT("given and family name agree"),
  GIVEN_VARIANT("given names are forms of one name, same family name"),
  GIVEN_NEAR("given names differ by a slip, same family name"),
  SWAPPED("given and family name are swapped"),
  GIVEN_IS_MIDDLE("one record's given name is the other's middle name, same family name"),
  FAMILY_NEAR("same given name, family names differ by a slip"),
  FAMILY_PART("same given name, one family name is part of the other"),
  GIVEN_INITIAL("an initial fits the given name, same family name"),
  MIDDLE_DIFFERS("given and family name agree, middle names differ"),
  GIVEN_LOOKALIKE("given names look alike but are two different names, same family name"),
  BOTH_NEAR("given and family name both differ a little"),
  FAMILY_DIFFERS("same given name, another family name"),
  GIVEN_DIFFERS("same family name, another given name"),
  FAMILY_ONLY("family names agree, a given name is missing"),
  GIVEN_ONLY("given names agree, a family name is missing"),
  PART_DIFFERS("the one part of the name that both records have differs"),
  DIFFERENT("names differ");

  private final String sentence;

  NameLevel(String sentence) {
    this.sentence = sentence;
  }

  @Override
  public Comparison comparison() {
    return Comparison.NAME;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
