package org.sightline.linkage;

/// A match weight as lines of text, for terminals and records of decisions.
final class Waterfall {

  private Waterfall() {}

  static String text(MatchWeight weight) {
    StringBuilder lines = new StringBuilder(weight.explanation().text().stripTrailing());
    lines.append(": ").append(sentence(weight.verdict())).append('\n');
    for (Caution caution : weight.cautions()) {
      lines.append(
          "  %s: %s\n"
              .formatted(
                  caution.guard().keepsApart() ? "kept apart" : "ask a person",
                  caution.sentence()));
    }
    return lines.toString();
  }

  private static String sentence(Verdict verdict) {
    return switch (verdict) {
      case SAME -> "taken for one person";
      case REVIEW -> "a person should look";
      case TOO_THIN -> "may be one person, but too little is named to link them";
      case KEPT_APART -> "kept apart";
      case DIFFERENT -> "taken for two people";
    };
  }
}
