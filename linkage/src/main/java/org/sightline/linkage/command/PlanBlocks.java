package org.sightline.linkage.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.BatchLink;
import org.sightline.linkage.block.Blocks;
import org.sightline.linkage.block.Rule;
import org.sightline.linkage.block.RuleChoice;
import org.sightline.linkage.block.RulePlan;
import org.sightline.linkage.block.Salt;
import org.sightline.linkage.evaluate.RuleProposal;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.TableReader;
import org.sightline.linkage.train.Comparisons;
import org.sightline.linkage.train.Training;

/// `sightline link plan FILE.csv`: which pairs would be compared, before any is.
final class PlanBlocks {

  private static final long USUAL_BUDGET = 5_000_000;

  private final List<Path> files = new ArrayList<>();
  private List<Rule> rules = List.of();
  private List<Rule> salt = List.of();
  private Optional<Double> recall = Optional.empty();
  private long budget = USUAL_BUDGET;
  private int threads = Runtime.getRuntime().availableProcessors();

  private PlanBlocks(String... words) {
    CommandLine line = new CommandLine(words);
    while (line.hasNext()) {
      String word = line.next();
      switch (word) {
        case "--rules" -> rules = LinkOptions.rules(line.value(word));
        case "--salt" -> salt = LinkOptions.rules(line.value(word));
        case "--recall" -> recall = Optional.of(share(line.number(word)));
        case "--budget" -> budget = line.whole(word, 9);
        case "--threads" -> threads = line.whole(word, 3);
        default -> files.add(line.file(word, "plan"));
      }
    }
    if (files.isEmpty() || files.size() > 2) {
      throw new UsageFault("plan needs one or two files");
    }
  }

  private static double share(double recall) {
    if (!(recall > 0 && recall <= 1)) {
      throw new UsageFault("'--recall' needs a share above 0 and not above 1");
    }
    return recall;
  }

  /// Runs it.
  ///
  /// @param words what follows `plan` on the command line
  static void run(PrintStream out, String... words) throws IOException {
    new PlanBlocks(words).run(out);
  }

  private void run(PrintStream out) throws IOException {
    try (Parallel parallel = Parallel.of(threads)) {
      PersonTable table = TableReader.read(files, Optional.empty(), parallel);
      BatchLink batch = new BatchLink(table, parallel);
      RulePlan chosen =
          rules.isEmpty()
              ? batch.plan(Optional.empty())
              : new RulePlan(RulePlan.blocks(rules, table, parallel), List.of());
      RulePlan plan = chosen.salted(salt, table, parallel);
      out.print(text(table, plan));
      if (recall.isPresent()) {
        out.print(proposal(table, batch, recall.get(), parallel));
      }
    }
  }

  private static String text(PersonTable table, RulePlan plan) {
    StringBuilder text = new StringBuilder();
    text.append(line("pairs", "refused", "rule and its largest block"));
    long pairs = 0;
    for (Blocks blocks : plan.kept()) {
      pairs += blocks.pairs();
      text.append(
          line(
              number(blocks.pairs()),
              number(blocks.refusedPairs()),
              "%s (%s)"
                  .formatted(
                      blocks.rule().code(),
                      blocks.worst(table).orElse("no two records share it"))));
    }
    text.append(line(number(pairs), "", "in all, some selected by several rules"));
    plan.salts().stream().map(Salt::words).forEach(words -> text.append(words).append('\n'));
    plan.left()
        .forEach(
            left -> text.append("left out: %s: %s%n".formatted(left.rule().code(), left.reason())));
    return text.toString();
  }

  private String proposal(PersonTable table, BatchLink batch, double wanted, Parallel parallel) {
    RulePlan plan = batch.plan(Optional.empty());
    Comparisons comparisons = batch.compare(plan.kept());
    Training training = batch.train(comparisons, plan, "plan", "");
    RuleProposal proposal =
        RuleProposal.of(
            table,
            batch.score(comparisons, training.model()),
            training.model().thresholds().review(),
            training.lost(),
            RuleChoice.all(),
            wanted,
            budget,
            parallel);
    String rules = proposal.rules().stream().map(Rule::code).collect(Collectors.joining(";"));
    return String.format(
        Locale.UK,
        "%n%s: an estimated %.2f %% of the pairs of one person among %,d pairs%n  --rules '%s'%n",
        proposal.reached() ? "proposed" : "not reached; the most within the budget",
        100 * proposal.recall(),
        proposal.pairs(),
        rules);
  }

  private static String number(long number) {
    return String.format(Locale.UK, "%,d", number);
  }

  private static String line(String pairs, String refused, String words) {
    return "%14s %14s  %s%n".formatted(pairs, refused, words);
  }
}
