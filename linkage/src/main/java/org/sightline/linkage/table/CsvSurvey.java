package org.sightline.linkage.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import org.sightline.linkage.Parallel;

/// Cuts a CSV file into pieces that can be read side by side. For that, one must know of each piece whether it begins inside
/// quotes, where a line end is no end of a row, and on which line.
final class CsvSurvey {

  static final int PIECE = 4 << 20;

  /// A part of a file. It answers for the rows that begin in it.
  ///
  /// @param start its first byte
  /// @param end the byte after its last
  /// @param line the line its first byte stands on
  /// @param quoted whether its first byte stands inside quotes
  /// @param fresh whether a row begins with its first byte
  record Piece(long start, long end, long line, boolean quoted, boolean fresh) {}

  private record Count(long lines, long quotes, byte last) {}

  private CsvSurvey() {}

  static List<Piece> pieces(FileChannel file, long from, long line, Parallel threads)
      throws IOException {
    long size = file.size();
    int count = (int) Math.max(1, (size - from + PIECE - 1) / PIECE);
    Count[] counts = new Count[count];
    threads.each(
        count,
        piece ->
            counts[piece] =
                count(
                    file,
                    from + (long) piece * PIECE,
                    Math.min(size, from + (piece + 1L) * PIECE)));
    List<Piece> pieces = new ArrayList<>(count);
    long at = line;
    long quotes = 0;
    boolean fresh = true;
    for (int piece = 0; piece < count; piece++) {
      long start = from + (long) piece * PIECE;
      pieces.add(new Piece(start, Math.min(size, start + PIECE), at, quotes % 2 == 1, fresh));
      at += counts[piece].lines;
      quotes += counts[piece].quotes;
      fresh = counts[piece].last == '\n' && quotes % 2 == 0;
    }
    return pieces;
  }

  private static Count count(FileChannel file, long start, long end) throws IOException {
    byte[] bytes = read(file, start, (int) (end - start));
    int lines = 0;
    int quotes = 0;
    for (byte character : bytes) {
      lines += character == '\n' ? 1 : 0;
      quotes += character == '"' ? 1 : 0;
    }
    return new Count(lines, quotes, bytes.length == 0 ? (byte) '\n' : bytes[bytes.length - 1]);
  }

  /// Exactly so many bytes, or as many as the file has.
  static byte[] read(FileChannel file, long start, int length) throws IOException {
    ByteBuffer buffer =
        ByteBuffer.allocate((int) Math.min(length, Math.max(0, file.size() - start)));
    while (buffer.hasRemaining()) {
      if (file.read(buffer, start + buffer.position()) < 0) {
        throw new IOException("the file grew shorter while it was read");
      }
    }
    return buffer.array();
  }
}
