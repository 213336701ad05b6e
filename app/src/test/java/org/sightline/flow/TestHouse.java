package org.sightline.flow;

import java.nio.file.Path;
import java.time.Instant;
import org.sightline.Application;
import org.sightline.database.NamedDatabase;
import org.sightline.database.TestDatabase;
import org.sightline.desk.CaseReplay;
import org.sightline.intake.Delivery;
import org.sightline.ledger.Receipt;
import org.sightline.review.Case;
import org.sightline.review.CaseFolder;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole house over a fresh database, for tests of the path of a record.
public final class TestHouse implements AutoCloseable {

  private final NamedDatabase database;
  private ConfigurableApplicationContext context;

  private TestHouse(NamedDatabase database) {
    this.database = database;
    this.context = start(database);
  }

  public static TestHouse open() {
    return new TestHouse(TestDatabase.fresh());
  }

  /// A room's door.
  public <T> T room(Class<T> door) {
    return context.getBean(door);
  }

  public NamedDatabase database() {
    return database;
  }

  /// As after a crash: nothing that was only in memory is left.
  public void restart() {
    context.close();
    context = start(database);
  }

  /// Receives a case's feeds without drawing any consequence.
  public void receive(Case subject) {
    var flow = room(RecordFlow.class);
    subject.feeds().forEach(feed -> flow.receive(CaseReplay.delivery(subject, feed)));
    flow.passDay(subject.to());
  }

  /// Draws consequences until nothing waits.
  public void drawAll() {
    var flow = room(RecordFlow.class);
    while (flow.work()) {
      // Each call draws one.
    }
  }

  public Receipt receive(String key, String text, Instant received) {
    return room(RecordFlow.class)
        .receive(
            new Delivery(
                "school",
                "file",
                key,
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                received,
                key));
  }

  /// A short family course that lies with the project.
  public static Case quietFamily() {
    return CaseFolder.read(Path.of("..", "cases", "connelly", "decoys", "nursery-bruise"));
  }

  private static ConfigurableApplicationContext start(NamedDatabase database) {
    return new SpringApplicationBuilder(Application.class)
        .web(WebApplicationType.NONE)
        .initializers(database.asBean())
        .run();
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }
}
