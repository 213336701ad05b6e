package org.sightline.linkage;

import java.util.Collection;
import java.util.Set;

/// What systems and tired hands write where no name was given: "Baby Boy", "Twin Two", "Not known".
public final class NoName {

  private static final Set<String> WORDS =
      Set.of(
          "baby", "boy", "girl", "infant", "newborn", "male", "female", "twin", "one", "two",
          "unknown", "unnamed", "not", "known", "nk", "of", "child");

  private NoName() {}

  /// Whether words, in one spelling, name nobody.
  public static boolean is(Collection<String> words) {
    return WORDS.containsAll(words);
  }
}
