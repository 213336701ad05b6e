package org.sightline.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.sightline.audit.Audit;
import org.sightline.duty.Duties;
import org.sightline.flow.RecordFlow;
import org.sightline.intake.Delivery;
import org.sightline.policy.Policy;
import org.sightline.review.Case;
import org.sightline.review.CaseFault;
import org.sightline.review.CaseFolder;
import org.sightline.time.Days;

/// Feeds a case, delivery by delivery, through the real flow. A case has a database of its own, so that no replay ever mixes
/// with real lives; one that was cut short goes on where it stopped.
public final class CaseReplay {

  private static final int POST_HOUR = 17;

  /// From this many deliveries on, receiving them shows how far it is.
  private static final int MANY = 500;

  /// What is left for the case of the 40 characters that a database's name may have.
  private static final int LONGEST_NAME = 24;

  private final Installation.House house;
  private final Case subject;
  private final Progress progress;

  /// @param house the house over the case's database
  public CaseReplay(Installation.House house, Case subject, Progress progress) {
    this.house = house;
    this.subject = subject;
    this.progress = progress;
  }

  /// Opens the house over a case's database. What other feeds or another program left for the same case is forgotten.
  public static Installation.House house(Installation installation, Case subject) {
    if (!Duties.jurisdictions().contains(subject.jurisdiction())) {
      throw new CaseFault(
          "%s: there are no duties of the jurisdiction '%s'; write one of %s"
              .formatted(
                  subject.folder().resolve("case.yaml"),
                  subject.jurisdiction(),
                  String.join(", ", Duties.jurisdictions())));
    }
    var name = database(subject);
    installation.forgetOthers(prefix(subject), name);
    return installation.house(name, subject.jurisdiction());
  }

  private static String prefix(Case subject) {
    var name = subject.id().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    return "case_%s_".formatted(name.substring(0, Math.min(LONGEST_NAME, name.length())));
  }

  /// The name of a case's database: the same feeds in the same order under the same program and policy always have the same one.
  public static String database(Case subject) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var feed : subject.feeds()) {
        digest.update(feed.file().getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(feed.day().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(bytes(feed));
        CaseFolder.mapping(subject, feed)
            .ifPresent(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
      }
      digest.update(subject.to().toString().getBytes(StandardCharsets.UTF_8));
      digest.update(subject.jurisdiction().getBytes(StandardCharsets.UTF_8));
      digest.update(Policy.inForce(System.getenv()).digest().getBytes(StandardCharsets.UTF_8));
      digest.update(Program.digest().getBytes(StandardCharsets.UTF_8));
      return prefix(subject) + HexFormat.of().formatHex(digest.digest()).substring(0, 10);
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException("every Java platform has SHA-256", fault);
    }
  }

  /// Receives what has not been received yet, and draws every consequence up to the last day of the case.
  public void run() {
    var flow = house.room(RecordFlow.class);
    receive();
    flow.passDay(subject.to());
    var all = flow.waiting();
    while (flow.work()) {
      progress.count("Drawing consequences, record", all - flow.waiting(), all);
    }
    // What was received is signed, so that a tail cut off later is missed.
    house.room(Audit.class).checkpointWhenDue();
  }

  /// Receives what has not been received yet, and draws no consequence.
  public void receive() {
    var flow = house.room(RecordFlow.class);
    var received = 0;
    for (var feed : subject.feeds()) {
      flow.receive(delivery(subject, feed));
      received++;
      if (subject.feeds().size() >= MANY) {
        progress.count("Receiving, delivery", received, subject.feeds().size());
      }
    }
  }

  /// A feed as its agency delivered it.
  public static Delivery delivery(Case subject, Case.Feed feed) {
    var name = feed.file().getFileName().toString();
    return new Delivery(
        feed.agency(),
        "file",
        name,
        bytes(feed),
        posted(feed),
        name,
        CaseFolder.mapping(subject, feed));
  }

  /// A feed counts as received on its day, after office hours; on one day, in the order of the feeds' places.
  private static Instant posted(Case.Feed feed) {
    return feed.day()
        .atTime(POST_HOUR, 0)
        .atZone(Days.LONDON)
        .toInstant()
        .plusSeconds(feed.order());
  }

  private static byte[] bytes(Case.Feed feed) {
    try {
      return Files.readAllBytes(feed.file());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
