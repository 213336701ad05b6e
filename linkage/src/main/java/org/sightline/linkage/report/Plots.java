package org.sightline.linkage.report;

import java.util.List;
import java.util.Locale;
import org.sightline.linkage.evaluate.PairQuality;
import org.sightline.linkage.evaluate.Score;
import org.sightline.linkage.model.LinkThresholds;

/// Curves and bars as SVG.
final class Plots {

  private static final int WIDE = 760;
  private static final int TALL = 240;
  private static final int SQUARE = 340;
  private static final int EDGE = 40;

  private Plots() {}

  static String spread(Spread spread, LinkThresholds thresholds, boolean measured) {
    StringBuilder svg = begin(WIDE, TALL, "How many pairs have which weight");
    long most = 1;
    for (long count : spread.all) {
      most = Math.max(most, count);
    }
    double width = (WIDE - EDGE - 10.0) / spread.all.length;
    for (int bin = 0; bin < spread.all.length; bin++) {
      double left = EDGE + bin * width;
      bar(svg, left, width, height(spread.all[bin], most), measured ? "others" : "for");
      if (measured) {
        bar(svg, left, width, height(spread.right[bin], most), "for");
      }
      if ((bin + Spread.LOWEST) % 10 == 0) {
        text(svg, left, TALL - 8, "middle", String.valueOf(bin + Spread.LOWEST));
      }
    }
    threshold(svg, EDGE + (thresholds.review() - Spread.LOWEST) * width, "a person looks", 0);
    threshold(svg, EDGE + (thresholds.link() - Spread.LOWEST) * width, "linked unasked", 1);
    text(svg, 0, 16, "start", String.format(Locale.UK, "%,d", most));
    return svg.append("</svg>\n").toString();
  }

  private static double height(long count, long most) {
    return count == 0
        ? 0
        : (TALL - EDGE - 20)
            * (Math.log1p((double) count) / Math.log1p((double) Math.max(1, most)));
  }

  private static void bar(
      StringBuilder svg, double left, double width, double height, String kind) {
    if (height > 0) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" class=\"%s\"/>%n",
              left,
              TALL - 26 - height,
              width - 1,
              height,
              kind));
    }
  }

  private static void threshold(StringBuilder svg, double x, String words, int row) {
    if (x < EDGE || x > WIDE) {
      return;
    }
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"8\" y2=\"%d\" class=\"mark\"/>%n",
            x,
            x,
            TALL - 26));
    text(svg, x + 4, 16 + row * 15, "start", words);
  }

  static String reliability(List<PairQuality.Bin> bins) {
    StringBuilder svg =
        square("Probability given, and share that was right", "probability given", "right");
    line(svg, 0, 0, 1, 1, "grid");
    double lastSaid = -1;
    double lastSeen = 0;
    for (PairQuality.Bin bin : bins) {
      if (lastSaid >= 0) {
        line(svg, lastSaid, lastSeen, bin.said(), bin.seen(), "curve");
      }
      dot(
          svg,
          bin.said(),
          bin.seen(),
          2 + Math.min(7, Math.log10((double) bin.pairs())),
          "for",
          String.format(
              Locale.UK, "%,d pairs: said %.2f, seen %.2f", bin.pairs(), bin.said(), bin.seen()));
      lastSaid = bin.said();
      lastSeen = bin.seen();
    }
    return svg.append("</svg>\n").toString();
  }

  static String curve(List<Score> curve, Score half, Score link) {
    double floor = floor(curve);
    StringBuilder svg = square("Precision against recall", "found", "right");
    text(svg, EDGE, SQUARE - 22, "start", String.format(Locale.ROOT, "%.1f", floor));
    text(svg, 8, SQUARE - EDGE, "start", String.format(Locale.ROOT, "%.1f", floor));
    Score last = null;
    for (Score score : curve) {
      if (last != null && score.recall() >= floor && last.recall() >= floor) {
        line(
            svg,
            in(last.recall(), floor),
            in(last.precision(), floor),
            in(score.recall(), floor),
            in(score.precision(), floor),
            "curve");
      }
      last = score;
    }
    mark(svg, half, floor, "even odds", 34);
    mark(svg, link, floor, "linked unasked", 18);
    return svg.append("</svg>\n").toString();
  }

  private static void mark(StringBuilder svg, Score score, double floor, String words, int below) {
    if (score.recall() >= floor && score.precision() >= floor) {
      double x = in(score.recall(), floor);
      double y = in(score.precision(), floor);
      dot(
          svg,
          x,
          y,
          5,
          "for",
          String.format(
              Locale.ROOT,
              "%s: precision %.4f, recall %.4f",
              words,
              score.precision(),
              score.recall()));
      text(svg, px(x) + 4, py(y) + below, "end", words);
    }
  }

  /// The better it is, the nearer the picture looks: that is where curves differ.
  private static double floor(List<Score> curve) {
    double best = curve.stream().mapToDouble(Score::f1).max().orElse(0);
    return best > 0.95 ? 0.8 : best > 0.75 ? 0.5 : 0;
  }

  private static double in(double share, double floor) {
    return Math.clamp((share - floor) / (1 - floor), 0, 1);
  }

  private static StringBuilder square(String title, String across, String up) {
    StringBuilder svg = begin(SQUARE, SQUARE, title);
    line(svg, 0, 0, 1, 0, "axis");
    line(svg, 0, 0, 0, 1, "axis");
    text(svg, SQUARE - 10.0, SQUARE - 8.0, "end", across + " →");
    text(svg, 2, 14, "start", "↑ " + up);
    return svg;
  }

  private static StringBuilder begin(int width, int height, String title) {
    return new StringBuilder(
        "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\" class=\"plot\" style=\"max-width:%dpx\">%n"
            .formatted(width, height, title, width));
  }

  private static double px(double x) {
    return EDGE + x * (SQUARE - EDGE - 16);
  }

  private static double py(double y) {
    return SQUARE - EDGE - y * (SQUARE - EDGE - 26);
  }

  private static void line(
      StringBuilder svg, double x1, double y1, double x2, double y2, String kind) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" class=\"%s\"/>%n",
            px(x1),
            py(y1),
            px(x2),
            py(y2),
            kind));
  }

  private static void dot(
      StringBuilder svg, double x, double y, double radius, String kind, String title) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" class=\"%s\"><title>%s</title></circle>%n",
            px(x),
            py(y),
            radius,
            kind,
            Html.escaped(title)));
  }

  private static void text(StringBuilder svg, double x, double y, String anchor, String words) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            Html.escaped(words)));
  }
}
