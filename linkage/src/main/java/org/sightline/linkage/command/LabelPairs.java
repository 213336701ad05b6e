package org.sightline.linkage.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.BatchLink;
import org.sightline.linkage.batch.ScoredPairs;
import org.sightline.linkage.block.RulePlan;
import org.sightline.linkage.command.Labelling.Two;
import org.sightline.linkage.label.Label;
import org.sightline.linkage.label.LabelFile;
import org.sightline.linkage.label.PairChoice;
import org.sightline.linkage.model.Explanation;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.model.LinkModelFile;
import org.sightline.linkage.model.Scorer;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.TableReader;
import org.sightline.linkage.table.WrittenRecord;

/// `sightline link label FILE.csv`: asks a person about pairs, and keeps the answers.
final class LabelPairs {

  private static final int USUAL_PAIRS = 200;

  private final List<Path> files = new ArrayList<>();
  private final List<String> show = new ArrayList<>();
  private Optional<Path> model = Optional.empty();
  private Optional<Path> labels = Optional.empty();
  private String by = "";
  private String date = "";
  private int wanted = USUAL_PAIRS;
  private long seed = 1;
  private int threads = Runtime.getRuntime().availableProcessors();

  private LabelPairs(String... words) {
    CommandLine line = new CommandLine(words);
    while (line.hasNext()) {
      String word = line.next();
      switch (word) {
        case "--model" -> model = Optional.of(Path.of(line.value(word)));
        case "--labels" -> labels = Optional.of(Path.of(line.value(word)));
        case "--by" -> by = line.value(word);
        case "--date" -> date = line.day(word);
        case "--pairs" -> wanted = line.whole(word, 5);
        case "--seed" -> seed = line.whole(word, 9);
        case "--show" -> show.addAll(List.of(line.value(word).split(",", -1)));
        case "--threads" -> threads = line.whole(word, 3);
        default -> files.add(line.file(word, "label"));
      }
    }
    if (files.isEmpty() || files.size() > 2) {
      throw new UsageFault("label needs one or two files");
    }
    if (labels.isEmpty()) {
      throw new UsageFault("label needs '--labels FILE', where the answers are kept");
    }
    if (by.isBlank()) {
      throw new UsageFault("label needs '--by NAME': who answers is kept with every answer");
    }
  }

  /// Runs it.
  ///
  /// @param words what follows `label` on the command line
  static void run(InputStream in, PrintStream out, PrintStream err, String... words)
      throws IOException {
    new LabelPairs(words).run(in, out, new Steps(err));
  }

  private void run(InputStream in, PrintStream out, Steps steps) throws IOException {
    Path file = labels.orElseThrow();
    List<Label> before = List.of();
    if (Files.exists(file) && Files.size(file) > 0) {
      LabelFile.checkColumns(file);
      before = LabelFile.read(file);
    }
    try (Parallel parallel = Parallel.of(threads)) {
      PersonTable table = TableReader.read(files, Optional.empty(), parallel);
      steps.tell("%,d records".formatted(table.size()));
      BatchLink batch = new BatchLink(table, parallel);
      LinkModel by = model(batch, steps);
      Scorer scorer = new Scorer(by);
      List<Two> asked = asked(table, batch, by);
      if (asked.size() < wanted) {
        steps.tell("there are no more than %,d pairs worth asking about".formatted(asked.size()));
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      new Labelling(
              lines,
              out,
              new Labelling.Clerk(file, this.by, date),
              asked,
              before,
              WrittenRecord.find(files, ids(asked), show, parallel),
              two ->
                  Explanation.of(
                      table,
                      batch.comparer(),
                      batch.rarity(),
                      scorer,
                      table.find(two.one()),
                      table.find(two.other())))
          .run();
    }
  }

  private LinkModel model(BatchLink batch, Steps steps) throws IOException {
    if (model.isPresent()) {
      Path file = model.get();
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return LinkModelFile.read(text, String.valueOf(file.getFileName()));
    }
    steps.tell("no model is given; training one");
    RulePlan plan = batch.plan(Optional.empty());
    return batch.train(batch.compare(plan.kept()), plan, "trained", date).model();
  }

  private List<Two> asked(PersonTable table, BatchLink batch, LinkModel model) {
    ScoredPairs pairs = batch.weigh(batch.plan(Optional.of(model)).kept(), model);
    return PairChoice.of(table, pairs, model.thresholds().review(), wanted, seed).stream()
        .map(pair -> new Two(table.id(pairs.one(pair)), table.id(pairs.other(pair))))
        .toList();
  }

  private static Set<String> ids(List<Two> asked) {
    Set<String> ids = new HashSet<>();
    asked.forEach(two -> {
      ids.add(two.one());
      ids.add(two.other());
    });
    return ids;
  }
}
