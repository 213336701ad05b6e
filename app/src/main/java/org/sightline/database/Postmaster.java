package org.sightline.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// One running `postgres`. We start the server itself rather than pg_ctl, so that it is our child
/// and we know its fate.
///
/// @param process the server's process
/// @param port where it listens, on loopback only
/// @param log where it writes what troubles it
/// @param logStart how long the log was before this start
record Postmaster(Process process, int port, Path log, long logStart) {

  private static final int STEP_MILLIS = 15;
  private static final int SLOW_MILLIS = 3_000;
  private static final int PATIENCE_MILLIS = 600_000;
  private static final long LONGEST_LOG = 4L << 20;

  /// Starts the server. It is not ready yet; see [#ready].
  static Postmaster start(Binaries binaries, Cluster cluster, int port, Path log) {
    var command =
        cluster.privilege().command(binaries.program("postgres"), arguments(cluster.data(), port));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    Shell.plain(builder);
    try {
      if (Files.exists(log) && Files.size(log) > LONGEST_LOG) {
        Files.delete(log);
      }
      var logStart = Files.exists(log) ? Files.size(log) : 0;
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      var process = builder.start();
      process.getOutputStream().close();
      return new Postmaster(process, port, log, logStart);
    } catch (IOException fault) {
      throw HomeFault.of("start PostgreSQL", fault);
    }
  }

  private static String[] arguments(Path data, int port) {
    var settings =
        List.of(
            "listen_addresses=127.0.0.1",
            "port=" + port,
            "unix_socket_directories=",
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "data_sync_retry=off",
            "password_encryption=scram-sha-256",
            "timezone=UTC",
            "log_timezone=UTC",
            "max_connections=100",
            "jit=off",
            "log_checkpoints=off");
    var arguments = new ArrayList<String>();
    arguments.add("-D");
    arguments.add(data.toString());
    settings.forEach(setting -> arguments.addAll(List.of("-c", setting)));
    return arguments.toArray(String[]::new);
  }

  /// Waits until the server lets its administrator in. Recovery after a crash may take a while, and
  /// says so.
  ///
  /// @return false when the server ended instead
  /// @throws DatabaseFault when it neither answers nor ends
  boolean ready(Server.Credentials administrator, ProgressListener listener) {
    var url = ServerUrl.loopback(port).of("postgres");
    for (var waited = 0; process.isAlive() && waited < PATIENCE_MILLIS; waited += STEP_MILLIS) {
      if (waited / STEP_MILLIS == SLOW_MILLIS / STEP_MILLIS) {
        listener.progress("Waiting for PostgreSQL to be ready; it may be recovering");
      }
      try (var connection = administrator.connect(url)) {
        return connection.isValid(5);
      } catch (SQLException notYet) {
        refuseWrongPassword(notYet);
        Pause.millis(STEP_MILLIS);
      }
    }
    if (process.isAlive()) {
      throw fault();
    }
    return false;
  }

  private void refuseWrongPassword(SQLException answer) {
    if ("28P01".equals(answer.getSQLState())) {
      stop();
      throw new DatabaseFault(
          "The database in the home does not accept the password kept beside it (postgres-18.password)."
              + " Put the right file back.",
          answer);
    }
  }

  /// Whether it ended because another program listens on its port.
  boolean lostItsPort() {
    return said().contains("could not bind");
  }

  /// Why it is not ready, in its own words.
  DatabaseFault fault() {
    var said = said();
    if (HomeFault.speaksOfSpace(said)) {
      return HomeFault.noSpace("start PostgreSQL");
    }
    return new DatabaseFault("PostgreSQL did not start. It said (" + log + "):\n" + said.strip());
  }

  /// Asks for a fast shutdown.
  void ask() {
    new Orphan(process.toHandle()).ask();
  }

  /// Asks for a fast shutdown and waits for it.
  void stop() {
    new Orphan(process.toHandle()).stop();
  }

  long pid() {
    return process.pid();
  }

  private String said() {
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      var from = Math.max(logStart, file.length() - 4_000);
      var bytes = new byte[(int) (file.length() - from)];
      file.seek(from);
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      return "(its log cannot be read: " + unreadable.getMessage() + ")";
    }
  }
}
