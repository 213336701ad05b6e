package org.sightline.linkage.table;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.linkage.Parallel;

/// One CSV file whose header is known: how to cut it, and how its rows are packed. It holds no rows and no open file, so that it can be sent to
/// wherever a piece is read.
public final class CsvFile implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String name;
  private final int number;
  private final Header header;
  private final @Nullable String truth;

  private CsvFile(String name, int number, Header header, @Nullable String truth) {
    this.name = name;
    this.number = number;
    this.header = header;
    this.truth = truth;
  }

  /// Reads the header.
  ///
  /// @param name what to call the file in messages
  /// @param number which of the files it is, counted from 0
  /// @param truth the column that says who a record is of
  /// @throws CsvFault when there is no header, or no column that can be used
  public static CsvFile of(CsvSource source, String name, int number, Optional<String> truth)
      throws IOException {
    CsvFile file = new CsvFile(name, number, Header.read(source, name), truth.orElse(null));
    file.columns(); // a fault of the header comes before any of the rows
    return file;
  }

  /// What to call a file in messages.
  public static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }

  /// What it is called in messages.
  public String name() {
    return name;
  }

  /// Which column holds what.
  public Columns columns() {
    return Columns.recognise(name, header.cells(), Optional.ofNullable(truth));
  }

  /// Where to cut, known from the size alone.
  public List<CsvSurvey.Cut> cuts(long size) {
    return CsvSurvey.cuts(header.end(), size);
  }

  /// The pieces, once each cut was counted.
  public List<CsvSurvey.Piece> pieces(long size, List<CsvSurvey.Count> counts) {
    return CsvSurvey.pieces(cuts(size), counts, header.lines() + 1L);
  }

  /// The pieces, each cut being counted now.
  List<CsvSurvey.Piece> pieces(CsvSource source, Parallel threads) throws IOException {
    long size = source.size();
    List<CsvSurvey.Cut> cuts = cuts(size);
    CsvSurvey.Count[] counts = new CsvSurvey.Count[cuts.size()];
    threads.each(counts.length, cut -> counts[cut] = CsvSurvey.count(source, cuts.get(cut)));
    return pieces(size, List.of(counts));
  }

  /// Takes records one after another.
  @FunctionalInterface
  public interface Taker {
    /// Takes one.
    ///
    /// @param record the record
    /// @param truth the cell that says who it is of; empty when there is none
    void take(PackedRecord record, String truth);
  }

  /// Reads the records that begin in a piece, each by itself.
  ///
  /// @throws CsvFault at the first row that cannot be read
  public void read(CsvSource source, CsvSurvey.Piece piece, Taker taker) throws IOException {
    Shard shard = new Shard();
    read(source, piece, shard, () -> shard.handOver(taker));
  }

  /// The line on which an id stands for the second time.
  public static CsvFault doubleId(List<CsvFile> files, Opener opener, String id) {
    return DoubleId.fault(files, opener, id);
  }

  /// Opens the files once more.
  @FunctionalInterface
  public interface Opener {
    /// Opens one of them.
    CsvSource open(int file) throws IOException;
  }

  /// Packs the rows of a piece one after another.
  void read(CsvSource source, CsvSurvey.Piece piece, Shard shard, Row each) throws IOException {
    CsvRows rows = new CsvRows(source, name, piece);
    Columns columns = columns();
    Shard.Places places = new Shard.Places(columns);
    int wanted = columns.header().size();
    while (rows.next()) {
      if (rows.cells() != wanted) {
        throw rows.fault(
            Math.min(rows.cells(), wanted),
            "the row has %d cells, the header has %d".formatted(rows.cells(), wanted));
      }
      shard.add(rows, columns, places, number);
      each.packed();
    }
  }

  /// Told of each row.
  @FunctionalInterface
  interface Row {
    /// The row is the last of the shard.
    void packed();
  }
}
