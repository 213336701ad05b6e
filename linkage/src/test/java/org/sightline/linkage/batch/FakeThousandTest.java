package org.sightline.linkage.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.block.RulePlan;
import org.sightline.linkage.cluster.ClusterRules;
import org.sightline.linkage.cluster.PersonClusters;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.TableReader;
import org.sightline.linkage.train.Comparisons;
import org.sightline.linkage.train.Training;

/// The engine on records nobody here made, trained without their truth. The floors are what was measured, less a small margin.
class FakeThousandTest {

  private static PersonTable table;
  private static Training training;
  private static ScoredPairs pairs;
  private static PersonClusters people;

  @BeforeAll
  static void train() throws IOException, URISyntaxException {
    Path file =
        Path.of(
            Objects.requireNonNull(
                    FakeThousandTest.class.getResource("/org/sightline/linkage/fake_1000.csv"))
                .toURI());
    try (Parallel threads = Parallel.of(1)) {
      table = TableReader.read(List.of(file), Optional.of("cluster"), threads);
      BatchLink batch = new BatchLink(table, threads);
      RulePlan plan = batch.plan(Optional.empty());
      Comparisons compared = batch.compare(plan.kept());
      training = batch.train(compared, plan, "fake-1000", "2026-11-26");
      pairs = batch.score(compared, training.model());
      people = batch.cluster(pairs, training.model(), ClusterRules.USUAL);
    }
  }

  @Test
  void learnsThePriorWithoutLabels() {
    double truth = truePairs() / (1000 * 999 / 2.0);

    assertThat(training.model().same()).isBetween(truth * 0.8, truth * 1.2);
  }

  @Test
  void findsPairsAtEvenOddsWithoutTuning() {
    double found = 0;
    double right = 0;
    for (int pair = 0; pair < pairs.size(); pair++) {
      if (pairs.bits(pair) >= 0) {
        found++;
        right += table.person(pairs.one(pair)) == table.person(pairs.other(pair)) ? 1 : 0;
      }
    }
    double precision = right / found;
    double recall = right / truePairs();

    assertThat(precision).as("precision").isGreaterThan(0.96);
    assertThat(recall).as("recall").isGreaterThan(0.78);
    assertThat(2 * precision * recall / (precision + recall)).as("F1").isGreaterThan(0.87);
  }

  @Test
  void hardlyEverPutsTwoPeopleIntoOneCluster() {
    long mixed = 0;
    for (int record = 0; record < table.size(); record++) {
      mixed += table.person(record) == table.person(people.of(record)) ? 0 : 1;
    }

    assertThat(mixed).as("records in another's cluster").isLessThanOrEqualTo(5);
    assertThat(people.count()).isBetween(200, 700);
  }

  private static double truePairs() {
    double count = 0;
    for (int one = 0; one < table.size(); one++) {
      for (int other = one + 1; other < table.size(); other++) {
        count += table.person(one) == table.person(other) ? 1 : 0;
      }
    }
    return count;
  }
}
