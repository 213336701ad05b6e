package org.sightline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
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

  /// Runs statements as a superuser who switches the guarding triggers off and, to cover his tracks, on again.
  public static void tamper(NamedDatabase database, String... statements) {
    try (var connection = asAdministrator(database)) {
      Sql.run(connection, "set session_replication_role = replica");
      Sql.run(connection, triggers("disable trigger"));
      for (var statement : statements) {
        Sql.run(connection, statement);
      }
      Sql.run(connection, triggers("enable always trigger"));
    } catch (SQLException fault) {
      throw new AssertionError("the tampering failed", fault);
    }
  }

  private static String triggers(String deed) {
    return """
    do $$
    declare guarded regclass;
    begin
      for guarded in select tgrelid from pg_trigger where tgname = 'insert_only' loop
        execute format('alter table %%s %s insert_only', guarded);
      end loop;
    end
    $$
    """
        .formatted(deed);
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

  /// Dropping databases one by one takes a checkpoint each; a new cluster takes a second.
  private static void throwAwayOldData() {
    var home = settings().home();
    if (settings().url().isPresent()) {
      return;
    }
    try (var _ = HomeLock.take(home, Duration.ofMinutes(5), System.err::println)) {
      var data = home.resolve("postgres-18");
      Orphan.of(data).ifPresent(orphan -> orphan.postmaster().destroyForcibly());
      Binaries.clear(data);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } finally {
      lock.close();
    }
  }

  /// What earlier servers' databases of the same names left in the home.
  private static void forgetOldHeads() {
    try (var folders = Files.newDirectoryStream(settings().home(), "databases*")) {
      for (var folder : folders) {
        Binaries.clear(folder);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /// Opened on first use, closed with the run; what an earlier run left is deleted first.
  private static final class Running {
    private static final Database SERVER = open();

    private static Database open() {
      // Many databases, each used for a moment: their connections are not to add up.
      System.setProperty("com.zaxxer.hikari.housekeeping.periodMs", "1000");
      throwAwayOldData();
      var database = Database.open(settings(), ProgressListener.silent());
      database.names().stream().filter(n -> n.startsWith(PREFIX)).forEach(database::drop);
      forgetOldHeads();
      database.named(PATTERN).close();
      return database;
    }
  }
}
