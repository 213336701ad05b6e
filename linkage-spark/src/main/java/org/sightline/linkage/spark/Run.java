package org.sightline.linkage.spark;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.sightline.linkage.block.RuleChoice;
import org.sightline.linkage.cluster.ClusterRules;
import org.sightline.linkage.command.LinkFigures;
import org.sightline.linkage.command.LinkOptions;
import org.sightline.linkage.command.LinkReport;
import org.sightline.linkage.command.Steps;
import org.sightline.linkage.compare.FrozenRarity;
import org.sightline.linkage.evaluate.ClusterQuality;
import org.sightline.linkage.evaluate.PairQuality;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.model.Scorer;
import org.sightline.linkage.train.Training;

/// A whole run, step by step, as the engine does it over a table.
final class Run {

  /// Work is divided so that a task holds about so many pairs.
  private static final long PAIRS_A_PART = 500_000;

  /// Or so many records, each counted as often as it is sent.
  private static final long SENT_A_PART = 200_000;

  private final JavaSparkContext spark;
  private final LinkOptions options;
  private final Steps steps;
  private final int wished;

  /// @param parts how finely to divide the work, for tests; 0 for what seems good
  Run(JavaSparkContext spark, LinkOptions options, Steps steps, int parts) {
    this.spark = spark;
    this.options = options;
    this.steps = steps;
    this.wished = parts;
  }

  /// Does all of it, and says what it came to.
  LinkReport run() throws IOException {
    Optional<LinkModel> known = options.readModel();
    Records records = steps.time("load", this::read);
    steps.tell("%,d records".formatted(records.size()));
    Planning planning = new Planning(records, new Counting(records, parts(records.size())));
    RuleChoice<Counted> choice =
        steps.time("predict", () -> planning.choose(options.blockBy(), known));
    choice
        .left()
        .forEach(left ->
            steps.tell("rule %s left out: %s".formatted(left.rule().code(), left.reason())));
    FrozenRarity rarity = steps.time("predict", () -> planning.rarities().rarity());
    Broadcast<Known<FrozenRarity>> sent = spark.broadcast(Known.of(rarity));
    JavaRDD<Comparing.Compared> compared =
        Comparing.of(spark, records, choice.kept(), sent, parts(records, choice.kept()))
            .persist(StorageLevel.MEMORY_AND_DISK());
    long pairs = steps.time("predict", () -> count(compared));
    steps.tell("%,d pairs of %d rules compared".formatted(pairs, choice.kept().size()));
    LinkModel model =
        known.isPresent()
            ? known.get()
            : train(new Learning(spark, records, rarity, planning.rarities()), compared, choice);
    Broadcast<Known<Scorer>> scorer = spark.broadcast(Known.of(model));
    JavaRDD<Scoring.Scored> scored =
        Scoring.of(compared, scorer).persist(StorageLevel.MEMORY_AND_DISK());
    Links links = steps.time("predict", () -> links(records, scored));
    compared.unpersist();
    People people =
        steps.time(
            "cluster",
            () -> People.of(grouping(records, scored, links, sent, scorer), records, options));
    people.bound().ifPresent(most -> steps.tell(ClusterRules.learnt(most)));
    steps.tell("%,d people".formatted(people.count(records)));
    if (options.out().isPresent()) {
      steps.time(
          "write",
          () -> new Writing(spark, records).write(options.out().get(), scored, people, model));
    }
    double total = steps.total();
    return new LinkReport(figures(records, pairs, people, model, scored), steps, total, List.of());
  }

  private Records read() throws IOException {
    List<Source> sources = options.files().stream().map(Source::of).toList();
    return new Reading(spark, wished, options.truth()).read(sources);
  }

  private static long count(JavaRDD<Comparing.Compared> compared) {
    return compared.map(some -> (long) some.pairs().length).fold(0L, Long::sum);
  }

  private LinkModel train(
      Learning learning, JavaRDD<Comparing.Compared> compared, RuleChoice<Counted> choice)
      throws IOException {
    Training training =
        steps.time(
            "train",
            () ->
                learning.train(
                    compared, choice.kept().stream().map(Counted::rule).toList(), options.date()));
    steps.tell(training.inWords());
    return training.model();
  }

  private Links links(Records records, JavaRDD<Scoring.Scored> scored) throws IOException {
    Links links = new Links(records.size());
    double from = options.from();
    InParts.each(
        scored,
        some -> {
          for (int at = 0; at < some.pairs().length; at++) {
            if (some.bits()[at] >= from) {
              links.add((int) (some.pairs()[at] >>> 32), (int) some.pairs()[at]);
            }
          }
        });
    return links;
  }

  private Grouping grouping(
      Records records,
      JavaRDD<Scoring.Scored> scored,
      Links links,
      Broadcast<Known<FrozenRarity>> rarity,
      Broadcast<Known<Scorer>> scorer) {
    Grouping.Task task =
        new Grouping.Task(
            spark.broadcast(links.roots()),
            rarity,
            scorer,
            records.files(),
            options.from(),
            options.oneEach());
    return Grouping.of(records, scored, task, parts(records.size()));
  }

  // ------------------------------------------------------------------ what was found

  private LinkFigures figures(
      Records records, long pairs, People people, LinkModel model, JavaRDD<Scoring.Scored> scored)
      throws IOException {
    Optional<PairQuality> ofPairs = Optional.empty();
    Optional<ClusterQuality> ofPeople = Optional.empty();
    if (options.truth().isPresent()) {
      Measuring truth = Measuring.of(records);
      ofPairs = Optional.of(truth.pairs(scored));
      ofPeople = Optional.of(people.quality(truth));
    }
    return new LinkFigures(
        records.size(),
        pairs,
        people.count(records),
        people.largest(records),
        people.refused().size(),
        model.thresholds().link(),
        ofPairs,
        ofPeople);
  }

  // ------------------------------------------------------------------ how finely

  private int parts(long records) {
    return wished > 0
        ? wished
        : (int) Math.max(2L * spark.defaultParallelism(), records / SENT_A_PART);
  }

  private int parts(Records records, List<Counted> blocks) {
    if (wished > 0) {
      return wished;
    }
    long pairs = blocks.stream().mapToLong(Counted::pairs).sum();
    long byPairs = pairs / PAIRS_A_PART;
    long bySent = (long) records.size() * blocks.size() / SENT_A_PART;
    return (int) Math.max(2L * spark.defaultParallelism(), Math.max(byPairs, bySent));
  }
}
