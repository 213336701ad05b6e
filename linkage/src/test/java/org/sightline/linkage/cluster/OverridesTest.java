package org.sightline.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.BatchLink;
import org.sightline.linkage.batch.ScoredPairs;
import org.sightline.linkage.batch.Town;
import org.sightline.linkage.batch.TownFile;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.table.PersonTable;

/// What people have decided, in a batch run.
class OverridesTest {

  private static final Parallel ONE = Parallel.of(1);
  private static final PersonTable TABLE = TownFile.table(Town.of(200, 4), Optional.empty(), ONE);
  private static final BatchLink BATCH = new BatchLink(TABLE, ONE);
  private static final LinkModel MODEL;
  private static final ScoredPairs PAIRS;

  static {
    var plan = BATCH.plan(Optional.empty());
    var compared = BATCH.compare(plan.kept());
    MODEL = BATCH.train(compared, plan, "town", "").model();
    PAIRS = BATCH.score(compared, MODEL);
  }

  private static PersonClusters cluster(Overrides overrides) {
    return BATCH.cluster(PAIRS, MODEL, ClusterRules.USUAL, overrides);
  }

  private static int[] of(PersonClusters clusters) {
    return IntStream.range(0, clusters.records()).map(clusters::of).toArray();
  }

  /// The records of the first person who has so many.
  private static int[] person(PersonClusters clusters, int records) {
    int[] sizes = clusters.sizes();
    int first =
        IntStream.range(0, sizes.length)
            .filter(one -> sizes[one] == records)
            .findFirst()
            .orElseThrow();
    return IntStream.range(0, sizes.length).filter(one -> clusters.of(one) == first).toArray();
  }

  @Test
  void changesNothingWhereNothingWasDecided() {
    assertThat(of(cluster(Overrides.NONE)))
        .isEqualTo(of(BATCH.cluster(PAIRS, MODEL, ClusterRules.USUAL)));
    assertThat(Overrides.of(Set.of(), Set.of())).isSameAs(Overrides.NONE);
  }

  @Test
  void holdsTogetherWhatNoLinkConnects() {
    PersonClusters before = cluster(Overrides.NONE);
    int other =
        IntStream.range(1, TABLE.size())
            .filter(one -> before.of(one) == one)
            .skip(40)
            .findFirst()
            .orElseThrow();

    PersonClusters after = cluster(Overrides.of(Set.of(Overrides.Two.of(other, 0)), Set.of()));

    assertThat(after.of(other)).isEqualTo(after.of(0));
    assertThat(before.of(other)).isNotEqualTo(before.of(0));
    assertThat(after.count()).isEqualTo(before.count() - 1);
  }

  @Test
  void keepsApartWhatLinksConnectAndSaysSo() {
    int[] three = person(cluster(Overrides.NONE), 3);

    PersonClusters after =
        cluster(Overrides.of(Set.of(), Set.of(Overrides.Two.of(three[0], three[2]))));

    assertThat(after.of(three[0])).isNotEqualTo(after.of(three[2]));
    assertThat(Arrays.stream(three).map(after::of).distinct().count()).isEqualTo(2);
    assertThat(after.attention())
        .anyMatch(one -> one.reason() == Refusal.HELD_APART && one.one() == three[0]);
  }

  @Test
  void letsApartWinWhereDecisionsContradictEachOther() {
    int[] three = person(cluster(Overrides.NONE), 3);
    Overrides contradicting =
        Overrides.of(
            Set.of(Overrides.Two.of(three[0], three[1]), Overrides.Two.of(three[1], three[2])),
            Set.of(Overrides.Two.of(three[0], three[2])));

    PersonClusters after = cluster(contradicting);

    assertThat(after.of(three[1])).as("the first pair in order").isEqualTo(after.of(three[0]));
    assertThat(after.of(three[2])).isNotEqualTo(after.of(three[0]));
    assertThat(after.attention())
        .anyMatch(
            one -> one.bits() == ScoredPairs.HELD_TOGETHER && one.reason() == Refusal.HELD_APART);
  }

  @Test
  void holdsEvenWhereOthersOfTheTwoPeopleAreKeptApart() {
    PersonClusters before = cluster(Overrides.NONE);
    int[] three = person(before, 3);
    int[] two = person(before, 2);

    PersonClusters after =
        cluster(
            Overrides.of(
                Set.of(Overrides.Two.of(three[0], two[0])),
                Set.of(Overrides.Two.of(three[1], two[1]))));

    assertThat(after.of(three[0])).isEqualTo(after.of(two[0]));
    assertThat(after.of(three[1])).isNotEqualTo(after.of(two[1]));
  }

  @Test
  void takesAPairThatIsInBothForApart() {
    Set<Overrides.Two> pair = Set.of(Overrides.Two.of(3, 1));

    assertThat(Overrides.of(pair, pair).together()).isEmpty();
    assertThat(Overrides.of(pair, pair).keepsApart(3, 1)).isTrue();
    assertThat(Overrides.of(pair, Set.of()).together()).isEqualTo(List.of(new Overrides.Two(1, 3)));
    assertThatThrownBy(() -> Overrides.Two.of(1, 1))
        .hasMessageContaining("the smaller record first");
  }
}
