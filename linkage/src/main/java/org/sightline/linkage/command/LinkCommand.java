package org.sightline.linkage.command;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sightline.linkage.ModelFileException;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.BatchLink;
import org.sightline.linkage.batch.ScoredPairs;
import org.sightline.linkage.block.RulePlan;
import org.sightline.linkage.cluster.ClusterRules;
import org.sightline.linkage.cluster.PersonClusters;
import org.sightline.linkage.evaluate.LabelAgreement;
import org.sightline.linkage.model.Explanation;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.model.Scorer;
import org.sightline.linkage.report.ColumnProfile;
import org.sightline.linkage.report.LinkPage;
import org.sightline.linkage.report.LinkRun;
import org.sightline.linkage.table.CsvFault;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.TableReader;
import org.sightline.linkage.train.Comparisons;
import org.sightline.linkage.train.KnownPair;
import org.sightline.linkage.train.Training;

/// `sightline link`: reads, blocks, compares, trains, weighs and clusters.
public final class LinkCommand {

  private static final int DONE = 0;
  private static final int USAGE = 2;
  private static final int ENVIRONMENT = 3;

  private final LinkOptions options;
  private final PrintStream out;
  private final Steps steps;

  private LinkCommand(LinkOptions options, PrintStream out, PrintStream err) {
    this.options = options;
    this.out = out;
    this.steps = new Steps(err, !options.json() && isTerminal(err));
  }

