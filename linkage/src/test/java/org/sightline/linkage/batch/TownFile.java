package org.sightline.linkage.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.TableReader;

/// Lines of CSV as a table.
public final class TownFile {

  private TownFile() {}

  /// Reads lines, the header first.
  public static PersonTable table(List<String> lines, Optional<String> truth, Parallel threads) {
    try {
      Path file = Files.createTempFile("town", ".csv");
      try {
        Files.write(file, lines);
        return TableReader.read(List.of(file), truth, threads);
      } finally {
        Files.delete(file);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
