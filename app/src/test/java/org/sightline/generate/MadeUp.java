package org.sightline.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sightline.intake.Delivery;
import org.sightline.intake.Formats;
import org.sightline.intake.Reading;
import org.sightline.ledger.RecordedClaim;
import org.sightline.time.Days;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A generated folder, read by intake's own formats.
///
/// @param folder where it lies
/// @param deliveries in their order
/// @param truth the lines of the truth file
record MadeUp(Path folder, List<Read> deliveries, List<JsonNode> truth) {

  private static final Pattern NAME =
      Pattern.compile("(\\d{5})-(\\d{4}-\\d{2}-\\d{2})-([a-z-]+)\\.(json|csv|hl7|fhir\\.json)");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// A delivery as intake reads it.
  record Read(String name, LocalDate day, String agency, Reading reading) {}

  static MadeUp of(Path folder) throws IOException {
    try (var context = new AnnotationConfigApplicationContext("org.sightline.intake");
        Stream<Path> files = Files.list(folder.resolve("feeds"))) {
      var formats = context.getBean(Formats.class);
      var deliveries =
          files
              .filter(file -> !file.toString().endsWith(".mapping.yaml"))
              .sorted()
              .map(file -> read(file, formats))
              .toList();
      var truth =
          Files.readAllLines(folder.resolve("truth.jsonl")).stream().map(JSON::readTree).toList();
      return new MadeUp(folder, deliveries, truth);
    }
  }

  private static Read read(Path file, Formats formats) {
    var name = NAME.matcher(file.getFileName().toString());
    if (!name.matches()) {
      throw new AssertionError(file + " is not named as a delivery");
    }
    var day = LocalDate.parse(name.group(2));
    var mapping = file.resolveSibling(name.group(3) + ".mapping.yaml");
    try {
      var delivery =
          new Delivery(
              name.group(3),
              "file",
              name.group(),
              Files.readAllBytes(file),
              Days.endOf(day),
              name.group(),
              name.group(4).equals("csv")
                  ? Optional.of(Files.readString(mapping))
                  : Optional.empty());
      return new Read(name.group(), day, name.group(3), formats.read(delivery));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  Stream<RecordedClaim> claims() {
    return deliveries.stream().flatMap(delivery -> delivery.reading().claims());
  }

  /// The lines of the truth of one kind.
  List<JsonNode> truth(String kind) {
    return truth.stream().filter(line -> line.path("truth").stringValue("").equals(kind)).toList();
  }
}
