package org.sightline.linkage;

/// A model file that cannot be used. The message names the file, the line and the reason.
public final class ModelFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;

  /// @param file what to call the file
  /// @param line the line at fault, counted from 1
  /// @param reason why it cannot be used
  public ModelFileException(String file, int line, String reason) {
    super("%s, line %d: %s".formatted(file, line, reason));
    this.line = line;
  }

  /// The line at fault, counted from 1.
  public int line() {
    return line;
  }
}
