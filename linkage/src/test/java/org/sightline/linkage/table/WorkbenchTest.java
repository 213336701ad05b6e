package org.sightline.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.Town;
import org.sightline.linkage.batch.TownFile;
import org.sightline.linkage.compare.PairComparer;

/// Records one by one against the same records in a file.
class WorkbenchTest {

  private static final List<String> LINES = lines();
  private static final PersonTable FILE = read();

  private static List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (String line : Town.of(40, 5)) {
      lines.add(
          line
              + (lines.isEmpty()
                  ? ",email,birth_place,occupation"
                  : lines.size() % 3 == 0
                      ? ",,,"
                      : ",x%d@y.org,place %d,work %d"
                          .formatted(lines.size() / 4, lines.size() % 5, lines.size() % 7)));
    }
    return lines;
  }

  private static PersonTable read() {
    try (Parallel one = Parallel.of(1)) {
      return TownFile.table(LINES, Optional.empty(), one);
    }
  }

  private static Workbench bench() {
    return new Workbench((texts, name) -> false);
  }

  private static Map<Field, String> cells(String line) {
    String[] header = LINES.getFirst().split(",", -1);
    String[] cells = line.split(",", -1);
    Map<Field, String> fields = new EnumMap<>(Field.class);
    for (int column = 1; column < cells.length; column++) {
      String cell = cells[column];
      Field.named(header[column]).ifPresent(field -> fields.put(field, " " + cell + " "));
    }
    return fields;
  }

  private static List<PackedRecord> packed(Workbench bench) {
    return LINES.stream()
        .skip(1)
        .map(line -> bench.pack(line.substring(0, line.indexOf(',')), cells(line), true))
        .sorted(PackedRecord::compareIds)
        .toList();
  }

  @Test
  void makesOfCellsWhatAFileMakesOfThem() {
    Workbench bench = bench();
    List<PackedRecord> records = packed(bench);
    PersonTable table = bench.table(records);

    assertThat(table.size()).isEqualTo(FILE.size());
    for (int record = 0; record < table.size(); record++) {
      assertThat(table.id(record)).isEqualTo(FILE.id(record));
      assertThat(records.get(record).bytes()).isEqualTo(PackedRecord.of(FILE, record).bytes());
    }
    PersonTable same = FILE.with((texts, name) -> false);
    for (int one = 1; one < table.size(); one++) {
      assertThat(pattern(table, one - 1, one)).isEqualTo(pattern(same, one - 1, one));
    }
    assertThat(bench.texts()).isGreaterThan(FILE.names().texts().size());
  }

  private static int pattern(PersonTable table, int one, int other) {
    return new PairComparer(table)
        .compare(table.rows(), one * Row.STRIDE, table.rows(), other * Row.STRIDE);
  }

  @Test
  void servesOneRecordAfterAnotherFromACopy() {
    Workbench bench = bench().copy();
    for (PackedRecord record : packed(bench())) {
      PersonTable table = bench.table(List.of(record, record));
      assertThat(table.id(1)).isEqualTo(record.id());
      assertThat(PackedRecord.of(table, 0).bytes()).isEqualTo(record.bytes());
      assertThat(pattern(table, 0, 1))
          .isEqualTo(pattern(FILE, FILE.find(record.id()), FILE.find(record.id())));
    }
    assertThat(bench.table(List.of()).size()).isZero();
  }

  @Test
  void comparesOnlyAcrossWhereRecordsAreOfTwoFiles() {
    Workbench bench = bench();
    List<PackedRecord> records = packed(bench).subList(0, 3);

    assertThat(bench.table(records).files()).isEqualTo(1);
    assertThat(bench.table(records).pairs()).isEqualTo(3);
    assertThat(bench.table(records).isPair(0, 1)).isTrue();
    assertThat(bench.table(records, 2).files()).isEqualTo(2);
    assertThat(bench.table(records, 2).isPair(0, 1)).as("both of the first").isFalse();
  }

  @Test
  void putsIdsInOrderByLengthThenByTheirBytes() {
    List<String> ids = List.of("a", "b", "é", "aa", "ab", "ba", "aaa", "zoë");
    List<PackedRecord> records = new ArrayList<>();
    for (String id : ids) {
      records.add(bench().pack(id, Map.of(Field.SURNAME, "hart"), false));
    }
    List<PackedRecord> sorted = records.stream().sorted(PackedRecord::compareIds).toList();

    assertThat(sorted.stream().map(PackedRecord::id).toList())
        .containsExactly("a", "b", "aa", "ab", "ba", "é", "aaa", "zoë");
    for (PackedRecord record : records) {
      assertThat(PackedRecord.compareIds(record, record)).isZero();
      assertThat(record.hasId(record.id().getBytes(StandardCharsets.UTF_8))).isTrue();
      assertThat(record.hasId("b2".getBytes(StandardCharsets.UTF_8))).isFalse();
    }
  }

  @Test
  void refusesBytesThatAreNoRecord() {
    Random random = new Random(2);
    PackedRecord record = packed(bench()).getFirst();
    byte[] bytes = record.bytes();

    assertThat(PackedRecord.of(bytes).id()).isEqualTo(record.id());
    for (int length = 0; length < bytes.length; length++) {
      byte[] torn = Arrays.copyOf(bytes, length);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PackedRecord.of(torn))
          .withMessage("%d bytes are no record", length);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PackedRecord.of(Arrays.copyOf(bytes, bytes.length + 1)));
    PackedRecord nameless = bench().pack("", Map.of(Field.SURNAME, "hart"), false);
    assertThatIllegalArgumentException().isThrownBy(() -> PackedRecord.of(nameless.bytes()));
    bytes[random.nextInt(bytes.length)]++;
    assertThat(record.bytes()).isNotEqualTo(bytes);
  }

  @Test
  void takesTextsUpToTheLengthThatCanBeWritten() {
    String longest = "x".repeat(65_535);
    PackedRecord record = bench().pack("1", Map.of(Field.ADDRESS, longest), false);

    assertThat(bench().table(List.of(record)).texts(Field.ADDRESS).length(1)).isEqualTo(65_535);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bench().pack("1", Map.of(Field.ADDRESS, longest + "x"), false))
        .withMessage("a text of 65,536 bytes is too long");
  }
}
