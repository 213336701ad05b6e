package org.sightline.linkage.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.cluster.ClusterRules;
import org.sightline.linkage.evaluate.ModelComparison;
import org.sightline.linkage.evaluate.ModelComparison.Pair;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.model.LinkModelFile;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.TableReader;

/// `sightline link compare MODEL1 MODEL2 FILE.csv`: what another model would decide otherwise.
final class CompareModels {

  private static final int SHOWN = 10;

  private final List<Path> models = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();
  private boolean json;
  private int threads = Runtime.getRuntime().availableProcessors();

  private CompareModels(String... words) {
    for (int at = 0; at < words.length; at++) {
      switch (words[at]) {
        case "--json" -> json = true;
        case "--threads" -> {
          if (at + 1 == words.length || !words[at + 1].matches("[1-9][0-9]{0,2}")) {
            throw new UsageFault("'--threads' needs a number from 1 to 999");
          }
          threads = Integer.parseInt(words[++at]);
        }
        default -> {
          if (words[at].startsWith("--")) {
            throw new UsageFault("there is no option '%s' of compare".formatted(words[at]));
          }
          (models.size() < 2 ? models : files).add(Path.of(words[at]));
        }
      }
    }
    if (models.size() < 2 || files.isEmpty() || files.size() > 2) {
      throw new UsageFault("compare needs two models and one or two CSV files");
    }
  }

  /// Runs it.
  ///
  /// @param words what follows `compare` on the command line
  static void run(PrintStream out, String... words) throws IOException {
    new CompareModels(words).run(out);
  }

  private void run(PrintStream out) throws IOException {
    LinkModel first = read(models.getFirst());
    LinkModel second = read(models.getLast());
    try (Parallel parallel = Parallel.of(threads)) {
      PersonTable table = TableReader.read(files, java.util.Optional.empty(), parallel);
      ModelComparison comparison =
          ModelComparison.of(table, first, second, ClusterRules.USUAL, parallel);
      out.print(json ? json(table, comparison) : text(table, comparison));
    }
  }

  private static LinkModel read(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return LinkModelFile.read(text, String.valueOf(file.getFileName()));
  }

  private String text(PersonTable table, ModelComparison comparison) {
    StringBuilder text = new StringBuilder();
    text.append(line("", models.getFirst().toString(), models.getLast().toString()));
    text.append(line("people", comparison.people()));
    text.append(line("pairs linked unasked", comparison.linked()));
    text.append(line("pairs for a person to look at", comparison.review()));
    text.append(
        String.format(
            Locale.UK,
            "%n%,d of %,d records would share a person with others than before.%n",
            comparison.moved(),
            table.size()));
    pairs(text, table, "Linked unasked only by the second", comparison.newlyLinked());
    pairs(text, table, "Linked unasked only by the first", comparison.noLongerLinked());
    text.append(
        comparison.levels().isEmpty()
            ? "%nNo level weighs half a bit more or less.%n".formatted()
            : "%nWhat weighs otherwise, in bits%n".formatted());
    comparison
        .levels()
        .forEach(weight ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "  %+6.1f  %+6.1f  %s%n",
                    weight.first(),
                    weight.second(),
                    weight.words())));
    return text.toString();
  }

  private static void pairs(StringBuilder text, PersonTable table, String title, List<Pair> pairs) {
    text.append(String.format(Locale.UK, "%n%s: %,d pairs%n", title, pairs.size()));
    pairs.stream()
        .limit(SHOWN)
        .forEach(pair ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "  %s and %s: %.1f bits before, %.1f after%n",
                    table.id(pair.one()),
                    table.id(pair.other()),
                    pair.first(),
                    pair.second())));
    if (pairs.size() > SHOWN) {
      text.append("  and %d more; --json lists them all%n".formatted(pairs.size() - SHOWN));
    }
  }

  private static String line(String what, ModelComparison.Count count) {
    return line(
        what,
        String.format(Locale.UK, "%,d", count.first()),
        String.format(Locale.UK, "%,d", count.second()));
  }

  private static String line(String what, String first, String second) {
    return "%-30s %18s %18s%n".formatted(what, first, second);
  }

  private static String json(PersonTable table, ModelComparison comparison) {
    return new Json()
            .add("people", json(comparison.people()))
            .add("linked", json(comparison.linked()))
            .add("review", json(comparison.review()))
            .add("moved", comparison.moved())
            .raw("newlyLinked", json(table, comparison.newlyLinked()))
            .raw("noLongerLinked", json(table, comparison.noLongerLinked()))
        + System.lineSeparator();
  }

  private static Json json(ModelComparison.Count count) {
    return new Json().add("first", count.first()).add("second", count.second());
  }

  private static String json(PersonTable table, List<Pair> pairs) {
    StringJoiner all = new StringJoiner(",", "[", "]");
    pairs.forEach(pair ->
        all.add(
            new Json()
                .add("one", table.id(pair.one()))
                .add("other", table.id(pair.other()))
                .add("first", pair.first())
                .add("second", pair.second())
                .toString()));
    return all.toString();
  }
}
