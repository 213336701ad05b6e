package org.sightline.linkage.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.block.RulePlan;
import org.sightline.linkage.cluster.ClusterRules;
import org.sightline.linkage.cluster.PersonClusters;
import org.sightline.linkage.evaluate.ClusterQuality;
import org.sightline.linkage.evaluate.PairQuality;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.model.LinkModelFile;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.train.Comparisons;

/// The whole engine on a made-up town, trained without its truth.
class BatchLinkTest {

  private static final List<String> LINES = Town.of(2_000, 3);
  private static final Parallel TWO = Parallel.of(2);

  /// What a run came to.
  private record Run(
      PersonTable table, LinkModel model, ScoredPairs pairs, PersonClusters clusters, double lost) {

    /// All that is decided, as text.
    String decided() {
      StringBuilder text = new StringBuilder(LinkModelFile.write(model));
      for (int record = 0; record < table.size(); record++) {
        text.append(table.id(record))
            .append(' ')
            .append(table.id(clusters.of(record)))
            .append('\n');
      }
      for (int pair = 0; pair < pairs.size(); pair++) {
        text.append(pairs.one(pair))
            .append(' ')
            .append(pairs.other(pair))
            .append(' ')
            .append(pairs.bits(pair))
            .append('\n');
      }
      return text.append(clusters.attention()).toString();
    }
  }

  @AfterAll
  static void close() {
    TWO.close();
  }

  private static Run run(List<String> lines, Parallel threads) {
    PersonTable table = TownFile.table(lines, Optional.of("truth"), threads);
    BatchLink batch = new BatchLink(table, threads);
    RulePlan plan = batch.plan(Optional.empty());
    Comparisons comparisons = batch.compare(plan.kept());
    var training = batch.train(comparisons, plan, "town", "2026-01-31");
    ScoredPairs pairs = batch.score(comparisons, training.model());
    PersonClusters clusters = batch.cluster(pairs, training.model(), ClusterRules.USUAL);
    return new Run(table, training.model(), pairs, clusters, training.lost());
  }

  @Test
  void findsThePeopleOfATownWithoutBeingTold() {
    Run run = run(LINES, TWO);
    PairQuality pairs = PairQuality.of(run.table, run.pairs);
    ClusterQuality clusters = ClusterQuality.of(run.table, run.clusters);

    assertThat(pairs.at(0).f1()).as("F1 at even odds").isGreaterThan(0.98);
    assertThat(pairs.at(run.model.thresholds().link()).precision())
        .as("linked unasked")
        .isGreaterThan(0.998);
    assertThat(pairs.calibrationError()).as("calibration").isLessThan(0.02);
    assertThat(clusters.pairs().f1()).as("F1 of clusters").isGreaterThan(0.98);
  }

  @Test
  void learnsHowManyPairsAreOfOnePersonAndHowManyBlockingLoses() {
    Run run = run(LINES, TWO);
    double truth = PairQuality.truePairs(run.table) / (double) run.table.pairs();
    double kept = PairQuality.of(run.table, run.pairs).at(BatchLink.KEPT_FROM).recall();

    assertThat(run.model.same()).isBetween(truth * 0.97, truth * 1.03);
    assertThat(run.model.household()).isGreaterThan(run.model.same() / 2);
    assertThat(run.lost).isBetween(0.0, 1 - kept + 0.01);
  }

  @Test
  void givesTheSameBytesOnAnyNumberOfThreads() {
    String decided = run(LINES, TWO).decided();
    try (Parallel one = Parallel.of(1);
        Parallel four = Parallel.of(4)) {
      assertThat(run(LINES, one).decided()).isEqualTo(decided);
      assertThat(run(LINES, four).decided()).isEqualTo(decided);
    }
  }

  @Test
  void givesTheSameBytesForShuffledRecords() {
    List<String> shuffled = new ArrayList<>(LINES.subList(1, LINES.size()));
    Collections.shuffle(shuffled, new Random(5));
    shuffled.addFirst(LINES.getFirst());

    assertThat(run(shuffled, TWO).decided()).isEqualTo(run(LINES, TWO).decided());
  }

  @Test
  void usesAModelThatWasTrainedBefore() {
    Run run = run(LINES, TWO);
    BatchLink batch = new BatchLink(run.table, TWO);
    LinkModel read = LinkModelFile.read(LinkModelFile.write(run.model), "model.yaml");
    RulePlan plan = batch.plan(Optional.of(read));

    ScoredPairs pairs = batch.score(batch.compare(plan.kept()), read);

    assertThat(plan.rules()).isEqualTo(run.model.rules());
    assertThat(pairs.size()).isEqualTo(run.pairs.size());
    assertThat(pairs.bits(0)).isEqualTo(run.pairs.bits(0));
  }
}
