package org.sightline.policy;

import java.util.List;

/// What may stand at a setting. The shipped policy tells: a setting takes what stands there as shipped.
enum Kind {
  COUNT("a whole number such as 3"),
  PERIOD("a period such as '6 months' or '14 days'"),
  WORDS("a list such as [one, other]"),
  WORD("a word");

  private final String expected;

  Kind(String expected) {
    this.expected = expected;
  }

  /// In words, for a message.
  String expected() {
    return expected;
  }

  /// Whether a value may stand there.
  boolean takes(Object value) {
    return of(value) == this && !(value instanceof Integer count && count < 0);
  }

  /// What a value is.
  static Kind of(Object value) {
    return switch (value) {
      case Integer count -> COUNT;
      case List<?> words -> WORDS;
      default -> Settings.PERIOD.matcher(value.toString()).matches() ? PERIOD : WORD;
    };
  }
}
