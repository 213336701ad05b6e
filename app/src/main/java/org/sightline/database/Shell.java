package org.sightline.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Runs a short command to its end and keeps what it said.
final class Shell {

  private Shell() {}

  /// What came of a command.
  ///
  /// @param exit its exit code; 127 when it could not be started
  /// @param output all it wrote, standard error included
  record Outcome(int exit, String output) {
    boolean succeeded() {
      return exit == 0;
    }
  }

  /// Runs a command without input, in the plain C locale.
  static Outcome run(List<String> command) {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    plain(builder);
    try {
      var process = builder.start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), output);
    } catch (IOException notFound) {
      return new Outcome(127, String.valueOf(notFound.getMessage()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Outcome(130, "interrupted");
    }
  }

  /// Messages in English and no settings of libpq or PostgreSQL taken from whoever runs us.
  static void plain(ProcessBuilder builder) {
    var environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
    environment.put("LC_ALL", "C");
    environment.put("TZ", "UTC");
  }

  /// Whether this process runs as root.
  static boolean asRoot() {
    return run(List.of("id", "-u")).output().strip().equals("0");
  }
}
