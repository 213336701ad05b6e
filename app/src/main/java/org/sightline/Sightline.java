package org.sightline;

import org.sightline.desk.Verbs;

/// The door: `sightline VERB`. The launcher script finds a JDK and calls this.
public final class Sightline {

  private Sightline() {}

  /// Runs one verb and ends the process with its exit code.
  public static void main(String[] arguments) {
    System.exit(Verbs.run(Application.class, arguments));
  }
}
