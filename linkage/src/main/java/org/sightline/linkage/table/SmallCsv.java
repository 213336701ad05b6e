package org.sightline.linkage.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A CSV file of what people wrote about records, such as labels and decisions: small enough to be read whole, as text.
///
/// @param file what to call it in messages
/// @param header the names of its columns
/// @param lines its rows
public record SmallCsv(String file, List<String> header, List<Line> lines) {

  private static final int LARGEST = 64 << 20;

  /// One row.
  ///
  /// @param number the line it begins on
  /// @param cells one for each column
  public record Line(long number, List<String> cells) {
    /// Keeps a copy.
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /// Keeps copies.
  public SmallCsv {
    header = List.copyOf(header);
    lines = List.copyOf(lines);
  }

  /// Reads a file.
  ///
  /// @throws CsvFault when it is no CSV file, with the line and the reason
  public static SmallCsv read(Path path) throws IOException {
    String file = String.valueOf(path.getFileName());
    try (CsvSource source = CsvSource.open(path)) {
      if (source.size() > LARGEST) {
        throw new CsvFault(file, 1, 1, "larger than 64 MB: is this the right file?");
      }
      Header header = Header.read(source, file);
      List<Line> lines = new ArrayList<>();
      if (header.end() < source.size()) {
        CsvRows rows =
            new CsvRows(
                source,
                file,
                new CsvSurvey.Piece(header.end(), source.size(), header.lines() + 1L, false, true));
        while (rows.next()) {
          lines.add(line(rows, header.cells().size()));
        }
      }
      return new SmallCsv(file, header.cells(), lines);
    }
  }

  /// The place of a column by its name, or -1.
  public int column(String name) {
    return header.stream()
        .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
        .toList()
        .indexOf(name);
  }

  /// What is wrong with a cell.
  public static CsvFault fault(String file, long line, int column, String reason) {
    return new CsvFault(file, line, column + 1, reason);
  }

  private static Line line(CsvRows rows, int wanted) {
    if (rows.cells() != wanted) {
      throw rows.fault(
          Math.min(rows.cells(), wanted),
          "the row has %d cells, the header has %d".formatted(rows.cells(), wanted));
    }
    List<String> cells = new ArrayList<>();
    for (int cell = 0; cell < rows.cells(); cell++) {
      cells.add(rows.text(cell));
    }
    return new Line(rows.line(), cells);
  }

  /// A cell as it is written into such a file.
  public static String quoted(String cell) {
    return cell.matches("(?s).*[,\"\n\r].*") || !cell.equals(cell.strip())
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }
}
