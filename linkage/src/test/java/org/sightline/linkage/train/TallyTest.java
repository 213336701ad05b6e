package org.sightline.linkage.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.BatchLink;
import org.sightline.linkage.batch.Town;
import org.sightline.linkage.batch.TownFile;
import org.sightline.linkage.block.Blocks;
import org.sightline.linkage.block.Rule;
import org.sightline.linkage.compare.Aspect;
import org.sightline.linkage.compare.PairComparer;
import org.sightline.linkage.compare.Rarity;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;

/// Patterns counted.
class TallyTest {

  @Test
  void countsAsAMapDoesHoweverManyThereAre() {
    Random random = new Random(9);
    Map<Long, Long> wanted = new TreeMap<>();
    Tally one = new Tally();
    Tally other = new Tally();
    for (int run = 0; run < 30_000; run++) {
      long key = random.nextLong(1L << 39) & ~(random.nextInt(3) == 0 ? 0 : 0x7FFFFFF000L);
      (run % 3 == 0 ? one : other).add(key, run % 5 + 1);
      wanted.merge(key, run % 5 + 1L, Long::sum);
    }
    one.addAll(other);

    assertThat(one.size()).isEqualTo(wanted.size());
    assertThat(one.sortedKeys())
        .containsExactly(wanted.keySet().stream().mapToLong(key -> key).toArray());
    wanted.forEach((key, count) -> assertThat(one.count(key)).isEqualTo(count));
    assertThat(new Tally().sortedKeys()).isEmpty();
    assertThat(new Tally().count(7)).isZero();
  }

  @Test
  void countsEveryPairThatTrainingCanAccountForByItsPatternAndTheRarityOfItsNames() {
    try (Parallel two = Parallel.of(2)) {
      PersonTable table = TownFile.table(Town.of(120, 3), Optional.empty(), two);
      Rarity rarity = Rarity.of(table);
      PairComparer comparer = new PairComparer(table);
      List<Rule> rules =
          List.of(Rule.parse("surname+birth"), Rule.parse("forename-sound+surname-sound"));
      Selection selection = new Selection(rules);
      BatchLink batch = new BatchLink(table, two);
      Comparisons comparisons =
          batch.compare(rules.stream().map(rule -> Blocks.of(rule, table)).toList());
      Tally tally = Tally.of(comparisons, selection, two);

      Map<String, Long> wanted = new TreeMap<>();
      int[] rows = table.rows();
      for (int i = 0; i < rows.length; i += Row.STRIDE) {
        for (int j = i + Row.STRIDE; j < rows.length; j += Row.STRIDE) {
          int pattern = comparer.compare(rows, i, rows, j);
          if (rules.getFirst().joins(table.names(), rows, i, rows, j)) {
            int rare = rarity.of(pattern, rows, i, rows, j);
            wanted.merge(
                shown(
                    pattern,
                    step(Aspect.FORENAME, pattern, rare),
                    step(Aspect.SURNAME, pattern, rare)),
                1L,
                Long::sum);
          }
        }
      }
      Map<String, Long> found = new TreeMap<>();
      for (long key : tally.sortedKeys()) {
        found.put(
            shown(
                Tally.pattern(key),
                Tally.rarity(key, Aspect.FORENAME),
                Tally.rarity(key, Aspect.SURNAME)),
            tally.count(key));
        assertThat(Tally.rarity(key, Aspect.BIRTH)).isZero();
      }
      assertThat(found).isEqualTo(wanted).hasSizeGreaterThan(20);
    }
  }

  private static String shown(int pattern, double forename, double surname) {
    return pattern + " " + forename + " " + surname;
  }

  /// The middle of two bits; names that are not alike stand at the lowest step.
  private static double step(Aspect aspect, int pattern, int rarity) {
    String level = aspect.levels().get(aspect.of(pattern)).code();
    boolean counted = List.of("exact", "form", "near", "alike", "part", "middle").contains(level);
    return counted ? Math.floor(Rarity.bits(rarity, aspect) / 2) * 2 + 1 : 1;
  }
}
