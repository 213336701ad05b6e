package org.sightline.linkage;

import java.util.Comparator;
import java.util.Optional;

/// Compares e-mail addresses and takes the pair that agrees best.
final class EmailComparison {

  private static final double NEAR = 0.92;

  private EmailComparison() {}

  static Optional<Finding> compare(NormalRecord a, NormalRecord b) {
    return a.emails().stream()
        .flatMap(one -> b.emails().stream().map(other -> level(one, other)))
        .min(Comparator.naturalOrder())
        .map(Finding::of);
  }

  static EmailLevel level(String one, String other) {
    if (one.equals(other)) {
      return EmailLevel.SAME;
    }
    if (Edits.within(2, one, other)) {
      return EmailLevel.NEAR;
    }
    String name = nameOf(one);
    if (name.equals(nameOf(other)) && name.length() > 3) {
      return EmailLevel.SAME_NAME_ELSEWHERE;
    }
    return JaroWinkler.similarity(one, other) >= NEAR ? EmailLevel.NEAR : EmailLevel.DIFFERENT;
  }

  private static String nameOf(String address) {
    return address.substring(0, address.indexOf('@'));
  }
}
