package org.sightline.linkage.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.sightline.linkage.Parallel;

/// Finds the line on which an id stands for the second time. The files are read again for it, since this is not the usual case.
final class DoubleId {

  private DoubleId() {}

  static CsvFault fault(List<CsvFile> files, CsvFile.Opener opener, String id) {
    boolean seen = false;
    for (int file = 0; file < files.size(); file++) {
      CsvFile read = files.get(file);
      int cell = read.columns().only(Field.ID);
      try (CsvSource source = opener.open(file);
          Parallel alone = Parallel.of(1)) {
        for (CsvSurvey.Piece piece : read.pieces(source, alone)) {
          CsvRows rows = new CsvRows(source, read.name(), piece);
          while (rows.next()) {
            boolean isHere = rows.cells() > cell && rows.text(cell).equals(id);
            if (isHere && seen) {
              return rows.fault(cell, "the id '%s' stands here for the second time".formatted(id));
            }
            seen |= isHere;
          }
        }
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    }
    return new CsvFault(files.getFirst().name(), 1, 1, "the id '%s' stands twice".formatted(id));
  }
}
