package org.sightline.desk;

import java.nio.file.Path;
import org.sightline.database.Database;
import org.sightline.database.NamedDatabase;
import org.sightline.database.ProgressListener;
import org.sightline.database.Settings;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The database server of this home, and the house over one of its databases at a time.
public final class Installation implements AutoCloseable {

  /// The database for an installation's own records; cases have one each, so that no replay mixes with real lives.
  public static final String AREA = "area";

  /// In a replayed case nobody was ever asked: silence is recorded, and people are told, over an installation's own records only.
  private static final String OWN_RECORDS = "--sightline.own-records=true";

  private final Class<?> application;
  private final Database database;

  private Installation(Class<?> application, Database database) {
    this.application = application;
    this.database = database;
  }

  /// Starts or reaches the server.
  public static Installation open(Class<?> application, ProgressListener progress) {
    var settings = Settings.from(System.getenv(), Path.of(System.getProperty("user.home")));
    return new Installation(application, Database.open(settings, progress));
  }

  /// The house over a named database, created when absent.
  public House house(String name) {
    return name.equals(AREA) ? started(name, OWN_RECORDS) : started(name);
  }

  /// The same for a case, which says itself of which jurisdiction it is.
  public House house(String name, String jurisdiction) {
    return started(name, "--sightline.jurisdiction=" + jurisdiction);
  }

  private House started(String name, String... settings) {
    var named = database.named(name);
    var context =
        new SpringApplicationBuilder(application)
            .web(WebApplicationType.NONE)
            .initializers(named.asBean())
            .run(settings);
    return new House(named, context);
  }

  /// Forgets a database with all in it. Only ever for a replay, which can be had again.
  public void forget(String name) {
    database.drop(name);
  }

  /// Forgets the databases of the same kind as one that stays.
  void forgetOthers(String prefix, String name) {
    database.names().stream()
        .filter(other -> other.matches(prefix + "[0-9a-f]{10}") && !other.equals(name))
        .forEach(database::drop);
  }

  @Override
  public void close() {
    database.close();
  }

  /// The rooms over one database.
  public static final class House implements AutoCloseable {
    private final NamedDatabase named;
    private final ConfigurableApplicationContext context;

    private House(NamedDatabase named, ConfigurableApplicationContext context) {
      this.named = named;
      this.context = context;
    }

    /// A room's door.
    public <T> T room(Class<T> door) {
      return context.getBean(door);
    }

    /// Where to keep what belongs to this database and goes when it goes.
    public Path folder() {
      return named.folder();
    }

    @Override
    public void close() {
      context.close();
      named.close();
    }
  }
}