  private static boolean isTerminal(PrintStream err) {
    return err.equals(System.err)
        && Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  /// Runs the verb and ends the process with its exit code. The launcher calls this with the verb's name in front.
  public static void main(String[] arguments) {
    String[] own =
        arguments.length > 0 && arguments[0].equals("link")
            ? Arrays.copyOfRange(arguments, 1, arguments.length)
            : arguments;
    System.exit(run(System.in, System.out, System.err, own));
  }

  /// Runs the verb where nobody is there to be asked.
  ///
  /// @return the exit code
  public static int run(PrintStream out, PrintStream err, String... arguments) {
    return run(InputStream.nullInputStream(), out, err, arguments);
  }

  /// Runs the verb.
  ///
  /// @param in what somebody who is asked answers
  /// @return the exit code
  public static int run(InputStream in, PrintStream out, PrintStream err, String... arguments) {
    if (arguments.length == 0
        || List.of(arguments).contains("--help")
        || arguments[0].equals("-h")) {
      out.print(LinkOptions.USAGE);
      return arguments.length == 0 ? USAGE : DONE;
    }
    return guarded(
        err,
        () -> {
          String[] further = Arrays.copyOfRange(arguments, 1, arguments.length);
          switch (arguments[0]) {
            case "compare" -> CompareModels.run(out, further);
            case "plan" -> PlanBlocks.run(out, further);
            case "label" -> LabelPairs.run(in, out, err, further);
            default -> new LinkCommand(here(LinkOptions.parse(arguments)), out, err).run();
          }
        });
  }

  private static LinkOptions here(LinkOptions options) {
    if (options.engine() == LinkOptions.Engine.SPARK) {
      throw new UsageFault(
          "the Spark engine is a program of its own: the launcher 'sightline' starts it, and so"
              + " does spark-submit");
    }
    return options;
  }

  /// Does the work of the verb, and says what went wrong in words.
  ///
  /// @return the exit code
  public static int guarded(PrintStream err, Steps.Task work) {
    try {
      work.run();
      return DONE;
    } catch (UsageFault fault) {
      err.println("link: " + fault.getMessage());
      err.println("link --help tells how it is used");
      return USAGE;
    } catch (CsvFault | ModelFileException fault) {
      err.println("link: " + fault.getMessage());
      return USAGE;
    } catch (NoSuchFileException fault) {
      err.println("link: there is no file " + fault.getMessage());
      return USAGE;
    } catch (AccessDeniedException fault) {
      err.println("link: may not read or write " + fault.getMessage());
      return ENVIRONMENT;
    } catch (IOException fault) {
      err.println("link: " + fault.getMessage());
      return ENVIRONMENT;
    }
  }

  private void run() throws IOException {
    Optional<LinkModel> known = options.readModel();
    try (Parallel threads = Parallel.of(options.threads())) {
      steps.watch(threads);
      PersonTable table =
          steps.time("load", () -> TableReader.read(options.files(), options.truth(), threads));
      steps.tell("%,d records".formatted(table.size()));
      if (options.explain().isEmpty()) {
        link(table, known, threads);
      } else {
        explain(table, known, threads);
      }
    }
  }

  private void link(PersonTable table, Optional<LinkModel> known, Parallel threads)
      throws IOException {
    Spoken spoken = Spoken.read(options, table);
    BatchLink batch = steps.time("predict", () -> new BatchLink(table, threads));
    RulePlan plan =
        steps.time(
            "predict",
            () -> plan(batch, table, known, threads).salted(options.salt(), table, threads));
    plan.salts().forEach(salt -> steps.tell(salt.words()));
    plan.left()
        .forEach(left ->
            steps.tell("rule %s left out: %s".formatted(left.rule().code(), left.reason())));
    Weighed weighed = weigh(batch, plan, known, spoken.both().known());
    LinkModel model = weighed.model();
    ScoredPairs pairs = weighed.pairs();
    steps.tell("%,d pairs of %d rules compared".formatted(pairs.scored(), plan.kept().size()));
    ClusterRules rules = options.clusterRules();
    PersonClusters clusters =
        steps.time(
            "cluster", () -> batch.people(pairs, model, rules, spoken.decisions().overrides()));
    if (clusters.rules().largest() < rules.largest()) {
      steps.tell(ClusterRules.learnt(clusters.rules().largest()));
    }
    steps.tell("%,d people".formatted(clusters.count()));
    Optional<LabelAgreement> agreement =
        spoken.labels().said().isEmpty()
            ? Optional.empty()
            : Optional.of(
                LabelAgreement.of(spoken.labels(), batch.judge(model), model.thresholds()));
    if (options.out().isPresent()) {
      Path folder = options.out().get();
      steps.time(
          "write",
          () -> {
            Results.write(folder, table, batch, pairs, clusters, model, options.format(), threads);
            LinkRun run =
                new LinkRun(
                    table,
                    batch,
                    plan,
                    model,
                    pairs,
                    clusters,
                    weighed.training().map(Training::lost),
                    agreement,
                    options.truth().isPresent());
            Files.writeString(folder.resolve("report.html"), LinkPage.of(run));
          });
    }
    double total = steps.total();
    if (!options.json()) {
      out.print(ColumnProfile.text(table));
      out.println();
    }
    LinkFigures figures =
        LinkFigures.of(table, pairs, clusters, model, options.truth().isPresent());
    LinkReport report =
        new LinkReport(
            figures,
            steps,
            total,
            List.of(batch, pairs, clusters),
            agreement.map(labels -> new AgreementWords(table, labels)));
    out.print(options.json() ? report.json() : report.text());
  }

  /// What pairs were weighed by, and what they weigh.
  private record Weighed(LinkModel model, Optional<Training> training, ScoredPairs pairs) {}

  /// By a known model pairs are weighed as they come. What is to be learnt from is compared first and kept, and let go of when it is
  /// weighed: clustering has the memory then.
  private Weighed weigh(
      BatchLink batch, RulePlan plan, Optional<LinkModel> known, List<KnownPair> labelled)
      throws IOException {
    if (known.isPresent()) {
      LinkModel model = known.get();
      return new Weighed(
          model, Optional.empty(), steps.time("predict", () -> batch.weigh(plan.kept(), model)));
    }
    Comparisons comparisons = steps.time("predict", () -> batch.compare(plan.kept()));
    Training training = train(batch, comparisons, plan, labelled);
    return new Weighed(
        training.model(),
        Optional.of(training),
        steps.time("predict", () -> batch.score(comparisons, training.model())));
  }

  private RulePlan plan(
      BatchLink batch, PersonTable table, Optional<LinkModel> known, Parallel threads) {
    return options
        .blockBy()
        .map(rules -> new RulePlan(RulePlan.blocks(rules, table, threads), List.of()))
        .orElseGet(() -> batch.plan(known));
  }

  private Training train(
      BatchLink batch, Comparisons comparisons, RulePlan plan, List<KnownPair> known)
      throws IOException {
    Training training =
        steps.time("train", () -> batch.train(comparisons, plan, "trained", options.date(), known));
    steps.tell(training.inWords());
    return training;
  }

  private void explain(PersonTable table, Optional<LinkModel> known, Parallel threads)
      throws IOException {
    int one = record(table, options.explain().getFirst());
    int other = record(table, options.explain().getLast());
    BatchLink batch = new BatchLink(table, threads);
    LinkModel model = known.isPresent() ? known.get() : trained(batch, batch.plan(known));
    Explanation explanation =
        Explanation.of(table, batch.comparer(), batch.rarity(), new Scorer(model), one, other);
    out.print(options.json() ? Json.of(explanation) : explanation.text());
  }

  private LinkModel trained(BatchLink batch, RulePlan plan) throws IOException {
    Comparisons comparisons = steps.time("predict", () -> batch.compare(plan.kept()));
    return train(batch, comparisons, plan, List.of()).model();
  }

  private static int record(PersonTable table, String id) {
    int record = table.find(id);
    if (record < 0) {
      throw new UsageFault("there is no record '%s'".formatted(id));
    }
    return record;
  }
}
