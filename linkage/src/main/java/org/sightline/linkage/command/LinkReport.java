package org.sightline.linkage.command;

import java.util.Arrays;
import java.util.Optional;
import org.sightline.linkage.batch.ScoredPairs;
import org.sightline.linkage.cluster.PersonClusters;
import org.sightline.linkage.evaluate.ClusterQuality;
import org.sightline.linkage.evaluate.PairQuality;
import org.sightline.linkage.evaluate.Score;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.table.PersonTable;

/// What a run came to, as one JSON object or in words. Figures of quality are there only if the truth was.
final class LinkReport {

  private final PersonTable table;
  private final ScoredPairs pairs;
  private final PersonClusters clusters;
  private final LinkModel model;
  private final Steps steps;
  private final double total;
  private final Optional<PairQuality> quality;
  private final Optional<ClusterQuality> clusterQuality;

  private LinkReport(
      PersonTable table,
      ScoredPairs pairs,
      PersonClusters clusters,
      LinkModel model,
      Steps steps,
      boolean measure) {
    this.table = table;
    this.pairs = pairs;
    this.clusters = clusters;
    this.model = model;
    this.steps = steps;
    this.total = steps.total();
    this.quality = measure ? Optional.of(PairQuality.of(table, pairs)) : Optional.empty();
    this.clusterQuality =
        measure ? Optional.of(ClusterQuality.of(table, clusters)) : Optional.empty();
  }

  static LinkReport of(
      PersonTable table,
      ScoredPairs pairs,
      PersonClusters clusters,
      LinkModel model,
      Steps steps,
      LinkOptions options) {
    return new LinkReport(table, pairs, clusters, model, steps, options.truth().isPresent());
  }

  String json() {
    Json seconds =
        new Json()
            .add("load", steps.seconds("load"))
            .add("train", steps.seconds("train"))
            .add("predict", steps.seconds("predict"))
            .add("cluster", steps.seconds("cluster"))
            .add("total", total);
    Json report =
        new Json()
            .add("records", table.size())
            .add("pairsScored", pairs.scored())
            .add("seconds", seconds)
            .add("heapBytesPerRecord", heapBytes() / Math.max(1, table.size()));
    quality.ifPresent(measured -> {
      report.add("atHalf", score(measured.at(0)));
      Score best = measured.best();
      report.add("best", new Json().add("threshold", best.threshold()).add("f1", best.f1()));
    });
    report.add("autoLink", autoLink());
    report.add("clusters", clusters());
    quality.ifPresent(measured -> report.add("calibrationError", measured.calibrationError()));
    return report + System.lineSeparator();
  }

  private Json autoLink() {
    double threshold = model.thresholds().link();
    Json link = new Json().add("threshold", threshold);
    quality.ifPresent(measured -> {
      Score score = measured.at(threshold);
      link.add("precision", score.precision()).add("recall", score.recall());
    });
    return link;
  }

  private Json clusters() {
    Json json = new Json();
    clusterQuality.ifPresent(
        measured -> json.add("f1", measured.pairs().f1()).add("bcubed", measured.bcubed()));
    return json.add("largest", largest());
  }

  private int largest() {
    return Arrays.stream(clusters.sizes()).max().orElse(0);
  }

  private static Json score(Score score) {
    return new Json()
        .add("precision", score.precision())
        .add("recall", score.recall())
        .add("f1", score.f1());
  }

  /// What stays in use: records, dictionaries, weights and clusters.
  private static long heapBytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%,d records are %,d people; the largest has %d records%n"
            .formatted(table.size(), clusters.count(), largest()));
    text.append(
        "%,d pairs compared, %,d links wait for a person%n"
            .formatted(pairs.scored(), clusters.attention().size()));
    text.append(
        "load %.2f s, train %.2f s, predict %.2f s, cluster %.2f s%n"
            .formatted(
                steps.seconds("load"),
                steps.seconds("train"),
                steps.seconds("predict"),
                steps.seconds("cluster")));
    quality.ifPresent(measured -> {
      text.append(line("pairs at even odds", measured.at(0)));
      text.append(line("pairs linked unasked", measured.at(model.thresholds().link())));
      text.append(line("pairs at best", measured.best()));
      text.append("calibration error %.4f%n".formatted(measured.calibrationError()));
    });
    clusterQuality.ifPresent(measured ->
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
