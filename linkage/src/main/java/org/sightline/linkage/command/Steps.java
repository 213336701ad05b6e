package org.sightline.linkage.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Times what is done and says so on standard error, so that nobody looks at a still screen.
final class Steps {

  /// Work that gives something.
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  /// Work that gives nothing.
  @FunctionalInterface
  interface Task {
    void run() throws IOException;
  }

  private final PrintStream err;
  private final Map<String, Long> nanos = new LinkedHashMap<>();
  private final long begun = System.nanoTime();

  Steps(PrintStream err) {
    this.err = err;
  }

  <T> T time(String step, Work<T> work) throws IOException {
    long start = System.nanoTime();
    try {
      return work.run();
    } finally {
      nanos.merge(step, System.nanoTime() - start, Long::sum);
    }
  }

  void time(String step, Task task) throws IOException {
    time(
        step,
        () -> {
          task.run();
          return step;
        });
  }

  void tell(String sentence) {
    err.printf(Locale.ROOT, "link: %6.2f s  %s%n", (System.nanoTime() - begun) / 1e9, sentence);
  }

  double seconds(String step) {
    return nanos.getOrDefault(step, 0L) / 1e9;
  }

  double total() {
    return (System.nanoTime() - begun) / 1e9;
  }
}
