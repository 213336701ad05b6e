package org.sightline.linkage.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.BatchLink;
import org.sightline.linkage.batch.ScoredPairs;
import org.sightline.linkage.cluster.Attention;
import org.sightline.linkage.cluster.PersonClusters;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.model.LinkModelFile;
import org.sightline.linkage.model.Scorer;
import org.sightline.linkage.table.Parquet;
import org.sightline.linkage.table.PersonTable;

/// Writes the results of a run, every file in the order of record ids.
public final class Results {

  private static final int BATCH = 1 << 16;

  /// The first line of the file of people.
  public static final String CLUSTERS_HEADER = "record,person\n";

  /// Writes the id of a record, wherever that is kept.
  @FunctionalInterface
  public interface IdWriter {
    /// Writes it at the end of the lines.
    void write(Lines lines, int record);
  }

  private Results() {}

  static void write(
      Path folder,
      PersonTable table,
      BatchLink batch,
      ScoredPairs pairs,
      PersonClusters clusters,
      LinkModel model,
      LinkOptions.Format format,
      Parallel threads)
      throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("model.yaml"), LinkModelFile.write(model));
    Path people = folder.resolve("clusters.csv");
    Path review = folder.resolve("review.csv");
    IdWriter ids = (lines, record) -> lines.id(table, record);
    writeClusters(people, table, clusters, threads);
    writeReview(review, ids, pairs, model);
    if (format == LinkOptions.Format.PARQUET) {
      turn(people, columns("record", "VARCHAR", "person", "VARCHAR"));
      turn(
          review,
          columns("one", "VARCHAR", "other", "VARCHAR", "bits", "DOUBLE", "probability", "DOUBLE"));
    }
    writeAttention(folder.resolve("attention.csv"), ids, clusters.attention());
  }

  /// Puts Parquet in the place of a CSV file.
  private static void turn(Path csv, Map<String, String> types) throws IOException {
    String name = String.valueOf(csv.getFileName()).replaceAll("csv$", "parquet");
    Parquet.write(csv, csv.resolveSibling(name), types);
    Files.delete(csv);
  }

  private static Map<String, String> columns(String... namesAndTypes) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (int at = 0; at < namesAndTypes.length; at += 2) {
      columns.put(namesAndTypes[at], namesAndTypes[at + 1]);
    }
    return columns;
  }

  private static void writeClusters(
      Path file, PersonTable table, PersonClusters clusters, Parallel threads) throws IOException {
    int batches = (table.size() + BATCH - 1) / BATCH;
    Lines[] parts = new Lines[batches];
    threads.each(
        batches,
        part -> {
          Lines lines = new Lines();
          int end = Math.min(table.size(), (part + 1) * BATCH);
          for (int record = part * BATCH; record < end; record++) {
            lines.id(table, record).comma().id(table, clusters.of(record)).end();
          }
          parts[part] = lines;
        });
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(CLUSTERS_HEADER.getBytes(StandardCharsets.US_ASCII));
      for (Lines lines : parts) {
        lines.writeTo(out);
      }
    }
  }

  /// Pairs for a person to look at: likely enough, but not linked unasked.
  public static void writeReview(Path file, IdWriter ids, ScoredPairs pairs, LinkModel model)
      throws IOException {
    Lines lines = new Lines().text("one,other,bits,probability").end();
    for (int pair = 0; pair < pairs.size(); pair++) {
      float bits = pairs.bits(pair);
      if (bits >= model.thresholds().review() && bits < model.thresholds().link()) {
        ids.write(lines, pairs.one(pair));
        ids.write(lines.comma(), pairs.other(pair));
        lines.comma().decimal(bits).comma().decimal(Scorer.toProbability(bits)).end();
      }
    }
    lines.writeTo(file);
  }

  /// Links that were refused.
  public static void writeAttention(Path file, IdWriter ids, List<Attention> refused)
      throws IOException {
    Lines lines = new Lines().text("one,other,bits,reason").end();
    for (Attention attention : refused) {
      ids.write(lines, attention.one());
      ids.write(lines.comma(), attention.other());
      lines.comma().decimal(attention.bits()).comma().text(attention.reason().words()).end();
    }
    lines.writeTo(file);
  }
}
