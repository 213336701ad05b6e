package org.sightline.linkage.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.Town;
import org.sightline.linkage.batch.TownFile;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;

class CandidatesTest {

  private static final Parallel THREADS = Parallel.of(3);

  private static final List<Rule> RULES =
      List.of(
          Rule.of(Key.NAMES),
          Rule.of(Key.SURNAME, Key.BIRTH),
          Rule.of(Key.FORENAME, Key.POSTCODE),
          Rule.of(Key.PHONE),
          Rule.of(Key.SURNAME_SOUND, Key.BIRTH_YEAR),
          Rule.of(Key.BIRTH, Key.ADDRESS));

  @AfterAll
  static void close() {
    THREADS.close();
  }

  @Test
  void handsOverEveryPairOfTheRulesOnceByTheFirstThatSelectsIt() {
    PersonTable table = TownFile.table(Town.of(150, 1), Optional.empty(), THREADS);
    Set<String> wanted = new HashSet<>();
    for (int one = 0; one < table.size(); one++) {
      for (int other = one + 1; other < table.size(); other++) {
        for (int rule = 0; rule < RULES.size(); rule++) {
          if (RULES
              .get(rule)
              .joins(
                  table.names(),
                  table.rows(),
                  one * Row.STRIDE,
                  table.rows(),
                  other * Row.STRIDE)) {
            wanted.add(one + " " + other + " by " + rule);
            break;
          }
        }
      }
    }
    Set<String> found = ConcurrentHashMap.newKeySet();
    Candidates.of(table, RULES, THREADS)
        .visit(
            THREADS,
            thread ->
                (one, other, rows, i, j, rule) ->
                    assertThat(found.add(one + " " + other + " by " + rule)).isTrue());

    assertThat(wanted).hasSizeGreaterThan(200);
    assertThat(found).isEqualTo(wanted);
  }

  @Test
  void handsOverALargeFileInSlicesThatMeetBetweenBlocks() {
    List<String> lines = new java.util.ArrayList<>(List.of("id,surname,phone"));
    int records = 40_000;
    for (int record = 0; record < records; record++) {
      lines.add("%d,q%s,01603 %06d".formatted(record, letters(record / 3), record / 7));
    }
    PersonTable table = TownFile.table(lines, Optional.empty(), THREADS);
    Candidates candidates =
        Candidates.of(table, List.of(Rule.of(Key.SURNAME), Rule.of(Key.PHONE)), THREADS);
    java.util.concurrent.atomic.LongAdder pairs = new java.util.concurrent.atomic.LongAdder();
    candidates.visit(THREADS, thread -> (one, other, rows, i, j, rule) -> pairs.increment());

    // Blocks of 3 and of 7 records; 2 of the 3 pairs or all 3 lie within a block of 7.
    long both = 0;
    for (int record = 0; record < records; record++) {
      both += record % 3 > 0 && record % 7 > 0 ? 1 : 0;
      both += record % 3 > 1 && record % 7 > 1 ? 1 : 0;
    }
    long bySurname = records / 3 * 3L;
    long byPhone = records / 7 * 21L + 1;
    assertThat(candidates.atMost()).isEqualTo(bySurname + byPhone);
    assertThat(candidates.blocks()).extracting(Blocks::pairs).containsExactly(bySurname, byPhone);
    assertThat(pairs.sum()).isEqualTo(bySurname + byPhone - both);
  }

  private static String letters(int number) {
    return "%c%c%c".formatted('a' + number % 26, 'a' + number / 26 % 26, 'a' + number / 676 % 26);
  }

  @Test
  void comparesOnlyAcrossTwoFiles() throws java.io.IOException {
    java.nio.file.Path one = java.nio.file.Files.createTempFile("one", ".csv");
    java.nio.file.Path other = java.nio.file.Files.createTempFile("other", ".csv");
    java.nio.file.Files.writeString(one, "id,surname\n1,hart\n2,hart\n");
    java.nio.file.Files.writeString(other, "id,surname\n3,hart\n4,lane\n");
    PersonTable table =
        org.sightline.linkage.table.TableReader.read(
            List.of(one, other), Optional.empty(), THREADS);
    java.nio.file.Files.delete(one);
    java.nio.file.Files.delete(other);
    Set<String> found = ConcurrentHashMap.newKeySet();
    Candidates.of(table, List.of(Rule.of(Key.SURNAME)), THREADS)
        .visit(
            THREADS,
            thread -> (a, b, rows, i, j, rule) -> found.add(table.id(a) + " " + table.id(b)));

    assertThat(found).containsExactlyInAnyOrder("1 3", "2 3");
  }

  @Test
  void countsBeforeItRunsAndNamesTheWorstBlock() {
    PersonTable table =
        TownFile.table(
            List.of(
                "id,first_name,surname",
                "1,John,Smith",
                "2,John,Smith",
                "3,Smith,John",
                "4,Ann,Lane",
                "5,J,Smith"),
            Optional.empty(),
            THREADS);

    Blocks blocks = Blocks.of(Rule.of(Key.NAMES), table);

    assertThat(blocks.pairs()).isEqualTo(3);
    assertThat(blocks.worst(table)).hasValue("john smith: 3 records");
  }

  @Test
  void refusesABlockThatWouldCrowdOutAllOthers() {
    List<String> lines = new java.util.ArrayList<>(List.of("id,surname,phone"));
    for (int record = 0; record <= Blocks.LARGEST; record++) {
      lines.add(record + ",hart,01603 555123");
    }
    PersonTable table = TownFile.table(lines, Optional.empty(), THREADS);
    Blocks blocks = Blocks.of(Rule.of(Key.PHONE), table);
    long[] handedOver = new long[1];

    Candidates.of(table, List.of(blocks))
        .visit(THREADS, thread -> (one, other, rows, i, j, rule) -> handedOver[0]++);

    assertThat(blocks.pairs()).isZero();
    assertThat(blocks.refusedPairs()).isEqualTo(Blocks.LARGEST * (Blocks.LARGEST + 1L) / 2);
    assertThat(handedOver[0]).isZero();
  }

  @Test
  void takesABlockOfTheLargestSizeThatIsAllowed() {
    List<String> lines = new java.util.ArrayList<>(List.of("id,surname"));
    for (int record = 0; record < Blocks.LARGEST; record++) {
      lines.add(record + ",hart");
    }
    PersonTable table = TownFile.table(lines, Optional.empty(), THREADS);
    Blocks blocks = Blocks.of(Rule.of(Key.SURNAME), table);
    java.util.concurrent.atomic.LongAdder handedOver = new java.util.concurrent.atomic.LongAdder();
    Candidates.of(table, List.of(blocks))
        .visit(THREADS, thread -> (one, other, rows, i, j, rule) -> handedOver.increment());

    assertThat(blocks.refusedPairs()).isZero();
    assertThat(blocks.pairs()).isEqualTo(Blocks.LARGEST * (Blocks.LARGEST - 1L) / 2);
    assertThat(handedOver.sum()).isEqualTo(blocks.pairs());
  }

  @Test
  void readsRulesAsTheyAreWritten() {
    assertThat(Rule.parse("surname+birth")).isEqualTo(Rule.of(Key.SURNAME, Key.BIRTH));
    assertThat(Rule.parse("everything")).isEqualTo(Rule.EVERYTHING);
    assertThat(Rule.of(Key.SURNAME_SOUND, Key.BIRTH_YEAR).code())
        .isEqualTo("surname-sound+birth-year");
    assertThatThrownBy(() -> Rule.parse("surname+shoe-size"))
        .hasMessageStartingWith("no blocking key 'shoe-size'; there are [names, forename,");
  }
}
