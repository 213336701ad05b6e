package org.sightline.linkage.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.sightline.linkage.Parallel;

/// Times what is done and says so on standard error, so that nobody looks at a still screen.
public final class Steps {

  /// Work that gives something.
  @FunctionalInterface
  public interface Work<T> {
    /// Does it.
    T run() throws IOException;
  }

  /// Work that gives nothing.
  @FunctionalInterface
  public interface Task {
    /// Does it.
    void run() throws IOException;
  }

  private final PrintStream err;
  private final Map<String, Long> nanos = new LinkedHashMap<>();
  private final long begun = System.nanoTime();
  private final ProgressBar bar;
  private final boolean barred;

  /// @param err where to say it
  public Steps(PrintStream err) {
    this(err, false);
  }

  /// @param barred whether a bar shows how far the step at hand is
  Steps(PrintStream err, boolean barred) {
    this.err = err;
    this.barred = barred;
    this.bar = new ProgressBar(err, System::nanoTime);
  }

  /// Shows how far the work of these threads is, if a bar is shown.
  void watch(Parallel threads) {
    if (barred) {
      threads.watch(bar);
    }
  }

  /// Does a part of a step; parts of one name add up.
  public <T> T time(String step, Work<T> work) throws IOException {
    long start = System.nanoTime();
    bar.begin(step);
    try {
      return work.run();
    } finally {
      bar.clear();
      nanos.merge(step, System.nanoTime() - start, Long::sum);
    }
  }

  /// Does a part of a step.
  public void time(String step, Task task) throws IOException {
    time(
        step,
        () -> {
          task.run();
          return step;
        });
  }

  /// Says a sentence, with the time since the beginning.
  public void tell(String sentence) {
    bar.clear();
    err.printf(Locale.ROOT, "link: %6.2f s  %s%n", (System.nanoTime() - begun) / 1e9, sentence);
  }

  /// How long a step took, all its parts together.
  public double seconds(String step) {
    return nanos.getOrDefault(step, 0L) / 1e9;
  }

  /// How long it is since the beginning.
  public double total() {
    return (System.nanoTime() - begun) / 1e9;
  }
}
