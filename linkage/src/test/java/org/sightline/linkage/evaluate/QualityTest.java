package org.sightline.linkage.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.BatchLink;
import org.sightline.linkage.batch.ScoredPairs;
import org.sightline.linkage.batch.TownFile;
import org.sightline.linkage.block.RulePlan;
import org.sightline.linkage.cluster.ClusterRules;
import org.sightline.linkage.cluster.Overrides;
import org.sightline.linkage.cluster.PersonClusters;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.model.Scorer;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.TableReader;

/// Measures against counting by hand.
class QualityTest {

  private static final Parallel ONE = Parallel.of(1);

  /// Any model: clusters here are decided, not weighed.
  private static final LinkModel MODEL = model();

  @TempDir Path folder;

  @AfterAll
  static void close() {
    ONE.close();
  }

  /// Records whose people are these, in one file or two.
  private PersonTable table(int[]... people) throws IOException {
    List<Path> paths = new ArrayList<>();
    for (int[] file : people) {
      List<String> lines = new ArrayList<>(List.of("id,surname,person"));
      for (int record = 0; record < file.length; record++) {
        lines.add("%c%02d,hart,p%d".formatted('a' + paths.size(), record, file[record]));
      }
      paths.add(Files.write(folder.resolve(paths.size() + ".csv"), lines));
    }
    return TableReader.read(paths, Optional.of("person"), ONE);
  }

  private static ScoredPairs pairs(List<int[]> pairs, float... bits) {
    return ScoredPairs.of(
        pairs.stream().mapToLong(pair -> (long) pair[0] << 32 | pair[1]).toArray(), bits);
  }

  private static LinkModel model() {
    BatchLink batch =
        new BatchLink(
            TownFile.table(List.of("id,surname", "1,hart", "2,lane"), Optional.empty(), ONE), ONE);
    RulePlan plan = batch.plan(Optional.empty());
    return batch.train(batch.compare(plan.kept()), plan, "none", "").model();
  }

  /// Clusters as somebody decided them.
  private static PersonClusters clusters(PersonTable table, List<int[]> together) {
    BatchLink batch = new BatchLink(table, ONE);
    Set<Overrides.Two> held = new HashSet<>();
    Set<Overrides.Two> apart = new HashSet<>();
    for (int one = 0; one < table.size(); one++) {
      for (int other = one + 1; other < table.size(); other++) {
        int a = one;
        int b = other;
        boolean joined = together.stream().anyMatch(two -> two[0] == a && two[1] == b);
        (joined ? held : apart).add(Overrides.Two.of(one, other));
      }
    }
    return batch.cluster(pairs(List.of()), MODEL, ClusterRules.USUAL, Overrides.of(held, apart));
  }

  @Test
  void ofPairsAtAThreshold() throws IOException {
    PersonTable table = table(new int[] {1, 1, 1, 2, 2, 3});
    PairQuality quality =
        PairQuality.of(
            table,
            pairs(
                List.of(new int[] {0, 1}, new int[] {0, 2}, new int[] {3, 4}, new int[] {4, 5}),
                12,
                3,
                -2,
                3));

    assertThat(PairQuality.truePairs(table)).isEqualTo(4);
    assertThat(quality.at(10)).isEqualTo(new Score(10, 1, 0.25));
    assertThat(quality.at(3)).isEqualTo(new Score(3, 2 / 3.0, 0.5));
    assertThat(quality.at(3.01)).isEqualTo(new Score(3.01, 1, 0.25));
    assertThat(quality.at(-200)).isEqualTo(new Score(-200, 0.75, 0.75));
    assertThat(quality.at(50)).isEqualTo(new Score(50, 1, 0));
    assertThat(quality.best()).isEqualTo(new Score(-2, 0.75, 0.75));
    assertThat(quality.curve()).hasSize(51).startsWith(new Score(40, 1, 0)).contains(quality.at(3));
    assertThat(quality.curve().getLast()).isEqualTo(quality.at(-10));
  }

  @Test
  void countsWeightsBeyondTheScaleAtItsEnds() throws IOException {
    PersonTable table = table(new int[] {1, 1, 2});
    PairQuality quality =
        PairQuality.of(table, pairs(List.of(new int[] {0, 1}, new int[] {0, 2}), 1000, -1000));

    assertThat(quality.at(79)).isEqualTo(new Score(79, 1, 1));
    assertThat(quality.at(-80)).isEqualTo(new Score(-80, 0.5, 1));
    assertThat(quality.best().f1()).isEqualTo(1);
  }

  @Test
  void countsOnlyPairsAcrossWhereTwoFilesAreLinked() throws IOException {
    assertThat(PairQuality.truePairs(table(new int[] {1, 1, 2}, new int[] {1, 2, 2, 3})))
        .isEqualTo(2 * 1 + 1 * 2);
    assertThat(PairQuality.truePairs(table(new int[] {1, 1, 2, 1, 2, 2, 3}))).isEqualTo(3 + 3);
  }

