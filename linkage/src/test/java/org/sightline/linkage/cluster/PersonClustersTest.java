package org.sightline.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.BatchLink;
import org.sightline.linkage.batch.ScoredPairs;
import org.sightline.linkage.batch.Town;
import org.sightline.linkage.batch.TownFile;
import org.sightline.linkage.block.RulePlan;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.train.Comparisons;

/// Facts that no weight may outvote, on groups of records that are linked pair by pair.
class PersonClustersTest {

  private static final Parallel THREADS = Parallel.of(2);

  @AfterAll
  static void close() {
    THREADS.close();
  }

  /// A town and some records more, clustered.
  private record Result(PersonTable table, PersonClusters clusters) {
    boolean areOne(String one, String other) {
      return clusters.of(table.find(one)) == clusters.of(table.find(other));
    }

    Optional<Refusal> refused(String one, String other) {
      int a = Math.min(table.find(one), table.find(other));
      int b = Math.max(table.find(one), table.find(other));
      return clusters.attention().stream()
          .filter(attention -> attention.one() == a && attention.other() == b)
          .map(Attention::reason)
          .findFirst();
    }
  }

  private static Result cluster(ClusterRules rules, String... records) {
    List<String> lines = new ArrayList<>(Town.of(1_200, 6));
    lines.addAll(List.of(records));
    PersonTable table = TownFile.table(lines, Optional.empty(), THREADS);
    BatchLink batch = new BatchLink(table, THREADS);
    RulePlan plan = batch.plan(Optional.empty());
    Comparisons comparisons = batch.compare(plan.kept());
    LinkModel model = batch.train(comparisons, plan, "town", "").model();
    ScoredPairs pairs = batch.score(comparisons, model);
    return new Result(table, batch.cluster(pairs, model, rules));
  }

  @Test
  void keepsTwoValidNumbersApart() {
    Result result =
        cluster(
            ClusterRules.USUAL,
            "a,x,Felicity,Rose,Quarbridge,F,2013-03-14,6 Selwick Road,norwich,NR6 1AA,07700"
                + " 900123,9434765919",
            "b,x,Felicity,Rose,Quarbridge,F,2013-03-14,6 Selwick Road,norwich,NR6 1AA,07700"
                + " 900123,9434765870");

    assertThat(result.areOne("a", "b")).isFalse();
    assertThat(result.refused("a", "b")).hasValue(Refusal.TWO_NUMBERS);
  }

  @Test
  void keepsTwoBirthsApartAlsoAlongAChain() {
    Result result =
        cluster(
            ClusterRules.USUAL,
            "a,x,Felicity,Rose,Quarbridge,F,2013-03-14,6 Selwick Road,norwich,NR6 1AA,07700"
                + " 900123,9434765919",
            "b,x,Felicity,Rose,Quarbridge,F,,6 Selwick Road,norwich,NR6 1AA,07700 900123,",
            "c,x,Felicity,Rose,Quarbridge,F,1979-10-28,6 Selwick Road,norwich,NR6 1AA,07700"
                + " 900123,");

    assertThat(result.areOne("a", "c")).isFalse();
    assertThat(result.areOne("a", "b") && result.areOne("b", "c")).isFalse();
  }

  @Test
  void allowsAPersonNoMoreRecordsThanItIsTold() {
    String[] records = new String[6];
    for (int record = 0; record < records.length; record++) {
      records[record] =
          "a%d,x,Felicity,Rose,Quarbridge,F,2013-03-14,6 Selwick Road,norwich,NR6 1AA,07700 900123,9434765919"
              .formatted(record);
    }

    Result four = cluster(new ClusterRules(0, 4, false), records);
    Result many = cluster(ClusterRules.USUAL, records);

    assertThat(four.clusters().sizes()[four.table().find("a0")]).isEqualTo(4);
    assertThat(four.clusters().attention())
        .anyMatch(attention -> attention.reason() == Refusal.TOO_LARGE);
    assertThat(many.clusters().sizes()[many.table().find("a0")]).isEqualTo(6);
  }

  @Test
  void learnsHowManyRecordsAPersonHasAndAsksAboutWhatGoesBeyond() {
    List<String> lines = new ArrayList<>(Town.of(1_200, 6));
    for (int record = 0; record < 40; record++) {
      lines.add(
          "a%d,x,Felicity,Rose,Quarbridge,F,2013-03-14,6 Selwick Road,norwich,NR6 1AA,,"
              .formatted(record));
    }
    PersonTable table = TownFile.table(lines, Optional.empty(), THREADS);
    BatchLink batch = new BatchLink(table, THREADS);
    RulePlan plan = batch.plan(Optional.empty());
    Comparisons comparisons = batch.compare(plan.kept());
    LinkModel model = batch.train(comparisons, plan, "town", "").model();
    ScoredPairs pairs = batch.score(comparisons, model);

    PersonClusters told = batch.cluster(pairs, model, ClusterRules.USUAL);
    PersonClusters learnt = batch.people(pairs, model, ClusterRules.USUAL, Overrides.NONE);

    int most = learnt.rules().largest();
    assertThat(told.sizes()[told.of(table.find("a0"))]).isEqualTo(40);
    assertThat(most).as("the most that people of the town have").isBetween(2, 10);
    assertThat(java.util.Arrays.stream(learnt.sizes())).allMatch(size -> size <= most);
    assertThat(learnt.attention()).anyMatch(attention -> attention.reason() == Refusal.TOO_LARGE);
    for (int record = 0; record < table.size(); record++) {
      if (told.sizes()[told.of(record)] <= most) {
        assertThat(learnt.of(record)).as("all others are as they were").isEqualTo(told.of(record));
      }
    }
  }
}
