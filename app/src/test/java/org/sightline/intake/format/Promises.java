package org.sightline.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.sightline.intake.Delivery;
import org.sightline.ledger.ClaimCodec;
import org.sightline.ledger.RecordedClaim;

/// What holds of the reading of any bytes whatever.
final class Promises {

  private Promises() {}

  /// Reads a delivery: something was read, or it is said why not; and all that was read can be kept and read back.
  ///
  /// @return how many records were read
  static int keptFor(Delivery delivery) {
    var reading = Samples.read(delivery);
    assertThat(reading.records().size() + reading.faults().size()).isPositive();
    reading.faults().forEach(fault -> {
      assertThat(fault.where()).isNotBlank();
      assertThat(fault.reason()).isNotBlank();
      assertThat(fault.whatToDo()).isNotBlank();
      assertThat(fault.toString()).doesNotContain("\0").hasSizeLessThan(3_000);
    });
    var ids = new HashSet<String>();
    reading.claims().forEach(claim -> {
      assertThat(ids.add(claim.id().value())).isTrue();
      keepable(claim);
    });
    return reading.records().size();
  }

  private static void keepable(RecordedClaim claim) {
    var written = ClaimCodec.write(claim.claim());
    assertThat(written).doesNotContain("\0", "\\u0000");
    assertThat(ClaimCodec.read(written)).isEqualTo(claim.claim());
    assertThat(claim.source().record() + claim.source().pointer() + claim.speaker().label())
        .doesNotContain("\0");
  }
}
