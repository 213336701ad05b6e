package org.sightline.desk;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import org.sightline.database.ProgressListener;

/// Shows on standard error what is being done: one line that is rewritten at a terminal, whole lines elsewhere.
public final class Progress implements ProgressListener {

  private static final int STEP = 10;
  private final PrintWriter err;
  private final boolean terminal;

  /// @param err where to show it
  public Progress(PrintWriter err) {
    this.err = err;
    this.terminal = atTerminal();
  }

  /// Whether somebody reads this at a terminal, rather than a file or another program.
  public static boolean atTerminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  @Override
  public void progress(String sentence) {
    err.println(sentence + " …");
    err.flush();
  }

  /// Shows how far counted work has come.
  public void count(String what, int done, int all) {
    if (terminal) {
      err.print("\r\u001b[K%s %d of %d%s".formatted(what, done, all, done == all ? "\n" : ""));
    } else if (done == all || done % Math.max(1, all / STEP) == 0) {
      err.println("%s %d of %d".formatted(what, done, all));
    }
    err.flush();
  }
}
