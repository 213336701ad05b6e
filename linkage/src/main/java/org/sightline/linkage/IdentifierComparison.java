package org.sightline.linkage;

import java.util.Comparator;
import java.util.Optional;

/// Compares numbers of the same system and takes the pair that says most.
final class IdentifierComparison {

  private IdentifierComparison() {}

  static Optional<Finding> compare(NormalRecord a, NormalRecord b) {
    return a.identifiers().stream()
        .flatMap(one ->
            b.identifiers().stream().map(other -> level(one, other)).flatMap(Optional::stream))
        .min(Comparator.naturalOrder())
        .map(Finding::of);
  }

  /// Empty for numbers of different systems and for numbers that fail their check digit without
  /// being a slip apart.
  static Optional<IdentifierLevel> level(Identifier one, Identifier other) {
    if (!one.system().equals(other.system())) {
      return Optional.empty();
    }
    if (!one.isValid() || !other.isValid()) {
      return isSlip(one, other) ? Optional.of(IdentifierLevel.NEAR) : Optional.empty();
    }
    boolean same = one.normalised().equals(other.normalised());
    if (!one.isNational()) {
      return Optional.of(same ? IdentifierLevel.SAME_LOCAL : IdentifierLevel.DIFFERENT_LOCAL);
    }
    boolean verified = one.verified() && other.verified();
    if (same) {
      return Optional.of(verified ? IdentifierLevel.SAME_VERIFIED : IdentifierLevel.SAME);
    }
    return Optional.of(verified ? IdentifierLevel.DIFFERENT_VERIFIED : IdentifierLevel.DIFFERENT);
  }

  /// A check digit shows that one was written wrong; if the other is valid and one edit away, it is
  /// the same number.
  private static boolean isSlip(Identifier one, Identifier other) {
    return one.isNational()
        && one.isValid() != other.isValid()
        && Edits.within(1, one.normalised(), other.normalised());
  }
}
