package org.sightline.linkage.command;

import java.lang.ref.Reference;
import java.util.List;
import java.util.Optional;
import org.sightline.linkage.evaluate.Score;

/// What a run came to, as one JSON object or in words. Figures of quality are there only if the truth was.
public final class LinkReport {

  private final LinkFigures figures;
  private final Steps steps;
  private final double total;
  private final List<Object> held;
  private final Optional<AgreementWords> agreement;

  /// @param steps how long each took
  /// @param total seconds from the beginning to the end
  /// @param held what stays in use: its memory is told
  public LinkReport(LinkFigures figures, Steps steps, double total, List<Object> held) {
    this(figures, steps, total, held, Optional.empty());
  }

  /// @param agreement how the model agrees with what people said, if anybody said anything
  LinkReport(
      LinkFigures figures,
      Steps steps,
      double total,
      List<Object> held,
      Optional<AgreementWords> agreement) {
    this.agreement = agreement;
    this.held = held;
    this.figures = figures;
    this.steps = steps;
    this.total = total;
  }

  /// One JSON object on one line.
  public String json() {
    Json seconds =
        new Json()
            .add("load", steps.seconds("load"))
            .add("train", steps.seconds("train"))
            .add("predict", steps.seconds("predict"))
            .add("cluster", steps.seconds("cluster"))
            .add("total", total);
    Json report =
        new Json()
            .add("records", figures.records())
            .add("pairsScored", figures.scored())
            .add("seconds", seconds)
            .add("heapBytesPerRecord", heapBytes() / Math.max(1, figures.records()));
    figures
        .quality()
        .ifPresent(measured -> {
          report.add("atHalf", score(measured.at(0)));
          Score best = measured.best();
          report.add("best", new Json().add("threshold", best.threshold()).add("f1", best.f1()));
        });
    report.add("autoLink", autoLink());
    report.add("clusters", clusters());
    figures
        .quality()
        .ifPresent(measured -> report.add("calibrationError", measured.calibrationError()));
    agreement.ifPresent(words -> report.add("labels", words.json()));
    return report + System.lineSeparator();
  }

  private Json autoLink() {
    double threshold = figures.link();
    Json link = new Json().add("threshold", threshold);
    figures
        .quality()
        .ifPresent(measured -> {
          Score score = measured.at(threshold);
          link.add("precision", score.precision()).add("recall", score.recall());
        });
    return link;
  }

  private Json clusters() {
    Json json = new Json();
    figures
        .clusterQuality()
        .ifPresent(
            measured -> json.add("f1", measured.pairs().f1()).add("bcubed", measured.bcubed()));
    return json.add("largest", figures.largest());
  }

  private static Json score(Score score) {
    return new Json()
        .add("precision", score.precision())
        .add("recall", score.recall())
        .add("f1", score.f1());
  }

  /// What stays in use: records, dictionaries, weights and clusters.
  private long heapBytes() {
    try {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      return runtime.totalMemory() - runtime.freeMemory();
    } finally {
      Reference.reachabilityFence(held);
    }
  }

  /// A few lines for people.
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%,d records are %,d people; the largest has %d records%n"
            .formatted(figures.records(), figures.people(), figures.largest()));
    text.append(
        "%,d pairs compared, %,d links wait for a person%n"
            .formatted(figures.scored(), figures.waiting()));
    text.append(
        "load %.2f s, train %.2f s, predict %.2f s, cluster %.2f s%n"
            .formatted(
                steps.seconds("load"),
                steps.seconds("train"),
                steps.seconds("predict"),
                steps.seconds("cluster")));
    agreement.ifPresent(words -> text.append(words.text()));
    figures
        .quality()
        .ifPresent(measured -> {
          text.append(line("pairs at even odds", measured.at(0)));
          text.append(line("pairs linked unasked", measured.at(figures.link())));
          text.append(line("pairs at best", measured.best()));
          text.append("calibration error %.4f%n".formatted(measured.calibrationError()));
        });
    figures
        .clusterQuality()
        .ifPresent(measured ->
            text.append(line("clusters", measured.pairs()))
                .append(
                    "B-cubed %.4f, %d clusters of more than one person%n"
                        .formatted(measured.bcubed(), measured.mixed())));
    return text.toString();
  }

  private static String line(String what, Score score) {
    return "%-21s precision %.4f, recall %.4f, F1 %.4f%n"
        .formatted(what, score.precision(), score.recall(), score.f1());
  }
}
