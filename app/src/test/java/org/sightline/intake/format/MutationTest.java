package org.sightline.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sightline.intake.Delivery;

/// Spoilt files of every format: nothing is thrown, and whatever cannot be read is said.
class MutationTest {

  private static final int EVERY_DAY = 500;
  private static final int LONG = 10_000;

  /// One sample of each format.
  enum Sample {
    HL7(Samples.delivery("hospital", "feed.hl7", Samples.resource("sample.hl7"))),
    FHIR(Samples.delivery("gp", "feed.fhir.json", Samples.resource("sample.fhir.json"))),
    EXCHANGE(Samples.delivery("social-care", "feed.json", Samples.resource("sample.json"))),
    CSV(Samples.csv("police", Samples.text("sample.csv"), Samples.text("sample.mapping.yaml")));

    private final Delivery delivery;

    Sample(Delivery delivery) {
      this.delivery = delivery;
    }
  }

  @ParameterizedTest
  @EnumSource
  void readsOrExplainsSpoiltFiles(Sample sample) {
    spoil(sample, EVERY_DAY, 2026);
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource
  void readsOrExplainsTenThousandSpoiltFiles(Sample sample) {
    spoil(sample, LONG, 11);
  }

  private static void spoil(Sample sample, int times, long seed) {
    var bytes = new Mutations(sample.delivery.bytes(), seed);
    var mapping =
        new Mutations(
            sample.delivery.mapping().orElse("").getBytes(StandardCharsets.UTF_8), seed + 1);
    int read = 0;
    for (int i = 0; i < times; i++) {
      read += Promises.keptFor(Mutations.spoilt(sample.delivery, bytes, mapping));
    }
    // Were nothing read any more, the mutations would prove little.
    assertThat(read).isGreaterThan(times / 20);
  }
}
