package org.sightline.linkage.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.ScoredPairs;
import org.sightline.linkage.batch.Town;
import org.sightline.linkage.batch.TownFile;
import org.sightline.linkage.table.PersonTable;

class PairChoiceTest {

  private static final PersonTable TABLE = table();

  /// A thousand pairs for each bit from -9 to 40, as no real file has them: every weight equally often.
  private static final ScoredPairs PAIRS = pairs();

  private static PersonTable table() {
    try (Parallel one = Parallel.of(1)) {
      return TownFile.table(Town.of(300, 4), Optional.empty(), one);
    }
  }

  private static ScoredPairs pairs() {
    long[] pairs = new long[49_000];
    float[] bits = new float[pairs.length];
    int count = 0;
    for (int one = 0; count < pairs.length; one++) {
      for (int other = one + 1; other < TABLE.size() && count < pairs.length; other++) {
        bits[count] = -9 + count % 490 / 10f;
        pairs[count++] = (long) one << 32 | other;
      }
    }
    return ScoredPairs.of(pairs, bits);
  }

  private static long near(List<Integer> chosen) {
    return chosen.stream().filter(pair -> Math.abs(PAIRS.bits(pair)) <= 4).count();
  }

  @Test
  void asksMostAroundTheThresholdAndSomeEverywhere() {
    List<Integer> chosen = PairChoice.of(TABLE, PAIRS, 0, 200, 1);

    assertThat(chosen).hasSize(200).doesNotHaveDuplicates();
    assertThat(near(chosen)).isBetween(80L, 160L);
    assertThat(chosen).anyMatch(pair -> PAIRS.bits(pair) > 20);
    assertThat(chosen).anyMatch(pair -> PAIRS.bits(pair) < -7);
    assertThat(chosen)
        .filteredOn(pair -> PAIRS.bits(pair) > 12 && PAIRS.bits(pair) < 14)
        .isNotEmpty();
  }

  @Test
  void mixesWeightsSoThatWhoeverStopsEarlyHasSeenAll() {
    List<Integer> chosen = PairChoice.of(TABLE, PAIRS, 0, 400, 1);

    assertThat(near(chosen.subList(0, 100))).isBetween(near(chosen) / 6, near(chosen) / 3);
  }

  @Test
  void asksTheSameForOneSeedAndOthersForAnother() {
    List<Integer> chosen = PairChoice.of(TABLE, PAIRS, 0, 200, 1);

    assertThat(PairChoice.of(TABLE, PAIRS, 0, 200, 1)).isEqualTo(chosen);
    var both = new HashSet<>(PairChoice.of(TABLE, PAIRS, 0, 200, 2));
    both.retainAll(chosen);
    assertThat(both.size()).isLessThan(40);
  }

  @Test
  void movesWithTheThreshold() {
    List<Integer> chosen = PairChoice.of(TABLE, PAIRS, 10, 200, 1);

    assertThat(chosen.stream().filter(pair -> Math.abs(PAIRS.bits(pair) - 10) <= 4).count())
        .isGreaterThan(80);
  }

  @Test
  void givesAllThereAreIfMoreAreWanted() {
    long[] few = new long[] {1L, 2L, 1L << 32 | 2};
    ScoredPairs pairs = ScoredPairs.of(few, new float[] {3, 3, -2});

    assertThat(PairChoice.of(TABLE, pairs, 0, 200, 1)).containsExactlyInAnyOrder(0, 1, 2);
    assertThat(PairChoice.of(TABLE, pairs, 0, 2, 1)).hasSize(2);
  }
}
