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
import org.sightline.linkage.evaluate.LabelAgreement;
import org.sightline.linkage.evaluate.PairQuality;
import org.sightline.linkage.label.Answer;
import org.sightline.linkage.label.Label;
import org.sightline.linkage.label.Labels;
import org.sightline.linkage.label.Origin;
import org.sightline.linkage.label.PairChoice;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.model.LinkModelFile;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.train.Comparisons;
import org.sightline.linkage.train.KnownPair;

/// What people say of pairs, chosen by weight as `link label` chooses them, and what training makes of it.
class LearnsFromLabelsTest {

  private static final Parallel TWO = Parallel.of(2);

  @AfterAll
  static void close() {
    TWO.close();
  }

  /// A corpus, compared, and what it teaches by itself.
  private static final class Corpus {
    final PersonTable table;
    final BatchLink batch;
    final RulePlan plan;
    final Comparisons comparisons;
    final LinkModel untaught;

    Corpus(List<String> lines) {
      table = TownFile.table(lines, Optional.of("truth"), TWO);
      batch = new BatchLink(table, TWO);
      plan = batch.plan(Optional.empty());
      comparisons = batch.compare(plan.kept());
      untaught = taught(List.of());
    }

    LinkModel taught(List<KnownPair> known) {
      return batch.train(comparisons, plan, "test", "", known).model();
    }

    /// Labels by somebody who is always right.
    Labels labels(int wanted) {
      ScoredPairs pairs = batch.score(comparisons, untaught);
      return Labels.of(
          table,
          PairChoice.of(table, pairs, 0, wanted, 1).stream()
              .map(pair -> label(pairs.one(pair), pairs.other(pair)))
              .toList());
    }

    private Label label(int one, int other) {
      Answer answer = table.person(one) == table.person(other) ? Answer.SAME : Answer.DIFFERENT;
      return new Label(table.id(one), table.id(other), answer, "", "", "", Origin.NOWHERE);
    }

    PairQuality quality(LinkModel model) {
      return PairQuality.of(table, batch.score(comparisons, model));
    }
  }

  @Test
  void mendsWhatACorpusMisleadsItTo() {
    Corpus corpus = new Corpus(Estate.of(1_500, 3));
    PairQuality before = corpus.quality(corpus.untaught);
    LinkModel model = corpus.taught(corpus.labels(60).known());
    PairQuality after = corpus.quality(model);

    assertThat(before.at(0).precision()).as("misled by the tenancy").isLessThan(0.3);
    assertThat(after.at(0).f1()).as("F1 after sixty labels").isGreaterThan(0.98);
    assertThat(after.calibrationError()).as("calibration").isLessThan(0.02);
    assertThat(model.same())
        .as("the prior stays what it is among all pairs, not what it is among labels")
        .isLessThan(corpus.untaught.same() / 3);
    Labels unseen = corpus.labels(200);
    var agreement = LabelAgreement.of(unseen, corpus.batch.judge(model), model.thresholds());
    var disagreement =
        LabelAgreement.of(unseen, corpus.batch.judge(corpus.untaught), model.thresholds());
    assertThat(agreement.different().linked()).isLessThan(3);
    assertThat(disagreement.different().linked()).isGreaterThan(40);
    assertThat(disagreement.against().getFirst().said().answer()).isEqualTo(Answer.DIFFERENT);
  }

  @Test
  void isNotHarmedByLabelsWhereItWasRightAlready() {
    Corpus corpus = new Corpus(Town.of(2_000, 3));
    PairQuality before = corpus.quality(corpus.untaught);
    LinkModel model = corpus.taught(corpus.labels(500).known());
    PairQuality after = corpus.quality(model);

    assertThat(after.at(0).f1()).isGreaterThan(before.at(0).f1() - 0.001);
    assertThat(after.calibrationError()).isLessThan(0.02);
    assertThat(model.same())
        .isBetween(corpus.untaught.same() * 0.98, corpus.untaught.same() * 1.02);
  }

  @Test
  void learnsTheSameFromLabelsInAnyOrderAndNothingFromNone() {
    Corpus corpus = new Corpus(Town.of(700, 3));
    List<KnownPair> known = corpus.labels(100).known();
    List<KnownPair> shuffled = new ArrayList<>(known);
    Collections.shuffle(shuffled, new Random(7));

    assertThat(LinkModelFile.write(corpus.taught(List.of())))
        .isEqualTo(
            LinkModelFile.write(
                corpus.batch.train(corpus.comparisons, corpus.plan, "test", "").model()));
    assertThat(corpus.taught(shuffled).digest()).isEqualTo(corpus.taught(known).digest());
    assertThat(corpus.taught(known).digest()).isNotEqualTo(corpus.untaught.digest());
  }
}
