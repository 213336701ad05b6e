package org.sightline.linkage.block;

import java.util.OptionalDouble;

/// A rule some of whose blocks are too large, narrowed by one more key.
///
/// @param rule the rule
/// @param narrowed the same with one more key
/// @param before how many pairs the rule selects, those of its large blocks among them
/// @param after how many the narrowed rule selects
/// @param lost the share of its pairs of one person that do not agree in the further key, as far as pairs that agree in much else tell; empty if
///   there are too few of these
public record Salt(Rule rule, Rule narrowed, long before, long after, OptionalDouble lost) {

  /// In words.
  public String words() {
    return "rule %s narrowed to %s: %,d pairs before, %,d after; %s"
        .formatted(
            rule.code(),
            narrowed.code(),
            before,
            after,
            lost.isPresent()
                ? "loses an estimated %.1f %% of its pairs of one person"
                    .formatted(100 * lost.getAsDouble())
                : "what this loses cannot be told from these records");
  }
}
