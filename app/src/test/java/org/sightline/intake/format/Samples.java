package org.sightline.intake.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sightline.intake.AgencyRecord;
import org.sightline.intake.Delivery;
import org.sightline.intake.Format;
import org.sightline.intake.Formats;
import org.sightline.intake.Reading;
import org.sightline.ledger.ClaimCodec;
import org.sightline.ledger.RecordedClaim;

/// Synthetic samples and deliveries for the tests of this room.
final class Samples {

  static final Instant RECEIVED = Instant.parse("2024-03-14T09:00:00Z");
  static final List<Format> READERS = List.of(new Exchange(), new Hl7(), new Fhir(), new Csv());
  static final Formats FORMATS = new Formats(READERS);

  private static final Path DOCS = Path.of("..", "docs");

  private Samples() {}

  static Delivery delivery(String agency, String fileName, byte[] bytes) {
    return new Delivery(agency, "file", fileName, bytes, RECEIVED, fileName);
  }

  static Delivery delivery(String agency, String fileName, String text) {
    return delivery(agency, fileName, text.getBytes(StandardCharsets.UTF_8));
  }

  static Delivery csv(String agency, String text, String mapping) {
    return new Delivery(
        agency,
        "file",
        "feed.csv",
        text.getBytes(StandardCharsets.UTF_8),
        RECEIVED,
        "feed.csv",
        Optional.of(mapping));
  }

  static Reading read(Delivery delivery) {
    return FORMATS.read(delivery);
  }

  static byte[] resource(String name) {
    try (var in = Samples.class.getResourceAsStream("/formats/" + name)) {
      return in.readAllBytes();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  static String text(String name) {
    return new String(resource(name), StandardCharsets.UTF_8);
  }

  /// The examples on a page of the documentation that are marked with a language.
  static List<String> examples(String page, String language) {
    try {
      return Pattern.compile("^```" + language + "\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE)
          .matcher(Files.readString(DOCS.resolve(page)))
          .results()
          .map(match -> match.group(1))
          .toList();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /// What was said, and by whom: `mother, self-reported: {"kind":…}`.
  static List<String> said(Reading reading) {
    return reading.claims().map(Samples::said).toList();
  }

  static String said(RecordedClaim claim) {
    return "%s, %s: %s"
        .formatted(
            claim.speaker().label(),
            ClaimCodec.kebab(claim.basis().name()),
            ClaimCodec.write(claim.claim()));
  }

  static AgencyRecord only(Reading reading) {
    if (reading.records().size() != 1 || !reading.faults().isEmpty()) {
      throw new AssertionError("expected one record and no fault: " + reading.faults());
    }
    return reading.records().getFirst();
  }
}
