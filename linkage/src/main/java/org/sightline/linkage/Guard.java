package org.sightline.linkage;

import java.util.Locale;

/// A fact that no weight may outvote.
public enum Guard {
  TWO_NHS_NUMBERS(true),
  TWO_BIRTH_DATES(true),
  PARENT_AND_CHILD(true),
  TWINS(true),
  SIBLINGS(true),
  LOOKALIKE_NAMES(false),
  TWO_SEXES(false);

  private final boolean keepsApart;

  Guard(boolean keepsApart) {
    this.keepsApart = keepsApart;
  }

  /// True if only a person's decision may link the two records; false if a person is merely asked
  /// before they are linked.
  public boolean keepsApart() {
    return keepsApart;
  }

  /// The name in lower case with hyphens.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
