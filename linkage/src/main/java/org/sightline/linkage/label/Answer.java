package org.sightline.linkage.label;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

  /// The answer of a word.
  public static Optional<Answer> ofWord(String word) {
    return Arrays.stream(values())
        .filter(answer -> answer.word().equals(word.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
