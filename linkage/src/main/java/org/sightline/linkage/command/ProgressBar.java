package org.sightline.linkage.command;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.sightline.linkage.Parallel;

/// How far the step at hand is, on one line of a terminal that is written over and gone in the end. It is drawn at most ten times a second, and
/// not at all for what is over sooner.
final class ProgressBar implements Parallel.Watcher {

  private static final int WIDTH = 30;
  private static final long EVERY_NANOS = 100_000_000;

  private final PrintStream err;
  private final LongSupplier clock;
  private String what = "";
  private long next;
  private long furthest;
  private boolean drawn;

  /// @param clock nanoseconds that go by
  ProgressBar(PrintStream err, LongSupplier clock) {
    this.err = err;
    this.clock = clock;
  }

  /// Another step begins.
  synchronized void begin(String step) {
    clear();
    what = step;
    furthest = 0;
    next = clock.getAsLong() + EVERY_NANOS;
  }

  @Override
  public synchronized void at(long done, long all) {
    furthest = done <= 1 ? done : Math.max(furthest, done);
    long now = clock.getAsLong();
    if (now >= next && all > 0) {
      next = now + EVERY_NANOS;
      draw(Math.min(furthest, all), all);
    }
  }

  private void draw(long done, long all) {
    int full = (int) (WIDTH * done / all);
    err.printf(
        Locale.ROOT,
        "\r%-8s [%s%s] %3d %%",
        what,
        "#".repeat(full),
        ".".repeat(WIDTH - full),
        100 * done / all);
    err.flush();
    drawn = true;
  }

  /// Takes the line away, so that something else can be written there.
  synchronized void clear() {
    if (drawn) {
      err.print("\r" + " ".repeat(WIDTH + 20) + "\r");
      drawn = false;
    }
  }
}
