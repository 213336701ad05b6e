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
}
