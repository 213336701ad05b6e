package org.sightline.flow;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
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
  private final InstantSource clock;
  private final String[] settings;
  private ConfigurableApplicationContext context;

  private TestHouse(NamedDatabase database, InstantSource clock, String... settings) {
    this.database = database;
    this.clock = clock;
    this.settings = settings;
    this.context = start();
  }

  public static TestHouse open() {
    return new TestHouse(TestDatabase.fresh(), InstantSource.system());
  }

  /// A house over an installation's own records, whose clock is the test's.
  ///
  /// @param settings more of the application's settings
  public static TestHouse own(InstantSource clock, String... settings) {
    var all = new ArrayList<>(List.of("--sightline.own-records=true"));
    all.addAll(List.of(settings));
    return new TestHouse(TestDatabase.fresh(), clock, all.toArray(String[]::new));
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
    context = start();
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

  private ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(Application.class)
        .web(WebApplicationType.NONE)
        .initializers(database.asBean())
        .initializers(context -> context.getBeanFactory().registerSingleton("testClock", clock))
        .initializers(context ->
            context.addBeanFactoryPostProcessor(factory -> {
              for (var name : factory.getBeanNamesForType(InstantSource.class, false, false)) {
                if (factory.containsBeanDefinition(name)) {
                  factory.getBeanDefinition(name).setAutowireCandidate(false);
                }
              }
            }))
        .run(settings);
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }
}