  @Test
  void ofProbabilitiesAgainstWhatWasRight() throws IOException {
    PersonTable table = table(new int[] {1, 1, 1, 2, 2});
    float even = 0;
    float high = 20;
    PairQuality quality =
        PairQuality.of(
            table,
            pairs(
                List.of(new int[] {0, 1}, new int[] {0, 2}, new int[] {0, 3}, new int[] {3, 4}),
                even,
                high,
                even,
                even));

    assertThat(quality.reliability())
        .containsExactly(
            new PairQuality.Bin(0.5, 2 / 3.0, 3),
            new PairQuality.Bin(Scorer.toProbability(20), 1, 1));
    assertThat(quality.calibrationError())
        .isCloseTo((3 * (2 / 3.0 - 0.5) + 1 - Scorer.toProbability(20)) / 4, within(1e-12));
    assertThat(PairQuality.of(table, pairs(List.of())).calibrationError()).isZero();
    assertThat(PairQuality.of(table, pairs(List.of())).reliability()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.5, 0.5", "1, 0, 0", "0, 0, 0", "1, 0.5, 0.6666666667"})
  void joinsPrecisionAndRecallByTheirHarmonicMean(double precision, double recall, double f1) {
    assertThat(new Score(0, precision, recall).f1()).isCloseTo(f1, within(1e-9));
  }

  @Test
  void takesNothingFoundForPreciseAndNothingToFindForComplete() {
    assertThat(Score.of(1, 0, 0, 5)).isEqualTo(new Score(1, 1, 0));
    assertThat(Score.of(1, 0, 5, 0)).isEqualTo(new Score(1, 0, 1));
    assertThat(Score.of(1, 3, 4, 6)).isEqualTo(new Score(1, 0.75, 0.5));
  }

  @Test
  void ofClustersByPairsAndByRecords() throws IOException {
    PersonTable table = table(new int[] {1, 1, 1, 2, 2, 3});
    // {0, 1, 3}, {2}, {4, 5}
    ClusterQuality quality =
        ClusterQuality.of(
            table,
            clusters(
                table,
                List.of(new int[] {0, 1}, new int[] {0, 3}, new int[] {1, 3}, new int[] {4, 5})));
    double precision = (2 / 3.0 + 2 / 3.0 + 1 + 1 / 3.0 + 0.5 + 0.5) / 6;
    double recall = (2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 0.5 + 0.5 + 1) / 6;

    assertThat(quality.pairs().precision()).isEqualTo(1 / 4.0);
    assertThat(quality.pairs().recall()).isEqualTo(1 / 4.0);
    assertThat(quality.bcubed())
        .isCloseTo(2 * precision * recall / (precision + recall), within(1e-12));
    assertThat(quality.largest()).isEqualTo(3);
    assertThat(quality.mixed()).isEqualTo(2);
  }

  @Test
  void ofClustersAcrossTwoFiles() throws IOException {
    PersonTable table = table(new int[] {1, 2, 3}, new int[] {1, 1, 2});
    // a00 with b00 and b01, a01 with a02: no pair of the latter is across.
    ClusterQuality quality =
        ClusterQuality.of(
            table,
            clusters(
                table,
                List.of(new int[] {0, 3}, new int[] {0, 4}, new int[] {3, 4}, new int[] {1, 2})));

    assertThat(quality.pairs().precision()).isEqualTo(1);
    assertThat(quality.pairs().recall()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(quality.mixed()).isEqualTo(1);
  }

  @Test
  void agreesWithCountingEveryPairOfAnyPeopleAndClusters() throws IOException {
    Random random = new Random(3);
    for (int run = 0; run < 10; run++) {
      int[] people = random.ints(24, 0, 9).toArray();
      int[] groups = random.ints(24, 0, 9).toArray();
      PersonTable table = table(people);
      List<int[]> together = new ArrayList<>();
      BiPredicate<Integer, Integer> inOne = (one, other) -> groups[one] == groups[other];
      int right = 0;
      int mixed = 0;
      for (int one = 0; one < people.length; one++) {
        for (int other = one + 1; other < people.length; other++) {
          if (inOne.test(one, other)) {
            together.add(new int[] {one, other});
            right += people[one] == people[other] ? 1 : 0;
          }
        }
      }
      for (int group = 0; group < 9; group++) {
        Set<Integer> inside = new HashSet<>();
        for (int record = 0; record < groups.length; record++) {
          if (groups[record] == group) {
            inside.add(people[record]);
          }
        }
        mixed += inside.size() > 1 ? 1 : 0;
      }
      ClusterQuality quality = ClusterQuality.of(table, clusters(table, together));

      assertThat(quality.pairs().precision())
          .isCloseTo(right / (double) together.size(), within(1e-12));
      assertThat(quality.pairs().recall())
          .isCloseTo(right / (double) PairQuality.truePairs(table), within(1e-12));
      assertThat(quality.mixed()).isEqualTo(mixed);
    }
  }
}
