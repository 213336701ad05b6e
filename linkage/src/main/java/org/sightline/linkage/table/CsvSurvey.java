package org.sightline.linkage.table;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/// Cuts a CSV file into pieces that can be read side by side. For that, one must know of each piece whether it begins inside
/// quotes, where a line end is no end of a row, and on which line.
public final class CsvSurvey {

  static final int PIECE = 4 << 20;

  /// A part of a file. It answers for the rows that begin in it.
  ///
  /// @param start its first byte
  /// @param end the byte after its last
  /// @param line the line its first byte stands on
  /// @param quoted whether its first byte stands inside quotes
  /// @param fresh whether a row begins with its first byte
  public record Piece(long start, long end, long line, boolean quoted, boolean fresh)
      implements Serializable {}

  /// Where a piece begins and ends.
  ///
  /// @param start its first byte
  /// @param end the byte after its last
  public record Cut(long start, long end) implements Serializable {}

  /// What the pieces after it must know of a piece.
  ///
  /// @param lines how many line ends it has
  /// @param quotes how many quotes
  /// @param last its last byte
  public record Count(long lines, long quotes, byte last) implements Serializable {}

  private CsvSurvey() {}

  /// Where to cut, known from the size alone.
  static List<Cut> cuts(long from, long size) {
    int count = (int) Math.max(1, (size - from + PIECE - 1) / PIECE);
    List<Cut> cuts = new ArrayList<>(count);
    for (int cut = 0; cut < count; cut++) {
      long start = from + (long) cut * PIECE;
      cuts.add(new Cut(start, Math.min(size, start + PIECE)));
    }
    return cuts;
  }

  /// The pieces, when all before each have been counted.
  ///
  /// @param line on which the first begins
  static List<Piece> pieces(List<Cut> cuts, List<Count> counts, long line) {
    List<Piece> pieces = new ArrayList<>(cuts.size());
    long at = line;
    long quotes = 0;
    boolean fresh = true;
    for (int cut = 0; cut < cuts.size(); cut++) {
      pieces.add(new Piece(cuts.get(cut).start, cuts.get(cut).end, at, quotes % 2 == 1, fresh));
      at += counts.get(cut).lines;
      quotes += counts.get(cut).quotes;
      fresh = counts.get(cut).last == '\n' && quotes % 2 == 0;
    }
    return pieces;
  }

  /// Counts what the pieces after this one must know.
  public static Count count(CsvSource file, Cut cut) throws IOException {
    byte[] bytes = file.read(cut.start, (int) (cut.end - cut.start));
    int lines = 0;
    int quotes = 0;
    for (byte character : bytes) {
      lines += character == '\n' ? 1 : 0;
      quotes += character == '"' ? 1 : 0;
    }
    return new Count(lines, quotes, bytes.length == 0 ? (byte) '\n' : bytes[bytes.length - 1]);
  }
}
