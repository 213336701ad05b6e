package org.sightline.linkage;

import java.util.List;

/// A given or a family name in one spelling.
///
/// @param words its words; none if it was not recorded
/// @param joined the words without spaces
record NamePart(List<String> words, String joined) {

  static final NamePart MISSING = new NamePart(List.of(), "");

  static NamePart of(List<String> words) {
    return new NamePart(List.copyOf(words), String.join("", words));
  }

  boolean isMissing() {
    return words.isEmpty();
  }

  boolean isInitial() {
    return joined.length() == 1;
  }

  /// Whether it is written out, more than an initial.
  boolean isWrittenOut() {
    return joined.length() > 1;
  }
}
