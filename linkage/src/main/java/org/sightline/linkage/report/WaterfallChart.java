package org.sightline.linkage.report;

import java.util.List;
import java.util.Locale;
import org.sightline.linkage.model.Explanation;
import org.sightline.linkage.model.Step;

/// One decision as a picture: a waterfall from the odds before anything is compared to the weight, step by step, in SVG.
///
/// It takes its colours from the page around it where there is one, and has its own where there is none.
public final class WaterfallChart {

  private static final int WIDTH = 760;
  private static final int ROW = 26;
  private static final int WORDS = 410;
  private static final int NUMBERS = 60;
  private static final int TOP = 8;

  private final Explanation explanation;
  private final double lowest;
  private final double highest;

  private WaterfallChart(Explanation explanation) {
    this.explanation = explanation;
    double sum = 0;
    double low = 0;
    double high = 0;
    for (Step step : explanation.steps()) {
      sum += step.bits();
      low = Math.min(low, sum);
      high = Math.max(high, sum);
    }
    this.lowest = low;
    this.highest = Math.max(high, low + 1);
  }

  /// Draws an explanation.
  public static String svg(Explanation explanation) {
    return new WaterfallChart(explanation).drawn();
  }

  private String drawn() {
    List<Step> steps = explanation.steps();
    int height = TOP + (steps.size() + 1) * ROW + 8;
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" \
        aria-label="%s" font-family="system-ui, sans-serif" font-size="13">
        """
            .formatted(WIDTH, height, WIDTH, height, Html.escaped(spoken())));
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"var(--line, #bbb)\"/>%n",
            x(0),
            x(0),
            TOP,
            height - 8));
    double sum = 0;
    int y = TOP;
    for (Step step : steps) {
      row(svg, y, step.sentence(), sum, sum + step.bits(), step.bits(), false);
      sum += step.bits();
      y += ROW;
    }
    row(svg, y, total(), 0, sum, sum, true);
    return svg.append("</svg>\n").toString();
  }

  private void row(
      StringBuilder svg, int y, String words, double from, double to, double bits, boolean total) {
    String colour =
        total ? "var(--ink, #222)" : bits < 0 ? "var(--against, #b3541e)" : "var(--for, #2563a0)";
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"0\" y=\"%d\" fill=\"var(--ink, #222)\"%s><title>%s</title>%s</text>%n",
            y + 17,
            total ? " font-weight=\"600\"" : "",
            Html.escaped(words),
            Html.escaped(shortened(words))));
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"var(--ink, #222)\" font-variant-numeric=\"tabular-nums\"%s>%+.1f</text>%n",
            WORDS + NUMBERS - 12,
            y + 17,
            total ? " font-weight=\"600\"" : "",
            bits));
    double left = Math.min(x(from), x(to));
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\" fill=\"%s\"/>%n",
            left,
            y + 5,
            Math.max(1.5, Math.abs(x(to) - x(from))),
            ROW - 10,
            colour));
  }

  private static String shortened(String words) {
    int most = 62;
    return words.length() <= most ? words : words.substring(0, most - 1) + "…";
  }

  private double x(double bits) {
    double span = WIDTH - WORDS - NUMBERS - 8;
    return WORDS + NUMBERS + (bits - lowest) / (highest - lowest) * span;
  }

  private String total() {
    return String.format(Locale.ROOT, "together: probability %.4f", explanation.probability());
  }

  private String spoken() {
    return String.format(
        Locale.ROOT,
        "Why %s and %s weigh %.1f bits",
        explanation.one(),
        explanation.other(),
        explanation.bits());
  }
}
