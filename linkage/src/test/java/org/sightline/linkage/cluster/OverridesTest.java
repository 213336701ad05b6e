package org.sightline.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
import org.sightline.linkage.table.TableReader;

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

  /// Who is held together, by the words of [Overrides]: in the order of records, for as long as nobody who was kept apart is parted.
  private static int[] cores(Overrides overrides, Set<Overrides.Two> apart, int[] records) {
    int[] core = IntStream.range(0, records.length).toArray();
    for (Overrides.Two two : overrides.together()) {
      int one = core[Arrays.binarySearch(records, two.one())];
      int other = core[Arrays.binarySearch(records, two.other())];
      boolean parted = false;
      for (int a = 0; a < core.length; a++) {
        for (int b = 0; b < core.length; b++) {
          parted |=
              core[a] == one
                  && core[b] == other
                  && a != b
                  && apart.contains(Overrides.Two.of(records[a], records[b]));
        }
      }
      for (int each = 0; each < core.length && !parted; each++) {
        core[each] = core[each] == other ? one : core[each];
      }
    }
    return core;
  }

  @Test
  void holdsWhateverIsDecidedAsFarAsItGoes() {
    PersonClusters before = cluster(Overrides.NONE);
    int[] records =
        IntStream.concat(Arrays.stream(person(before, 3)), Arrays.stream(person(before, 4)))
            .sorted()
            .toArray();
    Random random = new Random(17);
    int contradicted = 0;
    for (int run = 0; run < 150; run++) {
      Set<Overrides.Two> together = decided(records, 1 + random.nextInt(6), random);
      Set<Overrides.Two> apart = decided(records, 1 + random.nextInt(5), random);
      Overrides overrides = Overrides.of(together, apart);
      PersonClusters after = cluster(overrides);
      int[] core = cores(overrides, apart, records);

      for (Overrides.Two two : apart) {
        assertThat(after.of(two.one())).isNotEqualTo(after.of(two.other()));
      }
      for (Overrides.Two two : overrides.together()) {
        boolean held =
            core[Arrays.binarySearch(records, two.one())]
                == core[Arrays.binarySearch(records, two.other())];
        contradicted += held ? 0 : 1;
        assertThat(after.of(two.one()) == after.of(two.other()))
            .as("run %d: %s of %s, apart %s", run, two, overrides.together(), apart)
            .isEqualTo(held);
        assertThat(
                after.attention().stream()
                    .anyMatch(one ->
                        one.one() == two.one()
                            && one.other() == two.other()
                            && one.reason() == Refusal.HELD_APART))
            .isEqualTo(!held);
      }
    }
    assertThat(contradicted).isGreaterThan(20);
  }

  private static Set<Overrides.Two> decided(int[] records, int count, Random random) {
    Set<Overrides.Two> decided = new HashSet<>();
    while (decided.size() < count) {
      int one = records[random.nextInt(records.length)];
      int other = records[random.nextInt(records.length)];
      if (one != other) {
        decided.add(Overrides.Two.of(one, other));
      }
    }
    return decided;
  }

  @Test
  void letsAFileHoldEachPersonOnce() throws IOException {
    String line =
        ",x,Felicity,Rose,Quarbridge,F,2013-03-14,6 Selwick Road,norwich,NR6 1AA,07700900123,9434765919\n";
    Path one = Files.createTempFile("one", ".csv");
    Path other = Files.createTempFile("other", ".csv");
    Files.writeString(one, Town.HEADER + "\na" + line + "b" + line);
    Files.writeString(other, Town.HEADER + "\nc" + line);
    PersonTable table = TableReader.read(List.of(one, other), Optional.empty(), ONE);
    Files.delete(one);
    Files.delete(other);
    BatchLink batch = new BatchLink(table, ONE);
    ScoredPairs pairs = batch.score(batch.compare(batch.plan(Optional.empty()).kept()), MODEL);

    PersonClusters once = batch.cluster(pairs, MODEL, new ClusterRules(0, 100, true));
    PersonClusters often = batch.cluster(pairs, MODEL, new ClusterRules(0, 100, false));

    assertThat(often.count()).isEqualTo(1);
    assertThat(often.records()).isEqualTo(3);
    assertThat(once.count()).isEqualTo(2);
    assertThat(once.attention())
        .singleElement()
        .extracting(Attention::reason)
        .isEqualTo(Refusal.ONE_EACH);
  }

  @Test
  void saysEachRefusalInWords() {
    for (Refusal refusal : Refusal.values()) {
      assertThat(refusal.words()).hasSizeGreaterThan(15);
    }
  }
}
