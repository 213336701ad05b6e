package org.sightline.linkage.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.block.RulePlan;
import org.sightline.linkage.compare.PairComparer;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.model.Scorer;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;
import org.sightline.linkage.train.Comparisons;

/// What is done for speed changes nothing: names remembered, pairs left unweighed that could not come near.
class WeighingTest {

  private static final Parallel TWO = Parallel.of(2);
  private static final PersonTable TABLE = TownFile.table(Town.of(800, 11), Optional.empty(), TWO);
  private static final BatchLink BATCH = new BatchLink(TABLE, TWO);
  private static final RulePlan PLAN = BATCH.plan(Optional.empty());
  private static final Comparisons COMPARED = BATCH.compare(PLAN.kept());
  private static final LinkModel MODEL = BATCH.train(COMPARED, PLAN, "town", "").model();

  @AfterAll
  static void close() {
    TWO.close();
  }

  /// Any two records, most of them strangers.
  private interface Two {
    void are(int one, int other);
  }

  private static void strangers(int count, Two two) {
    Random random = new Random(5);
    for (int pair = 0; pair < count; pair++) {
      two.are(random.nextInt(TABLE.size()), random.nextInt(TABLE.size()));
    }
  }

  @Test
  void whoRemembersNamesSeesTheSameLevels() {
    PairComparer forgetful = BATCH.comparer();
    PairComparer remembering = forgetful.remembering();
    int[] rows = TABLE.rows();
    strangers(
        200_000,
        (one, other) ->
            assertThat(remembering.compare(rows, one * Row.STRIDE, rows, other * Row.STRIDE))
                .isEqualTo(forgetful.compare(rows, one * Row.STRIDE, rows, other * Row.STRIDE)));
  }

  @Test
  void neverRulesOutAPairThatReachesTheWeightAskedAbout() {
    Scorer scorer = new Scorer(MODEL);
    int[] rows = TABLE.rows();
    int[] ruledOut = new int[1];
    strangers(
        200_000,
        (one, other) -> {
          int pattern = BATCH.comparer().compare(rows, one * Row.STRIDE, rows, other * Row.STRIDE);
          int rarity = BATCH.rarity().of(pattern, rows, one * Row.STRIDE, rows, other * Row.STRIDE);
          double bits = scorer.bits(pattern, rarity);
          for (double least : List.of(-30.0, -9.0, 0.0, bits)) {
            if (!scorer.mayReach(pattern, least)) {
              ruledOut[0]++;
              assertThat(bits).isLessThan(least);
            }
            double sooner = scorer.bits(pattern, rarity, least);
            if (bits >= least) {
              assertThat(sooner).isEqualTo(bits);
            } else {
              assertThat(sooner).isLessThan(least);
            }
          }
        });
    assertThat(ruledOut[0]).as("it rules out something").isGreaterThan(10_000);
  }

  @Test
  void weighsAsPairsComeWhatItWouldWeighAfterKeepingThem() {
    ScoredPairs kept = BATCH.score(COMPARED, MODEL);
    ScoredPairs asTheyCome = BATCH.weigh(PLAN.kept(), MODEL);

    assertThat(asTheyCome.scored()).isEqualTo(kept.scored()).isGreaterThan(kept.size());
    assertThat(asTheyCome.size()).isEqualTo(kept.size()).isGreaterThan(500);
    for (int pair = 0; pair < kept.size(); pair++) {
      assertThat(asTheyCome.one(pair)).isEqualTo(kept.one(pair));
      assertThat(asTheyCome.other(pair)).isEqualTo(kept.other(pair));
      assertThat(asTheyCome.bits(pair)).isEqualTo(kept.bits(pair));
    }
  }
}
