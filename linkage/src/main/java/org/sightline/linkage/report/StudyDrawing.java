package org.sightline.linkage.report;

import java.util.List;
import java.util.Locale;
import org.sightline.linkage.batch.ScoredPairs;
import org.sightline.linkage.cluster.PersonClusters;

/// Records on a circle, the links between them as lines: the heavier, the thicker; refused ones dashed.
final class StudyDrawing {

  private static final int SIZE = 230;
  private static final double RADIUS = 84;
  private static final double STRONG = 15;

  private final LinkRun run;
  private final Study study;
  private final List<Integer> order;

  private StudyDrawing(LinkRun run, Study study) {
    this.run = run;
    this.study = study;
    PersonClusters people = run.clusters();
    this.order =
        study.records().stream().sorted(java.util.Comparator.comparingInt(people::of)).toList();
  }

  static String svg(LinkRun run, Study study) {
    return new StudyDrawing(run, study).drawn();
  }

  private String drawn() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg class=\"study\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%d records, %d links\">%n"
            .formatted(SIZE, SIZE, order.size(), study.links().size()));
    study.links().forEach(link -> line(svg, link));
    for (int place = 0; place < order.size(); place++) {
      int cluster = study.clusters().indexOf(run.clusters().of(order.get(place)));
      svg.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"11\" class=\"p%d\"/><text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%d</text>%n",
              x(place),
              y(place),
              cluster,
              x(place),
              y(place) + 4,
              place + 1));
    }
    return svg.append("</svg>\n").toString();
  }

  private void line(StringBuilder svg, int link) {
    ScoredPairs pairs = run.pairs();
    int one = order.indexOf(pairs.one(link));
    int other = order.indexOf(pairs.other(link));
    boolean within = run.clusters().of(pairs.one(link)) == run.clusters().of(pairs.other(link));
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke-width=\"%.1f\" class=\"%s\"><title>%.1f bits</title></line>%n",
            x(one),
            y(one),
            x(other),
            y(other),
            0.8 + 3 * Math.clamp(pairs.bits(link) / STRONG, 0, 1),
            within ? "within" : "apart",
            pairs.bits(link)));
  }

  List<Integer> order() {
    return order;
  }

  static List<Integer> order(LinkRun run, Study study) {
    return new StudyDrawing(run, study).order();
  }

  private double x(int place) {
    return SIZE / 2.0 + RADIUS * Math.sin(2 * Math.PI * place / order.size());
  }

  private double y(int place) {
    return SIZE / 2.0 - RADIUS * Math.cos(2 * Math.PI * place / order.size());
  }
}
