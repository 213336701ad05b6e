package org.sightline.linkage.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    return new TableReader(threads, PeopleOf.column(truth)).read(files, truth);
  }

  private PersonTable read(List<Path> files, Optional<String> truthAsked) throws IOException {
    Shard[] shards =
        IntStream.range(0, threads.threads()).mapToObj(one -> new Shard()).toArray(Shard[]::new);
    List<CsvFile> read = new ArrayList<>();
    for (int file = 0; file < files.size(); file++) {
      read.add(read(files.get(file), file, shards));
    }
    Joiner joiner = new Joiner(shards, read, file -> CsvSource.open(files.get(file)), threads);
    PersonTable table = joiner.join();
    Optional<String> pattern = truthAsked.filter(asked -> asked.contains("="));
    return pattern.isPresent()
        ? table.withPeople(PeopleOf.asked(pattern.get()).numbers(table))
        : table;
  }

  private CsvFile read(Path path, int number, Shard[] shards) throws IOException {
    try (CsvSource source = CsvSource.open(path)) {
      CsvFile file = CsvFile.of(source, CsvFile.nameOf(path), number, truth);
      List<CsvSurvey.Piece> pieces = file.pieces(source, threads);
      AtomicInteger next = new AtomicInteger();
      threads.each(
          threads.threads(),
          thread -> {
            for (int one = next.getAndIncrement();
                one < pieces.size();
                one = next.getAndIncrement()) {
              file.read(source, pieces.get(one), shards[thread], () -> {});
              threads.done(one + 1L, pieces.size());
            }
          });
      return file;
    }
  }
}
