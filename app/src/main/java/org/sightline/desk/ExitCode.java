package org.sightline.desk;

/// How a verb ends. The launcher's help lists the same numbers.
public enum ExitCode {
  DONE(0),
  NO(1),
  USAGE(2),
  ENVIRONMENT(3),
  PORT_TAKEN(6),
  NO_SPACE(7),
  DATABASE(8);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /// The process's exit code.
  public int number() {
    return number;
  }
}
