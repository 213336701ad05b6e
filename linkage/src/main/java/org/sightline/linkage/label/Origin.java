package org.sightline.linkage.label;

/// Where something was read.
///
/// @param file the file
/// @param line the line
public record Origin(String file, long line) {

  /// For what stands in no file yet.
  public static final Origin NOWHERE = new Origin("", 0);

  @Override
  public String toString() {
    return "%s, line %d".formatted(file, line);
  }
}
