package org.sightline.linkage;

import java.util.Locale;

/// One degree of agreement within a comparison. Levels stand in order, from the strictest to plain
/// disagreement.
public sealed interface Level
    permits NameLevel,
        BirthLevel,
        SexLevel,
        ContactLevel,
        EmailLevel,
        IdentifierLevel,
        CircleLevel {

  /// The comparison that this is a level of.
  Comparison comparison();

  /// What a practitioner reads.
  String sentence();

  String name();

  int ordinal();

  /// The name used in model files: lower case with hyphens.
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
