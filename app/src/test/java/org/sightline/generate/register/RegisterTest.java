package org.sightline.generate.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterTest {

  private static final int RECORDS = 20_000;
  private static final int TRUTH = 1;
  private static final int GIVEN = 3;
  private static final int FAMILY = 5;
  private static final int SEX = 6;
  private static final int BORN = 7;
  private static final int LINES = 8;
  private static final int POSTCODE = 10;
  private static final int PHONE = 11;
  private static final int NHS = 12;

  @TempDir static Path folder;

  private static Path file;
  private static List<String[]> rows;
  private static Register.Written written;

  @BeforeAll
  static void write() throws IOException {
    file = folder.resolve("people.csv");
    written = Register.write(RECORDS, 7, file, done -> {});
    rows =
        Files.readAllLines(file, StandardCharsets.UTF_8).stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .toList();
  }

  @Test
  @DisplayName("Every row has every column, and the records are numbered in order")
  void rowsAreWhole() throws IOException {
    assertThat(Files.readAllLines(file).getFirst()).isEqualTo(Register.HEADER);
    assertThat(rows).hasSize(RECORDS).allMatch(row -> row.length == 13);
    assertThat(rows.get(4711)[0]).isEqualTo("4711");
  }

  @Test
  @DisplayName("The same seed gives the same bytes, another seed others")
  void seeds() throws IOException {
    var again = folder.resolve("again.csv");
    var other = folder.resolve("other.csv");
    Register.write(RECORDS, 7, again, done -> {});
    Register.write(RECORDS, 8, other, done -> {});

    assertThat(again).hasSameBinaryContentAs(file);
    assertThat(Files.readAllBytes(other)).isNotEqualTo(Files.readAllBytes(file));
  }

  @Test
  @DisplayName("Somewhat more than half of those in it are held once, nobody more than eight times")
  void timesHeld() {
    var held =
        rows.stream().collect(Collectors.groupingBy(row -> row[TRUTH], Collectors.counting()));

    assertThat(held).hasSize(written.people());
    assertThat(held.values()).allMatch(times -> times <= 8);
    var once = held.values().stream().filter(times -> times == 1).count();
    assertThat((double) once / written.people()).isBetween(0.53, 0.57);
  }

  @Test
  @DisplayName("Records of one person differ, and mostly by little")
  void slips() {
    var pairs = new ArrayList<String[][]>();
    for (var records : rows.stream().collect(Collectors.groupingBy(row -> row[TRUTH])).values()) {
      if (records.size() > 1) {
        pairs.add(new String[][] {records.get(0), records.get(1)});
      }
    }

    assertThat(alike(pairs, BORN)).isBetween(0.90, 0.96);
    assertThat(alike(pairs, FAMILY)).isBetween(0.82, 0.92);
    assertThat(alike(pairs, GIVEN)).isBetween(0.82, 0.92);
    assertThat(alike(pairs, SEX)).isBetween(0.97, 1.0);
    assertThat(alike(pairs, PHONE)).isBetween(0.60, 0.85);
  }

  /// Of the pairs that say anything in a column, the share that say the same.
  private static double alike(List<String[][]> pairs, int column) {
    var said =
        pairs.stream()
            .filter(pair -> !pair[0][column].isEmpty() && !pair[1][column].isEmpty())
            .toList();
    var same = said.stream().filter(pair -> pair[0][column].equals(pair[1][column])).count();
    return (double) same / said.size();
  }

  @Test
  @DisplayName("Brothers and sisters share surname and address, and differ in name")
  void households() {
    var sharing =
        rows.stream()
            .filter(row -> !row[LINES].isEmpty() && !row[POSTCODE].isEmpty())
            .collect(
                Collectors.groupingBy(
                    row -> row[FAMILY] + row[LINES] + row[POSTCODE],
                    Collectors.mapping(row -> row[TRUTH], Collectors.toSet())));

    assertThat(sharing.values().stream().filter(people -> people.size() > 1).count())
        .isGreaterThan(1_500);
  }

  @Test
  @DisplayName(
      "Nobody's number, code or phone: NHS numbers begin with nine, postcodes with Q, V or X")
  void nobodys() {
    assertThat(rows).allMatch(row -> row[PHONE].isEmpty() || row[PHONE].length() == 11);
    assertThat(rows)
        .allMatch(row -> row[POSTCODE].isEmpty() || "QVX".indexOf(row[POSTCODE].charAt(0)) >= 0);
    var numbers = rows.stream().map(row -> row[NHS]).filter(nhs -> !nhs.isEmpty()).toList();
    assertThat(numbers.stream().filter(nhs -> nhs.startsWith("9")).count())
        .isGreaterThan((long) (numbers.size() * 0.99));
    var right = numbers.stream().filter(RegisterTest::checked).count();
    assertThat((double) right / numbers.size()).isBetween(0.985, 1.0);
  }

  private static boolean checked(String nhs) {
    var digits = nhs.chars().map(digit -> digit - '0').toArray();
    var sum = 0;
    for (int place = 0; place < 9; place++) {
      sum += (10 - place) * digits[place];
    }
    return (11 - sum % 11) % 11 == digits[9];
  }

  @Test
  @DisplayName("A few names are common, most are rare")
  void names() {
    var families =
        rows.stream()
            .map(row -> row[FAMILY])
            .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    var shares = families.values().stream().mapToLong(Long::longValue).sorted().toArray();

    assertThat(shares[shares.length - 1]).isBetween(RECORDS / 200L, RECORDS / 20L);
    assertThat(Arrays.stream(shares).filter(times -> times <= 5).count())
        .isGreaterThan(shares.length / 2);
  }

  @Test
  @DisplayName("What is there already is not written over, and a register has a size")
  void refuses() {
    assertThatThrownBy(() -> Register.write(10, 1, file, done -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("name a file that does not");
    assertThatThrownBy(() -> Register.write(0, 1, folder.resolve("none.csv"), done -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 1 to");
  }
}
