package org.sightline.linkage.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sightline.linkage.cluster.Overrides.Two;

/// Pairs and their weights.
class ScoredPairsTest {

  private static long pair(int one, int other) {
    return (long) one << 32 | other;
  }

  @Test
  void standInTheOrderOfTheirRecordsEachWithItsWeight() {
    Random random = new Random(8);
    for (int most : new int[] {2, 100, 3_000, 1 << 22, Integer.MAX_VALUE}) {
      Map<Long, Float> weights = new TreeMap<>();
      for (int run = 0; run < 400; run++) {
        int one = random.nextInt(most);
        int other = random.nextInt(most);
        weights.put(pair(Math.min(one, other), Math.max(one, other)), random.nextFloat());
      }
      List<Long> shuffled = new ArrayList<>(weights.keySet());
      java.util.Collections.shuffle(shuffled, random);
      long[] given = shuffled.stream().mapToLong(Long::longValue).toArray();
      float[] bits = new float[given.length];
      for (int at = 0; at < bits.length; at++) {
        bits[at] = weights.getOrDefault(given[at], 0f);
      }
      ScoredPairs pairs = ScoredPairs.of(given, bits);

      assertThat(pairs.size()).isEqualTo(weights.size());
      assertThat(pairs.scored()).isEqualTo(weights.size());
      assertThat(given)
          .as("what was given is left as it is")
          .containsExactly(shuffled.stream().mapToLong(Long::longValue).toArray());
      int at = 0;
      for (Map.Entry<Long, Float> entry :
          weights.entrySet().stream()
              .sorted(Comparator.comparingLong(Map.Entry::getKey))
              .toList()) {
        assertThat(pair(pairs.one(at), pairs.other(at))).isEqualTo(entry.getKey());
        assertThat(pairs.bits(at++)).isEqualTo(entry.getValue());
      }
    }
  }

  @Test
  void holdTogetherWhatWasDecidedWhetherWeighedOrNot() {
    ScoredPairs pairs =
        ScoredPairs.of(new long[] {pair(5, 7), pair(1, 2), pair(1, 9)}, new float[] {3, -2, 1});
    ScoredPairs held = pairs.holding(List.of(Two.of(2, 1), Two.of(9, 4), Two.of(0, 3)));

    assertThat(held.size()).isEqualTo(5);
    assertThat(held.scored()).isEqualTo(3);
    List<String> shown = new ArrayList<>();
    for (int at = 0; at < held.size(); at++) {
      shown.add("%d-%d %.0f".formatted(held.one(at), held.other(at), held.bits(at)));
    }
    assertThat(shown).containsExactly("0-3 1000", "1-2 1000", "1-9 1", "4-9 1000", "5-7 3");
    assertThat(pairs.bits(0)).as("the first are left as they were").isEqualTo(-2);
    assertThat(pairs.holding(List.of())).isSameAs(pairs);
  }
}
