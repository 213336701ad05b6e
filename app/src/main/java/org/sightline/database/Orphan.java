package org.sightline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A server of ours that outlived the process that started it, as happens after `kill -9`.
///
/// @param postmaster the living process
record Orphan(ProcessHandle postmaster) {

  private static final int PATIENCE_MILLIS = 60_000;
  private static final int LAST_PATIENCE_MILLIS = 10_000;
  private static final int STEP_MILLIS = 20;

  /// The living server of this data folder, if there is one. A left-over pid file, or a pid that
  /// now belongs to
  /// another program, is none.
  static Optional<Orphan> of(Path data) {
    return pidIn(data.resolve("postmaster.pid"))
        .flatMap(ProcessHandle::of)
        .filter(process -> process.isAlive() && isPostgresOf(process, data))
        .map(Orphan::new);
  }

  /// Stops it: first asking (fast shutdown), then insisting (immediate shutdown, which recovery
  /// makes good).
  ///
  /// @throws DatabaseFault when it lives on
  void stop() {
    ask();
    if (!gone(PATIENCE_MILLIS)) {
      signal("QUIT");
      if (!gone(LAST_PATIENCE_MILLIS)) {
        throw new DatabaseFault(
            "An earlier PostgreSQL of this home (process "
                + postmaster.pid()
                + ") does not stop. Stop it by hand: kill -QUIT "
                + postmaster.pid());
      }
    }
  }

  /// Asks for a fast shutdown.
  void ask() {
    signal("INT");
  }

  /// PostgreSQL tells its three kinds of shutdown by signal; Java can only send TERM and KILL
  /// itself.
  private void signal(String name) {
    Shell.run(List.of("sh", "-c", "kill -" + name + " " + postmaster.pid()));
  }

  private boolean gone(int patienceMillis) {
    for (var waited = 0; waited < patienceMillis; waited += STEP_MILLIS) {
      if (!postmaster.isAlive()) {
        return true;
      }
      Pause.millis(STEP_MILLIS);
    }
    return !postmaster.isAlive();
  }

  private static Optional<Long> pidIn(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .findFirst()
          .map(String::strip)
          .filter(line -> line.matches("\\d{1,10}"))
          .map(Long::valueOf);
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  /// The command line names the data folder, as we started it so; the program must be called
  /// postgres.
  private static boolean isPostgresOf(ProcessHandle process, Path data) {
    var line = process.info().commandLine().orElse("");
    return line.contains("postgres") && line.contains(data.toString());
  }
}
