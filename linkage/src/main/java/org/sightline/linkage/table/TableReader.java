package org.sightline.linkage.table;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.sightline.linkage.Parallel;

/// Reads one or two CSV files into a [PersonTable], piece by piece on all threads.
///
/// Every thread fills a shard with dictionaries of its own; then the dictionaries are joined and the records stand in the order of
/// their ids. Which thread read what can no longer be told.
public final class TableReader {

  private static final int MOST_FILES = 2;

  private final Parallel threads;
  private final Optional<String> truth;

  private TableReader(Parallel threads, Optional<String> truth) {
    this.threads = threads;
    this.truth = truth;
  }

  /// Reads files.
  ///
  /// @param files one file, to be searched for records of one person, or two to be linked
  /// @param truth the column that says who a record is of, for measuring; as `COLUMN`, or `COLUMN=PATTERN`, where the first
  ///   group of a regular expression finds the person in the cell
  /// @throws CsvFault when a file cannot be read as records, with line and column
  public static PersonTable read(List<Path> files, Optional<String> truth, Parallel threads)
      throws IOException {
    if (files.isEmpty() || files.size() > MOST_FILES) {
      throw new IllegalArgumentException("one or two files, not " + files.size());
    }
    return new TableReader(threads, truth.map(column -> column.split("=", 2)[0]))
        .read(files, truth);
  }

  private PersonTable read(List<Path> files, Optional<String> truthAsked) throws IOException {
    Shard[] shards =
        IntStream.range(0, threads.threads()).mapToObj(one -> new Shard()).toArray(Shard[]::new);
    List<Columns> columns = new ArrayList<>();
    for (int file = 0; file < files.size(); file++) {
      columns.add(read(files.get(file), file, shards));
    }
    Joiner joiner = new Joiner(shards, files, columns, threads);
    PersonTable table = joiner.join();
    Optional<String> pattern = truthAsked.filter(asked -> asked.contains("="));
    return pattern.isPresent()
        ? table.withPeople(PeopleOf.pattern(pattern.get().split("=", 2)[1], table))
        : table;
  }

  private Columns read(Path path, int file, Shard[] shards) throws IOException {
    String name = String.valueOf(path.getFileName());
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      Header header = Header.read(channel, name);
      Columns columns = Columns.recognise(name, header.cells(), truth);
      boolean checked = isNhs(columns);
      List<CsvSurvey.Piece> pieces =
          CsvSurvey.pieces(channel, header.end(), header.lines() + 1L, threads);
      Shard.Places places = new Shard.Places(columns);
      AtomicInteger next = new AtomicInteger();
      threads.each(
          threads.threads(),
          thread -> {
            for (int one = next.getAndIncrement();
                one < pieces.size();
                one = next.getAndIncrement()) {
              read(
                  new CsvRows(channel, name, pieces.get(one)),
                  columns,
                  places,
                  file,
                  checked,
                  shards[thread]);
            }
          });
      return columns;
    }
  }

  private static void read(
      CsvRows rows, Columns columns, Shard.Places places, int file, boolean checked, Shard shard)
      throws IOException {
    int wanted = columns.header().size();
    while (rows.next()) {
      if (rows.cells() != wanted) {
        throw rows.fault(
            Math.min(rows.cells(), wanted),
            "the row has %d cells, the header has %d".formatted(rows.cells(), wanted));
      }
      shard.add(rows, columns, places, file, checked);
    }
  }

  /// Only an NHS number carries a check that a slip would break.
  private static boolean isNhs(Columns columns) {
    int column = columns.only(Field.NUMBER);
    return column >= 0 && columns.header().get(column).toLowerCase(Locale.ROOT).startsWith("nhs");
  }
}
