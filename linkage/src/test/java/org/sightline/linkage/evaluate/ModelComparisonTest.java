package org.sightline.linkage.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.BatchLink;
import org.sightline.linkage.batch.Town;
import org.sightline.linkage.batch.TownFile;
import org.sightline.linkage.block.Rule;
import org.sightline.linkage.cluster.ClusterRules;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.model.LinkThresholds;
import org.sightline.linkage.table.PersonTable;

/// What another model would decide otherwise.
class ModelComparisonTest {

  private static final Parallel TWO = Parallel.of(2);
  private static final PersonTable TOWN =
      TownFile.table(Town.of(1_500, 5), Optional.of("truth"), TWO);
  private static final LinkModel OWN = trained(TOWN);

  @AfterAll
  static void close() {
    TWO.close();
  }

  private static LinkModel trained(PersonTable table) {
    BatchLink batch = new BatchLink(table, TWO);
    var plan = batch.plan(Optional.empty());
    return batch.train(batch.compare(plan.kept()), plan, "town", "2026-01-31").model();
  }

  private static ModelComparison compared(LinkModel first, LinkModel second) {
    return ModelComparison.of(TOWN, first, second, ClusterRules.USUAL, TWO);
  }

  @Test
  void aModelDecidesAsItselfDoes() {
    ModelComparison same = compared(OWN, OWN);

    assertThat(same.moved()).isZero();
    assertThat(same.newlyLinked()).isEmpty();
    assertThat(same.noLongerLinked()).isEmpty();
    assertThat(same.levels()).isEmpty();
    assertThat(same.people().first()).isEqualTo(same.people().second()).isGreaterThan(1_000);
  }

  @Test
  void aHigherThresholdLinksFewerUnaskedAndGivesMoreToAPerson() {
    LinkModel careful = OWN.with(new LinkThresholds(OWN.thresholds().link() + 10, 0));

    ModelComparison comparison = compared(OWN, careful);

    assertThat(comparison.newlyLinked()).isEmpty();
    assertThat(comparison.noLongerLinked()).hasSizeGreaterThan(50);
    assertThat(comparison.linked().first() - comparison.linked().second())
        .isEqualTo(comparison.noLongerLinked().size());
    assertThat(comparison.review().second() - comparison.review().first())
        .isEqualTo(comparison.noLongerLinked().size());
    assertThat(comparison.moved()).as("the same pairs join records").isZero();
  }

  @Test
  void comparingTheOtherWayRoundTellsTheSame() {
    // Of so few records a model learns little, and decides some pairs otherwise.
    LinkModel other = trained(TownFile.table(Town.of(60, 11), Optional.of("truth"), TWO));

    ModelComparison there = compared(OWN, other);
    ModelComparison back = compared(other, OWN);

    assertThat(there.moved()).isPositive().isEqualTo(back.moved());
    assertThat(there.newlyLinked()).hasSameSizeAs(back.noLongerLinked());
    assertThat(there.people().first()).isEqualTo(back.people().second());
    assertThat(there.levels()).hasSameSizeAs(back.levels()).isNotEmpty();
    assertThat(there.levels().getFirst().apart()).isEqualTo(back.levels().getFirst().apart());
  }

  @Test
  void aModelOfFewRecordsDoesNotCompareEverythingOfMany() {
    LinkModel ofFew = trained(TownFile.table(Town.of(60, 11), Optional.of("truth"), TWO));
    assertThat(ofFew.rules()).contains(Rule.EVERYTHING);

    var plan = new BatchLink(TOWN, TWO).plan(Optional.of(ofFew));

    assertThat(plan.rules()).hasSizeGreaterThan(5).doesNotContain(Rule.EVERYTHING);
  }
}
