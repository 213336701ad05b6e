package org.sightline.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sightline.intake.Reading;
import org.sightline.ledger.ClaimKind;

/// What the pages show is what the formats read.
class PagesTest {

  private static final String ENVELOPE =
      """
      {"sightline": "1", "agency": "social-care", "records": [{
        "record": "R-1", "recorded": "2024-03-12", "by": "social worker",
        "people": {"child": {}, "mother": {}, "friend": {}, "sibling": {}},
        "statements": [@]}]}
      """;

  @TestFactory
  Stream<DynamicTest> everyExampleOfTheExchangePageIsRead() {
    return Samples.examples("exchange.md", "json").stream()
        .map(example ->
            DynamicTest.dynamicTest(
                example.lines().limit(1).collect(Collectors.joining()),
                () -> assertThat(exchange(example).faults()).isEmpty()));
  }

  @Test
  void theExchangePageShowsEveryKindOfClaim() {
    var shown = EnumSet.noneOf(ClaimKind.class);
    Samples.examples("exchange.md", "json").stream()
        .flatMap(example -> exchange(example).claims())
        .forEach(claim -> shown.add(ClaimKind.of(claim.claim())));
    assertThat(shown).containsExactlyInAnyOrder(ClaimKind.values());
  }

  @Test
  void theHl7PagesExampleIsRead() {
    var example = Samples.examples("formats/hl7v2.md", "hl7").getFirst();
    var entry = Samples.only(Samples.read(Samples.delivery("hospital", "feed.hl7", example)));
    assertThat(entry.number()).isEqualTo("MSG00042");
    assertThat(entry.claims()).hasSizeGreaterThan(20);
  }

  @Test
  void theFhirPagesExampleIsRead() {
    var example = Samples.examples("formats/fhir.md", "json").getFirst();
    var entry = Samples.only(Samples.read(Samples.delivery("gp", "feed.fhir.json", example)));
    assertThat(entry.number()).isEqualTo("C-1013");
    assertThat(entry.claims()).hasSizeGreaterThan(12);
  }

  @Test
  void theCsvPagesExampleIsReadByItsMapping() {
    var mapping = Samples.examples("formats/csv.md", "yaml").getFirst();
    var table = Samples.examples("formats/csv.md", "csv").getFirst();
    var reading = Samples.read(Samples.csv("police", table, mapping));
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.records()).extracting("number").containsExactly("CR-100-1", "CR-100-2");
  }

  private static Reading exchange(String example) {
    if (example.startsWith("{\n")) {
      var agency = example.contains("\"agency\": \"police\",\n") ? "police" : "social-care";
      return Samples.read(Samples.delivery(agency, "feed.json", example));
    }
    return Samples.read(
        Samples.delivery("social-care", "feed.json", ENVELOPE.replace("@", example)));
  }
}
