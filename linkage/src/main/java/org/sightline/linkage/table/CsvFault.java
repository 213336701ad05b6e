package org.sightline.linkage.table;

/// A CSV file that cannot be read. The message names the file, the line, the column and the reason.
public final class CsvFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long line;
  private final int column;

  CsvFault(String file, long line, int column, String reason) {
    super("%s, line %d, column %d: %s".formatted(file, line, column, reason));
    this.line = line;
    this.column = column;
  }

  /// A file that cannot be read at all.
  CsvFault(String file, String reason) {
    super("%s: %s".formatted(file, reason));
    this.line = 1;
    this.column = 1;
  }

  CsvFault(String file, String reason, Throwable cause) {
    super("%s: %s".formatted(file, reason), cause);
    this.line = 1;
    this.column = 1;
  }

  /// The line at fault, counted from 1.
  public long line() {
    return line;
  }

  /// The cell at fault within its line, counted from 1.
  public int column() {
    return column;
  }
}
