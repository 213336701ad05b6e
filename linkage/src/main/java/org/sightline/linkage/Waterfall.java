package org.sightline.linkage;

import java.util.Locale;

/// A match weight as lines of text, for terminals and records of decisions.
final class Waterfall {

  private Waterfall() {}

  static String text(MatchWeight weight) {
    StringBuilder lines = new StringBuilder();
    lines.append("%s and %s\n".formatted(weight.a(), weight.b()));
    lines.append(line("prior", weight.priorBits(), prior(weight.priorBits())));
    for (Part part : weight.parts()) {
      lines.append(line(part.comparison(), part.bits(), part.sentence()));
    }
    lines.append(line("total", weight.totalBits(), conclusion(weight)));
    for (Caution caution : weight.cautions()) {
      lines.append(
          "  %s: %s\n"
              .formatted(
                  caution.guard().keepsApart() ? "kept apart" : "ask a person",
                  caution.sentence()));
    }
    return lines.toString();
  }

  private static String line(String what, double bits, String sentence) {
    return String.format(Locale.ROOT, "%-17s %7.2f  %s\n", what, bits, sentence);
  }

  private static String prior(double bits) {
    long pairs = Math.round(1 / Bits.toProbability(bits));
    return String.format(
        Locale.UK, "one pair in %,d is one person before anything is compared", pairs);
  }

  private static String conclusion(MatchWeight weight) {
    return String.format(
        Locale.ROOT, "probability %.6f: %s", weight.probability(), sentence(weight.verdict()));
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
