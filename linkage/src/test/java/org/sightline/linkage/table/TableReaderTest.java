package org.sightline.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.Town;

// Line ends are part of what is tried, so that they are written out.
@SuppressWarnings("StringConcatToTextBlock")
class TableReaderTest {

  private static final Parallel THREADS = Parallel.of(2);

  @TempDir Path folder;

  @AfterAll
  static void close() {
    THREADS.close();
  }

  private PersonTable read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private PersonTable read(byte[] bytes) {
    try {
      Path file = folder.resolve("people.csv");
      Files.write(file, bytes);
      return TableReader.read(List.of(file), Optional.empty(), THREADS);
    } catch (IOException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static String name(PersonTable table, int record, int place) {
    return table.names().texts().text(table.rows()[record * Row.STRIDE + place]);
  }

  @Test
  void bringsNamesToOneSpelling() {
    PersonTable table =
        read(
            "id,first_name,surname\n"
                + "1, Zoë ,O'Brien\n"
                + "2,ANNE-MARIE,\"Smith, Jones\"\n"
                + "3,Łucja,Nowak\n");

    assertThat(name(table, 0, Row.FORENAME)).isEqualTo("zoe");
    assertThat(name(table, 0, Row.SURNAME)).isEqualTo("obrien");
    assertThat(name(table, 1, Row.FORENAME)).isEqualTo("anne marie");
    assertThat(name(table, 1, Row.SURNAME)).isEqualTo("smith jones");
    assertThat(name(table, 2, Row.FORENAME)).isEqualTo("lucja");
  }

  @Test
  void takesNobodysNameForNoName() {
    PersonTable table = read("id,first_name,surname\n1,Baby Girl,Unknown\n2,Twin One,Hart\n");

    assertThat(table.rows()[Row.FORENAME]).isZero();
    assertThat(table.rows()[Row.SURNAME]).isZero();
    assertThat(table.rows()[Row.STRIDE + Row.FORENAME]).isZero();
    assertThat(name(table, 1, Row.SURNAME)).isEqualTo("hart");
  }

  @Test
  void readsDatesInTheirUsualForms() {
    PersonTable table =
        read(
            "id,dob\n"
                + "1,2019-03-07\n"
                + "2,20190307\n"
                + "3,07/03/2019\n"
                + "4,7.3.2019\n"
                + "5,2019-03-07T00:00\n"
                + "6,March\n"
                + "7,2019-13-07\n");

    for (int record = 0; record < 5; record++) {
      assertThat(table.rows()[record * Row.STRIDE + Row.BIRTH]).isEqualTo(0x20190307);
    }
    assertThat(table.rows()[5 * Row.STRIDE + Row.BIRTH]).isZero();
    assertThat(table.rows()[6 * Row.STRIDE + Row.BIRTH]).isEqualTo(0x20191307);
  }

  @Test
  void readsPhonesWithOrWithoutTheCountry() {
    PersonTable table =
        read("id,phone\n1,01603 555123\n2,+44 1603 555123\n3,00441603555123\n4,12\n");
    long phone = Row.pair(table.rows(), Row.PHONE);

    assertThat(phone).isNotZero();
    assertThat(Row.pair(table.rows(), Row.STRIDE + Row.PHONE)).isEqualTo(phone);
    assertThat(Row.pair(table.rows(), 2 * Row.STRIDE + Row.PHONE)).isEqualTo(phone);
    assertThat(Row.pair(table.rows(), 3 * Row.STRIDE + Row.PHONE)).isZero();
  }

  @Test
  void knowsWhichNhsNumbersHoldTheirCheck() {
    PersonTable table = read("id,nhs_no\n1,943 476 5919\n2,9434765918\n3,1111111111\n");

    assertThat(table.rows()[Row.FLAGS] & Row.NUMBER_HOLDS).isNotZero();
    assertThat(table.rows()[Row.STRIDE + Row.FLAGS] & Row.NUMBER_HOLDS).isZero();
    assertThat(table.rows()[2 * Row.STRIDE + Row.FLAGS] & Row.NUMBER_HOLDS).isZero();
  }

  @Test
  void putsRecordsInTheOrderOfTheirIds() {
    PersonTable table = read("id,surname\n10,c\n9,b\nrec-2,d\n1,a\n");

    assertThat(List.of(table.id(0), table.id(1), table.id(2), table.id(3)))
        .containsExactly("1", "9", "10", "rec-2");
    assertThat(table.find("rec-2")).isEqualTo(3);
    assertThat(table.find("11")).isEqualTo(-1);
  }

  @Test
  void readsQuotesLineEndsAndMarksAsRealFilesHaveThem() {
    PersonTable table =
        read(
            "\uFEFFid,surname,address\r\n"
                + "1,\"Ha\"\"rt\",\"1 High Street\r\n"
                + "Flat 2\"\r\n\r\n"
                + "2,Lane,\r\n");

    assertThat(table.size()).isEqualTo(2);
    assertThat(name(table, 0, Row.SURNAME)).isEqualTo("ha rt");
    assertThat(table.texts(Field.ADDRESS).text(table.rows()[Row.ADDRESS]))
        .isEqualTo("1 high street flat 2");
  }

  @Test
  void findsThePersonInsideACell() throws IOException {
    Path file = folder.resolve("febrl.csv");
    Files.writeString(
        file, "rec_id, surname\nrec-7-org, hart\nrec-7-dup-0, hart\nrec-8-org, lane\n");

    PersonTable table = TableReader.read(List.of(file), Optional.of("rec_id=rec-(\\d+)"), THREADS);

    assertThat(table.person(table.find("rec-7-org")))
        .isEqualTo(table.person(table.find("rec-7-dup-0")));
    assertThat(table.person(table.find("rec-7-org")))
        .isNotEqualTo(table.person(table.find("rec-8-org")));
  }

  @Test
  void saysWhichLineAndWhyWhenAFileCannotBeRead() {
    assertThatThrownBy(() -> read("id,surname\n1,hart\n2,lane,extra\n"))
        .hasMessage("people.csv, line 3, column 3: the row has 3 cells, the header has 2");
    assertThatThrownBy(() -> read("id,surname\n1,\"hart\n"))
        .hasMessage("people.csv, line 2, column 2: a quoted cell that begins here is never closed");
    assertThatThrownBy(() -> read("id,surname\n1,\"ha\"rt\n"))
        .hasMessageContaining("line 2, column 2: text follows a closing quote");
    assertThatThrownBy(() -> read("id,surname\n1,hart\n\n1,lane\n"))
        .hasMessage("people.csv, line 4, column 1: the id '1' stands here for the second time");
    assertThatThrownBy(() -> read("id,surname\n,hart\n"))
        .hasMessage("people.csv, line 2, column 1: the record has no id");
    assertThatThrownBy(() -> read("name,surname\n1,hart\n"))
        .hasMessageContaining("no column of record ids");
    assertThatThrownBy(() -> read("id,shoe size\n1,9\n"))
        .hasMessageContaining("no column to compare by");
    assertThatThrownBy(() -> read("")).hasMessageContaining("the first line must name the columns");
  }

  @Test
  void readsAFileOfSeveralPiecesAsIfItWereOne() {
    StringBuilder text = new StringBuilder("id,surname,address\n");
    String filler = "x".repeat(300);
    for (int record = 0; record < 40_000; record++) {
      text.append(record)
          .append(",hart,\"")
          .append(filler)
          .append(record % 7 == 0 ? "\n\"\"" : "")
          .append("\"\n");
    }
    assertThat(text.length()).isGreaterThan(2 * CsvSurvey.PIECE);

    PersonTable table = read(text.toString());

    assertThat(table.size()).isEqualTo(40_000);
    assertThat(table.names().asSurname(table.names().texts().find("hart"))).isEqualTo(40_000);
  }

  @Test
  void saysWhatItIsInsteadWhenAFileIsNoCsvOfOurs() {
    byte[] utf16 = "id,surname\n1,hart\n".getBytes(StandardCharsets.UTF_16);
    byte[] utf16le = "\uFEFFid,surname\n1,hart\n".getBytes(StandardCharsets.UTF_16LE);

    assertThatThrownBy(() -> read(utf16))
        .hasMessage("people.csv, line 1, column 1: the file is UTF-16; save it as UTF-8");
    assertThatThrownBy(() -> read(utf16le)).hasMessageContaining("the file is UTF-16");
    assertThatThrownBy(() -> read("id,surname\r1,hart\r2,lane\r"))
        .hasMessage(
            "people.csv, line 1, column 1: lines end with a carriage return alone; save the file with LF or CRLF");
    assertThat(read("id,surname\r").size()).isZero();
    assertThat(read("id,surname").size()).isZero();
    assertThat(read("id,surname\n1,hart\r2\r").size()).isEqualTo(1);
    assertThatThrownBy(() -> read("\0\0\0\0")).isInstanceOf(CsvFault.class);
    assertThatThrownBy(() -> read(",".repeat(2_000_000)))
        .hasMessageContaining("the header is longer than a megabyte");
    assertThatThrownBy(() -> read("id,\"surname\n1,hart\n"))
        .hasMessage("people.csv, line 1, column 2: a quoted cell that begins here is never closed");
  }

  @Test
  void readsManyColumnsAndCellsOfManyBytes() {
    String wide = "x,".repeat(70);
    String long1 = "y".repeat(300_000);
    PersonTable table =
        read(wide + "surname,address,id\n" + wide + "hart," + long1 + ",7\n" + wide + "lane,,8\n");

    assertThat(table.size()).isEqualTo(2);
    assertThat(name(table, table.find("7"), Row.SURNAME)).isEqualTo("hart");
    assertThat(table.texts(Field.ADDRESS).length(table.rows()[Row.ADDRESS])).isEqualTo(300_000);
  }

  @Test
  void fetchesARowThatRunsFarBeyondItsPiece() {
    StringBuilder text = new StringBuilder("id,surname,address\n");
    int records = 0;
    while (text.length() < CsvSurvey.PIECE - 1000) {
      text.append(records++).append(",hart,").append("z".repeat(900)).append('\n');
    }
    String address = "abcdefgh ".repeat(30_000).strip();
    text.append("long,lane,\"").append(address).append("\"\nlast,marsh,\n");

    PersonTable table = read(text.toString());

    assertThat(table.size()).isEqualTo(records + 2);
    int row = table.find("long") * Row.STRIDE;
    assertThat(table.texts(Field.ADDRESS).text(table.rows()[row + Row.ADDRESS])).isEqualTo(address);
    assertThat(name(table, table.find("last"), Row.SURNAME)).isEqualTo("marsh");
  }

  @Test
  void takesTheWholeCellForThePersonWhereThePatternFindsNone() throws IOException {
    Path file = folder.resolve("truth.csv");
    Files.writeString(file, "id,surname,who\n1,hart,p-7\n2,hart,p-7-x\n3,hart,other\n4,lane,p-8\n");
    PersonTable table = TableReader.read(List.of(file), Optional.of("who=p-([0-9])(-y)?"), THREADS);
    PersonTable optional =
        TableReader.read(List.of(file), Optional.of("who=p-[0-9](-x)?"), THREADS);

    assertThat(table.person(table.find("1"))).isEqualTo(table.person(table.find("2")));
    assertThat(table.person(table.find("1"))).isNotEqualTo(table.person(table.find("3")));
    assertThat(optional.person(optional.find("1")))
        .isNotEqualTo(optional.person(optional.find("4")));
    assertThatThrownBy(() -> TableReader.read(List.of(file), Optional.of("who=("), THREADS))
        .hasMessageStartingWith("not a pattern of truth: ");
    assertThatThrownBy(() -> TableReader.read(List.of(file), Optional.of("shoes"), THREADS))
        .hasMessage("truth.csv, line 1, column 1: no column 'shoes' among [id, surname, who]");
    assertThatThrownBy(() -> TableReader.read(List.of(), Optional.empty(), THREADS))
        .hasMessage("one or two files, not 0");
    assertThatThrownBy(() -> TableReader.read(List.of(file, file, file), Optional.empty(), THREADS))
        .hasMessage("one or two files, not 3");
    assertThatThrownBy(() -> TableReader.read(List.of(file, file), Optional.empty(), THREADS))
        .hasMessage("truth.csv, line 2, column 1: the id '1' stands here for the second time");
  }

  @Test
  void neverFailsButWithTheLineAndTheReason() {
    fuzz(500, 11);
  }

  @Test
  @Tag("slow")
  void neverFailsButWithTheLineAndTheReasonHoweverOftenItIsTried() {
    fuzz(10_000, 12);
  }

  private static final String[] PIECES = {
    "\"",
    "\"\"",
    ",",
    ",,",
    "\n",
    "\r\n",
    "\r",
    "\0",
    "\t",
    " ",
    "\uFEFF",
    "é",
    "\ud83d\ude00",
    "2011-13-45",
    "99999999999999999999",
    "\n\n",
    "r3,",
    "\"r3\",",
    ";",
    "'",
    "=1+1",
    "x".repeat(3_000),
    "\u202e",
    "+44",
    "00441"
  };

  /// Most of them a real file, spoilt in a few places; the others scraps of one.
  private void fuzz(int runs, long seed) {
    Random random = new Random(seed);
    String whole = String.join("\n", Town.of(6, 3)) + "\n";
    int refused = 0;
    for (int run = 0; run < runs; run++) {
      byte[] bytes = random.nextInt(4) > 0 ? spoilt(whole, random) : scraps(random);
      try {
        assertThat(read(bytes).size()).isNotNegative();
      } catch (CsvFault fault) {
        refused++;
        assertThat(fault.line()).isBetween(1L, lines(bytes));
        assertThat(fault.column()).isPositive();
        assertThat(fault)
            .hasMessageStartingWith(
                "people.csv, line %d, column %d: ".formatted(fault.line(), fault.column()));
      }
    }
    assertThat(refused).isBetween(runs / 3, runs - runs / 10);
  }

  private static long lines(byte[] bytes) {
    long lines = 1;
    for (byte one : bytes) {
      lines += one == '\n' ? 1 : 0;
    }
    return lines;
  }

  private static byte[] spoilt(String whole, Random random) {
    StringBuilder text = new StringBuilder(whole);
    for (int slip = random.nextInt(2); slip >= 0; slip--) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + 1 + random.nextInt(60));
      switch (random.nextInt(6)) {
        case 0, 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 2 -> text.delete(at, end);
        case 3 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
        case 4 -> text.replace(at, at + 1, PIECES[random.nextInt(PIECES.length)]);
        default -> text.setLength(random.nextInt(4) == 0 ? Math.max(1, at) : text.length());
      }
    }
    byte[] bytes =
        text.toString()
            .getBytes(
                switch (random.nextInt(12)) {
                  case 0 -> StandardCharsets.UTF_16;
                  case 1 -> StandardCharsets.UTF_16LE;
                  case 2 -> StandardCharsets.ISO_8859_1;
                  default -> StandardCharsets.UTF_8;
                });
    for (int spoilt = random.nextInt(3); spoilt > 0; spoilt--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static byte[] scraps(Random random) {
    String alphabet = "id,,,\"\"\n\n\r ab1-/é\u0000surname\t;";
    StringBuilder text =
        new StringBuilder(random.nextInt(4) == 0 ? "" : "id,surname,dob,postcode,email\n");
    int length = random.nextInt(200);
    for (int at = 0; at < length; at++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    for (int spoilt = random.nextInt(3); spoilt > 0 && bytes.length > 0; spoilt--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}
