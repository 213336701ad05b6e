package org.sightline.intake.format;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;
import org.sightline.intake.Delivery;

/// Inputs that a fuzzer found or people thought of, one method a format. `docs/formats/README.md` says how to search for more.
class FormatsFuzzTest {

  @FuzzTest(maxDuration = "10m")
  void readsAnyHl7(byte[] bytes) {
    Promises.keptFor(Samples.delivery("hospital", "feed.hl7", bytes));
  }

  @FuzzTest(maxDuration = "10m")
  void readsAnyFhir(byte[] bytes) {
    Promises.keptFor(Samples.delivery("gp", "feed.fhir.json", bytes));
  }

  @FuzzTest(maxDuration = "10m")
  void readsAnyExchange(byte[] bytes) {
    Promises.keptFor(Samples.delivery("social-care", "feed.json", bytes));
  }

  @FuzzTest(maxDuration = "10m")
  void readsAnyTable(byte[] bytes) {
    Promises.keptFor(table(bytes, Samples.text("sample.mapping.yaml")));
  }

  @FuzzTest(maxDuration = "10m")
  void readsByAnyMapping(FuzzedDataProvider data) {
    Promises.keptFor(table(Samples.resource("sample.csv"), data.consumeRemainingAsString()));
  }

  private static Delivery table(byte[] bytes, String mapping) {
    return new Delivery(
        "police", "file", "k", bytes, Samples.RECEIVED, "feed.csv", Optional.of(mapping));
  }
}
