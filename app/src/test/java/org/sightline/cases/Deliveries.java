package org.sightline.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.sightline.intake.Delivery;
import org.sightline.intake.Formats;
import org.sightline.intake.Reading;
import org.sightline.review.Case;
import org.sightline.review.CaseFolder;
import org.sightline.time.Days;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// The deliveries of a case folder, read by intake's own formats.
final class Deliveries {

  static final Path CONNELLY = Path.of("..", "cases", "connelly");

  private static final Pattern FACT = Pattern.compile("\\bPC-\\d{3}\\b");
  private static final Formats FORMATS = formats();

  private Deliveries() {}

  /// What intake makes of a delivery.
  ///
  /// @param feed which
  /// @param reading its records and faults
  /// @param facts the facts its records name, in their order
  record Read(Case.Feed feed, Reading reading, List<String> facts) {
    @Override
    public String toString() {
      return String.valueOf(feed.file().getFileName());
    }
  }

  static List<Read> of(Case subject) {
    return subject.feeds().stream().map(feed -> read(subject, feed)).toList();
  }

  private static Read read(Case subject, Case.Feed feed) {
    var bytes = bytes(feed.file());
    var name = String.valueOf(feed.file().getFileName());
    var delivery =
        new Delivery(
            feed.agency(),
            "file",
            name,
            bytes,
            Days.endOf(feed.day()),
            name,
            CaseFolder.mapping(subject, feed));
    var facts =
        FACT.matcher(new String(bytes, StandardCharsets.UTF_8))
            .results()
            .map(MatchResult::group)
            .toList();
    return new Read(feed, FORMATS.read(delivery), facts);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static Formats formats() {
    try (var context = new AnnotationConfigApplicationContext("org.sightline.intake")) {
      return context.getBean(Formats.class);
    }
  }
}
