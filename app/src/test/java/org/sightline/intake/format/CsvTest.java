package org.sightline.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.intake.Delivery;
import org.sightline.intake.Reading;

class CsvTest {

  private static final String MAPPING =
      """
      dates: ["dd/MM/yyyy"]
      record: "{no}"
      recorded: "{day}"
      by: "{who|police officer}"
      values: { what: { A: arrest, I: interview } }
      people: { man: { description: "{man:lower}" } }
      statements:
        - { when: { what: [a, i] }, kind: event, event: "{what}", about: man, words: "{{{note}" }
        - { when: { what: { not: a } }, kind: sex, person: man, sex: male }
        - { when: { seen: present }, kind: residence, person: man, with: gp/p-1, stance: lives-there, words: "row {line} of {agency}" }
      """;

  private static final String HEADER = "No,Day,Who,What,Man,Note,Seen\n";

  @Test
  void readsEachRowAsARecordByItsMapping() {
    var reading =
        read(HEADER + "C1,12/03/2024,,A,A TALL MAN,at home,\nC2,13/03/2024,detective,i,A man,,x\n");
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.records()).extracting("number").containsExactly("C1", "C2");
    assertThat(reading.records().getFirst().recorded())
        .isEqualTo(Instant.parse("2024-03-12T17:00:00Z"));
    assertThat(Samples.said(reading))
        .containsExactly(
            "police officer, documented:"
                + " {\"kind\":\"description\",\"person\":\"police/C1#man\",\"text\":\"a tall"
                + " man\"}",
            "police officer, documented:"
                + " {\"kind\":\"event\",\"event\":\"arrest\",\"about\":\"police/C1#man\",\"others\":{},\"details\":{},\"words\":\"{at"
                + " home\"}",
            "detective, documented:"
                + " {\"kind\":\"description\",\"person\":\"police/C2#man\",\"text\":\"a man\"}",
            "detective, documented:"
                + " {\"kind\":\"event\",\"event\":\"interview\",\"about\":\"police/C2#man\","
                + "\"others\":{},\"details\":{},\"words\":\"{\"}",
            "detective, documented:"
                + " {\"kind\":\"sex\",\"person\":\"police/C2#man\",\"sex\":\"male\"}",
            "detective, documented:"
                + " {\"kind\":\"residence\",\"person\":\"police/C2#man\",\"with\":\"gp/p-1\",\"stance\":\"lives-there\",\"words\":\"row"
                + " 3 of police\"}");
  }

  @Test
  void pointsEachClaimToItsRow() {
    assertThat(read(HEADER + "C1,12/03/2024,,A,m,\"two\nlines\",\nC2,12/03/2024,,A,m,,\n").claims())
        .extracting(claim -> claim.source().pointer())
        .containsExactly(
            "line 2/people/man/description",
            "line 2/statements/0",
            "line 4/people/man/description",
            "line 4/statements/0");
  }

  @Test
  void readsTheEncodingThatTheMappingNames() {
    var text = HEADER + "C1,12/03/2024,,A,Zo\u00eb\u2019s friend,,\n";
    var delivery =
        new Delivery(
            "police",
            "file",
            "k",
            text.getBytes(Charset.forName("windows-1252")),
            Samples.RECEIVED,
            "feed.csv",
            Optional.of("encoding: windows-1252\n" + MAPPING));
    assertThat(Samples.said(Samples.read(delivery)))
        .anyMatch(said -> said.contains("zo\u00eb\u2019s friend"));
  }

  @ParameterizedTest
  @CsvSource({
    "12/03/2024, 2024-03-12, 2024-03-12",
    "2024-03-12, 2024-03-12, 2024-03-12",
    "2024-02, 2024-02-01, 2024-02-29",
    "2024, 2024-01-01, 2024-12-31"
  })
  void keepsThePrecisionOfADate(String written, String from, String to) {
    var mapping =
        MAPPING.replace("recorded: \"{day}\"", "recorded: 2024-03-12\nhappened: \"{day}\"");
    var claims =
        Samples.read(Samples.csv("police", HEADER + "C1," + written + ",,A,m,,\n", mapping))
            .claims()
            .toList();
    assertThat(claims.getFirst().happened().from()).hasToString(from);
    assertThat(claims.getFirst().happened().to()).hasToString(to);
  }

  @Test
  void quarantinesABrokenRowAndReadsTheOthers() {
    var reading =
        read(
            HEADER
                + "C1,31/02/2024,,A,m,,\n"
                + "C2,12/03/2024\n"
                + "C3,12/03/2024,,a,,,\n"
                + "C4,12/03/2024,,A,m,,\n"
                + "C4,12/03/2024,,A,m,,\n");
    assertThat(reading.records()).extracting("number").containsExactly("C4");
    assertThat(reading.faults())
        .extracting(Object::toString)
        .containsExactly(
            "record C1, line 2, recorded: recorded is '31/02/2024'; a time reads like"
                + " 2006-12-12T16:10, a day like 2006-12-12. Put it right and send the record again"
                + " in a new delivery.",
            "line 3: the row has 2 cells, the header 7. Check its quotes and delimiters, and send"
                + " the row again in a new delivery.",
            "record C3, line 4/statements/0, about: about names 'man', whom the record does not"
                + " introduce under people. Put it right and send the record again in a new"
                + " delivery.",
            "record C4, line 6, record: the number stands twice in this delivery; only the first"
                + " was read. Give each record its own number and send the second again.");
  }

  @Test
  void saysThatARowSaysNothingByItsMapping() {
    var mapping = MAPPING.replace("{ not: a }", "b");
    assertThat(
            Samples.read(Samples.csv("police", HEADER + "C1,12/03/2024,,Z,,,\n", mapping)).faults())
        .extracting(Object::toString)
        .containsExactly(
            "line 2: by the mapping the row says nothing: no condition holds and it introduces"
                + " nobody. Check the conditions in the mapping, and send the row again.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{note@}", "{note:@}", "{@:upper}"})
  void namesAnOverlongColumnOrConversionBriefly(String template) {
    var mapping = MAPPING.replace("{note}", template.replace("@", "x".repeat(5_000)));
    assertThat(Samples.read(Samples.csv("police", HEADER, mapping)).faults())
        .singleElement()
        .asString()
        .contains("xxxx…")
        .hasSizeLessThan(500);
  }

  @Test
  void readsTheRowsBeforeAQuoteThatIsNeverClosed() {
    var reading =
        read(HEADER + "C1,12/03/2024,,A,m,,\nC2,12/03/2024,,A,\"m,,\nC3,12/03/2024,,A,m,,\n");
    assertThat(reading.records()).extracting("number").containsExactly("C1");
    assertThat(reading.faults()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      value = {
        "{note}@{nte}@the mapping, column nte: the mapping names a column 'nte', which the table"
            + " lacks. Put the mapping right, and send the file again with it.",
        "{man:lower}@{man:upper}@the mapping, {man:upper}: there is no conversion 'upper'. Put the"
            + " mapping right, and send the file again with it.",
        "dd/MM/yyyy@dd/MM/yy@the mapping, dates: 'dd/MM/yy' is no date pattern with a year of four"
            + " digits. Write patterns such as dd/MM/yyyy HH:mm.",
        "statements:@statments:@the mapping, statments: there is no field 'statments' here; the"
            + " fields are basis, by, dates, delimiter, encoding, happened, heard-by, people,"
            + " quote, record, recorded, statements, values. Check the spelling, or begin the name"
            + " with x- if it is your own; then send the record again.",
        "values: {@values: [@the mapping, line 5: it is not YAML: expected ',' or ']', but got }."
            + " Repair it there.",
        "dates: [\"dd/MM/yyyy\"]@encoding: UTF-9@the mapping, encoding: 'UTF-9' is no encoding that"
            + " is known here. Write UTF-8, ISO-8859-1, windows-1252 or UTF-16."
      })
  void saysWhatToDoAboutABrokenMapping(String right, String wrong, String fault) {
    var mapping = MAPPING.replace(right, wrong);
    assertThat(faults(Samples.csv("police", HEADER + "C1,12/03/2024,,A,m,,\n", mapping)))
        .containsExactly(fault);
  }

  @Test
  void refusesATableWithoutAMapping() {
    assertThat(faults(Samples.delivery("police", "feed.csv", HEADER)))
        .containsExactly(
            "whole file: a table came without a mapping, so nothing says what its columns mean."
                + " Put police.mapping.yaml beside it, as docs/formats/csv.md shows.");
  }

  private static List<String> faults(Delivery delivery) {
    return Samples.read(delivery).faults().stream().map(Object::toString).toList();
  }

  private static Reading read(String table) {
    return Samples.read(Samples.csv("police", table, MAPPING));
  }
}
