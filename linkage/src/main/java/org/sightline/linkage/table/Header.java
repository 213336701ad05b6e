package org.sightline.linkage.table;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The first line of a CSV file.
///
/// @param cells its cells
/// @param end the byte after it
/// @param lines how many lines it takes
record Header(List<String> cells, long end, int lines) implements Serializable {

  private static final int LONGEST = 1 << 20;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  static Header read(CsvSource source, String file) throws IOException {
    byte[] bytes = source.read(0, LONGEST);
    refuseOtherForms(bytes, file);
    int begin =
        bytes.length >= 3 && bytes[0] == MARK[0] && bytes[1] == MARK[1] && bytes[2] == MARK[2]
            ? 3
            : 0;
    int end = begin;
    int lines = 1;
    boolean quoted = false;
    while (end < bytes.length && (quoted || bytes[end] != '\n')) {
      quoted ^= bytes[end] == '"';
      lines += bytes[end] == '\n' ? 1 : 0;
      end++;
    }
    if (end == bytes.length && source.size() > end) {
      throw new CsvFault(file, 1, 1, "the header is longer than a megabyte: is this a CSV file?");
    }
    CsvRows rows =
        new CsvRows(
            source, file, new CsvSurvey.Piece(begin, Math.max(end, begin + 1L), 1, false, true));
    if (end == begin || !rows.next()) {
      throw new CsvFault(file, 1, 1, "the first line must name the columns; it is empty");
    }
    List<String> cells = new ArrayList<>();
    for (int cell = 0; cell < rows.cells(); cell++) {
      cells.add(
          new String(
              rows.bytes(),
              rows.from(cell),
              rows.to(cell) - rows.from(cell),
              StandardCharsets.UTF_8));
    }
    return new Header(List.copyOf(cells), Math.min(end + 1L, bytes.length), lines);
  }

  /// What spreadsheets also call CSV. Read as it stands, all of it would be one line of one strange column.
  private static void refuseOtherForms(byte[] bytes, String file) {
    if (bytes.length >= 2
        && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF))) {
      throw new CsvFault(file, 1, 1, "the file is UTF-16; save it as UTF-8");
    }
    int first = -1;
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] == '\n') {
        return;
      }
      first = first < 0 && bytes[at] == '\r' ? at : first;
    }
    if (first >= 0 && first < bytes.length - 1) {
      throw new CsvFault(
          file, 1, 1, "lines end with a carriage return alone; save the file with LF or CRLF");
    }
  }
}
