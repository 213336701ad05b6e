package org.sightline.linkage.label;

import java.util.Locale;

/// What somebody says of two records.
public enum Answer {
  /// They are of one person.
  SAME,
  /// They are of two people.
  DIFFERENT,
  /// They cannot tell.
  UNSURE;

  /// As it is written.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
