package org.sightline.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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

  static final Path CASES = Path.of("..", "cases");
  static final Path CONNELLY = CASES.resolve("connelly");

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

  /// The folders of the published cases.
  static List<Path> published() {
    try (var folders = Files.list(CASES)) {
      return folders.filter(folder -> Files.exists(folder.resolve("case.yaml"))).sorted().toList();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  static List<Read> of(Case subject) {
    var named = facts(subject.folder());
    return subject.feeds().stream().map(feed -> read(subject, feed, named)).toList();
  }

  /// How a record names one of the facts of a folder; of a folder without facts nothing matches.
  private static Pattern facts(Path folder) {
    var ids =
        Files.exists(folder.resolve("facts.csv")) ? Facts.in(folder).keySet() : Set.<String>of();
    return Pattern.compile(
        ids.isEmpty() ? "(?!)" : "\\b(?:%s)\\b".formatted(String.join("|", ids)));
  }

  private static Read read(Case subject, Case.Feed feed, Pattern named) {
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
        named
            .matcher(new String(bytes, StandardCharsets.UTF_8))
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
