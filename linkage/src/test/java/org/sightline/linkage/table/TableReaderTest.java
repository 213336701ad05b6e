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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.linkage.Parallel;

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
  void neverFailsButWithTheLineAndTheReason() {
    Random random = new Random(11);
    String alphabet = "id,,,\"\"\n\n\r ab1-/é\u0000surname\t;";
    for (int run = 0; run < 500; run++) {
      StringBuilder text =
          new StringBuilder(random.nextInt(4) == 0 ? "" : "id,surname,dob,postcode,email\n");
      int length = random.nextInt(200);
      for (int at = 0; at < length; at++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      for (int spoilt = 0; spoilt < random.nextInt(3) && bytes.length > 0; spoilt++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(read(bytes).size()).isNotNegative();
      } catch (CsvFault fault) {
        assertThat(fault.line()).isPositive();
        assertThat(fault.column()).isPositive();
        assertThat(fault).hasMessageStartingWith("people.csv, line " + fault.line());
      }
    }
  }
}
