package org.sightline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.sightline.intake.Format.Recognition;

class FormatsTest {

  private static final Instant NOON = Instant.parse("2024-03-12T12:00:00Z");
  private static final AgencyRecord RECORD = new AgencyRecord("R-1", NOON, List.of());

  @Test
  void choosesTheFormatByContentBeforeName() {
    var formats =
        new Formats(
            List.of(
                format("a", Recognition.BY_NAME, () -> reading("by name")),
                format("b", Recognition.BY_CONTENT, () -> reading("by content")),
                format("c", Recognition.NOT_THIS, () -> reading("not at all"))));
    assertThat(formats.read(delivery("x")).records()).extracting("number").containsExactly("by content");
  }

  @Test
  void namesTheFormatsItReadsWhenItKnowsNone() {
    var formats = new Formats(List.of(format("HL7 v2", Recognition.NOT_THIS, () -> reading("R"))));
    assertThat(formats.read(delivery("x")).faults())
        .extracting(Object::toString)
        .containsExactly(
            "whole file: neither its content nor its name shows a format that is read here."
                + " Send one of: HL7 v2.");
  }

  @Test
  void turnsAFailingParserIntoAFault() {
    var formats =
        new Formats(
            List.of(
                format(
                    "x",
                    Recognition.BY_NAME,
                    () -> {
                      throw new IllegalStateException("anything");
                    })));
    assertThat(formats.read(delivery("x")).faults())
        .extracting(Object::toString)
        .containsExactly(
            "whole file: the reader of this format gave up on it (IllegalStateException). Check the file against"
                + " the format's page in docs/formats; if it is right, report it with the delivery's receipt.");
  }

  @Test
  void survivesAParserThatRunsOutOfStack() {
    var formats = new Formats(List.of(format("x", Recognition.BY_NAME, FormatsTest::endless)));
    assertThat(formats.read(delivery("x")).faults())
        .singleElement()
        .extracting(Fault::reason)
        .asString()
        .contains("StackOverflowError");
  }

  @Test
  void readsARecordNumberOnceInADelivery() {
    var twice = new Reading(List.of(RECORD, RECORD), List.of());
    var read = new Formats(List.of(format("x", Recognition.BY_NAME, () -> twice))).read(delivery("x"));
    assertThat(read.records()).containsExactly(RECORD);
    assertThat(read.faults())
        .extracting(Object::toString)
        .containsExactly(
            "record R-1, record: the number stands twice in this delivery; only the first was read."
                + " Give each record its own number and send the second again.");
  }

  @Test
  void saysThatAnEmptyDeliveryHoldsNothing() {
    var empty = new Reading(List.of(), List.of());
    assertThat(new Formats(List.of(format("x", Recognition.BY_NAME, () -> empty))).read(delivery("")).faults())
        .extracting(Fault::reason)
        .containsExactly("it holds no record");
  }

  @Test
  void refusesWhatIsLargerThanItsCap() {
    var formats = new Formats(List.of(format("x", Recognition.BY_NAME, () -> reading("R"))));
    assertThat(formats.read(delivery(new byte[Formats.LARGEST])).faults()).isEmpty();
    assertThat(formats.read(delivery(new byte[Formats.LARGEST + 1])).faults())
        .extracting(Object::toString)
        .containsExactly("whole file: it is larger than 25 MiB (26214401 bytes). Send it in parts.");
  }

  @Test
  void namesAClaimByItsOriginalPlaceAndOrdinal() {
    assertThat(ClaimIds.of("o", "/p", 0)).isEqualTo(ClaimIds.of("o", "/p", 0));
    assertThat(ClaimIds.of("o", "/p", 0).value()).matches("[0-9a-f]{32}");
    assertThat(
            List.of(
                ClaimIds.of("o", "/p", 0),
                ClaimIds.of("o", "/p", 1),
                ClaimIds.of("o", "/q", 0),
                ClaimIds.of("q", "/p", 0)))
        .doesNotHaveDuplicates();
  }

  private static Reading endless() {
    return new Reading(endless().records(), List.of());
  }

  private static Reading reading(String number) {
    return new Reading(List.of(new AgencyRecord(number, NOON, List.of())), List.of());
  }

  private static Delivery delivery(String text) {
    return delivery(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Delivery delivery(byte[] bytes) {
    return new Delivery("gp", "file", "k", bytes, NOON, "file.x");
  }

  private static Format format(
      String name, Recognition recognition, Supplier<Reading> read) {
    return new Format() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Recognition recognise(Delivery delivery) {
        return recognition;
      }

      @Override
      public Reading read(Delivery delivery) {
        return read.get();
      }
    };
  }
}
