package org.sightline.linkage.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The rows of one piece of a CSV file, one after another, each as places in an array of bytes: no text is made of them.
///
/// RFC 4180, and what real files do besides: either line end, spaces around cells, empty lines.
final class CsvRows {

  private static final int MORE = 64 << 10;

  private final CsvSource source;
  private final String file;
  private final CsvSurvey.Piece piece;
  private byte[] bytes;
  private int used;
  private int at;
  private long line;
  private long rowLine;

  private int[] from = new int[32];
  private int[] to = new int[32];
  private int cells;

  CsvRows(CsvSource source, String file, CsvSurvey.Piece piece) throws IOException {
    this.source = source;
    this.file = file;
    this.piece = piece;
    this.bytes = source.read(piece.start(), (int) (piece.end() - piece.start()) + MORE);
    this.used = bytes.length;
    this.line = piece.line();
    if (!piece.fresh()) {
      skipRest(piece.quoted());
    }
  }

  int cells() {
    return cells;
  }

  String text(int cell) {
    return new String(bytes, from[cell], to[cell] - from[cell], StandardCharsets.UTF_8);
  }

  byte[] bytes() {
    return bytes;
  }

  int from(int cell) {
    return from[cell];
  }

  int to(int cell) {
    return to[cell];
  }

  /// Where the cells begin; good until the next row.
  int[] froms() {
    return from;
  }

  /// Where the cells end; good until the next row.
  int[] tos() {
    return to;
  }

  /// The line the present row began on.
  long line() {
    return rowLine;
  }

  CsvFault fault(int cell, String reason) {
    return new CsvFault(file, rowLine, cell + 1, reason);
  }

  /// Goes on to the next row that begins in this piece; empty lines are passed over.
  boolean next() throws IOException {
    while (at < piece.end() - piece.start() && has(at)) {
      rowLine = line;
      cells = 0;
      do {
        readCell();
      } while (endCell());
      if (cells > 1 || from[0] != to[0]) {
        return true;
      }
    }
    return false;
  }

  /// After a cell: on to the next (true), or to the next row.
  private boolean endCell() throws IOException {
    if (!has(at)) {
      return false;
    }
    if (bytes[at] == ',') {
      at++;
      return true;
    }
    at++;
    line++;
    return false;
  }

  private void readCell() throws IOException {
    while (has(at) && (bytes[at] == ' ' || bytes[at] == '\t')) {
      at++;
    }
    if (has(at) && bytes[at] == '"') {
      readQuoted();
      return;
    }
    int start = at;
    int end = start;
    while (has(end) && bytes[end] != ',' && bytes[end] != '\n') {
      end++;
    }
    at = end;
    add(start, end);
  }

  /// Takes the quotes away in place: what is left is never longer.
  private void readQuoted() throws IOException {
    int start = ++at;
    int end = start;
    while (true) {
      if (!has(at)) {
        throw fault(cells, "a quoted cell that begins here is never closed");
      }
      byte character = bytes[at++];
      if (character != '"') {
        line += character == '\n' ? 1 : 0;
        bytes[end++] = character;
      } else if (has(at) && bytes[at] == '"') {
        bytes[end++] = bytes[at++];
      } else {
        break;
      }
    }
    while (has(at) && bytes[at] != ',' && bytes[at] != '\n') {
      if (bytes[at] != ' ' && bytes[at] != '\r' && bytes[at] != '\t') {
        throw fault(cells, "text follows a closing quote; a quote inside a cell is written twice");
      }
      at++;
    }
    add(start, end);
  }

  private void add(int start, int end) {
    int stop = end;
    while (stop > start
        && (bytes[stop - 1] == ' ' || bytes[stop - 1] == '\r' || bytes[stop - 1] == '\t')) {
      stop--;
    }
    if (cells == from.length) {
      from = Arrays.copyOf(from, cells * 2);
      to = Arrays.copyOf(to, cells * 2);
    }
    from[cells] = start;
    to[cells++] = stop;
  }

  private void skipRest(boolean begunInQuotes) throws IOException {
    boolean quoted = begunInQuotes;
    while (has(at)) {
      byte character = bytes[at++];
      quoted ^= character == '"';
      if (character == '\n') {
        line++;
        if (!quoted) {
          return;
        }
      }
    }
  }

  /// Whether there is a byte at this place; a last row that runs on beyond the piece is fetched.
  private boolean has(int place) throws IOException {
    return place < used || fetch(place);
  }

  private boolean fetch(int place) throws IOException {
    byte[] more = source.read(piece.start() + used, MORE);
    if (more.length == 0) {
      return false;
    }
    bytes = Arrays.copyOf(bytes, Math.addExact(used, more.length));
    System.arraycopy(more, 0, bytes, used, more.length);
    used += more.length;
    return place < used;
  }
}
