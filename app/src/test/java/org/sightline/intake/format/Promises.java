package org.sightline.intake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashSet;
import org.sightline.intake.Delivery;
import org.sightline.intake.Format;
import org.sightline.intake.Reading;
import org.sightline.ledger.ClaimCodec;
import org.sightline.ledger.RecordedClaim;
import tools.jackson.databind.json.JsonMapper;

/// What holds of the reading of any bytes whatever.
final class Promises {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Promises() {}

  /// Reads a delivery: something was read, or it is said why not; and all that was read can be kept and read back.
  ///
  /// @return how many records were read
  static int keptFor(Delivery delivery) {
    var reading = Samples.read(delivery);
    nothingThrown(delivery, reading);
    assertThat(reading.records().size() + reading.faults().size()).isPositive();
    reading
        .faults()
        .forEach(fault -> {
          assertThat(fault.where()).isNotBlank();
          assertThat(fault.reason()).isNotBlank();
          assertThat(fault.whatToDo()).isNotBlank();
          assertThat(fault.toString()).doesNotContain("\0").hasSizeLessThan(3_000);
        });
    var ids = new HashSet<String>();
    reading
        .claims()
        .forEach(claim -> {
          assertThat(ids.add(claim.id().value())).isTrue();
          keepable(claim);
        });
    return reading.records().size();
  }

  /// The door of the room answers for a reader that throws; here it is a fault of the reader, and shown with its trace.
  private static void nothingThrown(Delivery delivery, Reading reading) {
    if (reading.faults().stream()
        .anyMatch(fault -> fault.reason().startsWith("the reader of this format gave up on it"))) {
      Samples.READERS.stream()
          .filter(reader -> reader.recognise(delivery) != Format.Recognition.NOT_THIS)
          .forEach(reader -> reader.read(delivery));
      throw new AssertionError("a reader threw: " + reading.faults());
    }
  }

  private static void keepable(RecordedClaim claim) {
    var written = ClaimCodec.write(claim.claim());
    assertThatCode(() -> Texts.check(JSON.readTree(written), "")).doesNotThrowAnyException();
    assertThat(ClaimCodec.read(written)).isEqualTo(claim.claim());
    assertThat(claim.source().record() + claim.source().pointer() + claim.speaker().label())
        .doesNotContain("\0");
  }
}
