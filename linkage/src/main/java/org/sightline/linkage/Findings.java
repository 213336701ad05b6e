package org.sightline.linkage;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What all comparisons found for one pair. A comparison with a missing value is absent and weighs
/// nothing.
record Findings(Map<Comparison, Finding> byComparison) {

  static Findings of(NormalRecord a, NormalRecord b) {
    Map<Comparison, Finding> found = new EnumMap<>(Comparison.class);
    for (Comparison comparison : Comparison.values()) {
      compare(comparison, a, b).ifPresent(finding -> found.put(comparison, finding));
    }
    return new Findings(found);
  }

  Optional<Finding> of(Comparison comparison) {
    return Optional.ofNullable(byComparison.get(comparison));
  }

  /// The levels found, in the order of the comparisons.
  List<Level> levels() {
    return byComparison.values().stream().map(Finding::level).toList();
  }

  /// Whether a comparison found one of these levels.
  boolean has(Level... levels) {
    for (Level level : levels) {
      if (of(level.comparison()).filter(finding -> finding.level() == level).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Finding> compare(Comparison comparison, NormalRecord a, NormalRecord b) {
    return switch (comparison) {
      case NAME -> NameComparison.compare(a, b);
      case BIRTH -> BirthComparison.compare(a, b);
      case SEX -> sex(a, b);
      case CONTACT -> ContactComparison.compare(a, b);
      case EMAIL -> EmailComparison.compare(a, b);
      case IDENTIFIER -> IdentifierComparison.compare(a, b);
      case CIRCLE -> circle(a, b);
    };
  }

  private static Optional<Finding> sex(NormalRecord a, NormalRecord b) {
    if (a.sex() == Sex.UNKNOWN || b.sex() == Sex.UNKNOWN) {
      return Optional.empty();
    }
    return Optional.of(Finding.of(a.sex() == b.sex() ? SexLevel.SAME : SexLevel.DIFFERENT));
  }

  private static Optional<Finding> circle(NormalRecord a, NormalRecord b) {
    if (a.circle().isEmpty() || b.circle().isEmpty()) {
      return Optional.empty();
    }
    boolean shared = !Collections.disjoint(a.circle(), b.circle());
    return Optional.of(Finding.of(shared ? CircleLevel.SHARED : CircleLevel.NOT_SHARED));
  }
}
