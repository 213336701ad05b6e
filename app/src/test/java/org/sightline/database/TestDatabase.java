package org.sightline.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// One server per test run, a fresh migrated database per call: our own PostgreSQL under `target`, or the one that
/// `SIGHTLINE_DB_URL` names, so that the same suite judges both.
public final class TestDatabase {

  private static final String PREFIX = "sightline_test_";
  private static final String PATTERN = PREFIX + "pattern";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestDatabase() {}

  /// A new database with every room's tables, all of them empty. It is deleted when the next run begins.
  public static NamedDatabase fresh() {
    return Running.SERVER.copy(PATTERN, PREFIX + COUNT.incrementAndGet());
  }

  /// A connection as the administrator, to tamper as only a superuser could.
  public static Connection asAdministrator(NamedDatabase database) {
    try {
      return Running.SERVER.asAdministrator(database.name());
    } catch (SQLException fault) {
      throw new AssertionError("no administrator's connection", fault);
    }
  }

  /// Runs statements as the administrator with triggers off, as one would who covers his tracks.
  public static void tamper(NamedDatabase database, String... statements) {
    try (var connection = asAdministrator(database)) {
      Sql.run(connection, "set session_replication_role = replica");
      for (var statement : statements) {
        Sql.run(connection, statement);
      }
    } catch (SQLException fault) {
      throw new AssertionError("the tampering failed", fault);
    }
  }

  /// The server behind all test databases.
  static Database server() {
    return Running.SERVER;
  }

  /// The settings of that server.
  static Settings settings() {
    var given = Settings.from(System.getenv(), Path.of("target"));
    return new Settings(
        Path.of("target", "sightline-test"),
        given.url(),
        given.user(),
        given.passwordFile(),
        given.port());
  }

  /// Opened on first use, closed with the run; what an earlier run left is deleted first.
  private static final class Running {
    private static final Database SERVER = open();

    private static Database open() {
      var database = Database.open(settings(), ProgressListener.silent());
      database.names().stream().filter(n -> n.startsWith(PREFIX)).forEach(database::drop);
      database.named(PATTERN).close();
      return database;
    }
  }
}
