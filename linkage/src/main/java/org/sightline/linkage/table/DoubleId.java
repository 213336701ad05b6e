package org.sightline.linkage.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// Finds the line on which an id stands for the second time. The file is read again for it, since this is not the usual case.
final class DoubleId {

  private DoubleId() {}

  static CsvFault fault(List<Path> files, List<Columns> columns, String id) {
    boolean seen = false;
    for (int file = 0; file < files.size(); file++) {
      String name = String.valueOf(files.get(file).getFileName());
      int cell = columns.get(file).only(Field.ID);
      try (FileChannel channel = FileChannel.open(files.get(file), StandardOpenOption.READ)) {
        Header header = Header.read(channel, name);
        long at = header.end();
        CsvRows rows =
            new CsvRows(
                channel,
                name,
                new CsvSurvey.Piece(
                    at,
                    Math.min(channel.size(), at + Integer.MAX_VALUE / 4),
                    header.lines() + 1L,
                    false,
                    true));
        while (rows.next()) {
          if (new String(
                  rows.bytes(),
                  rows.from(cell),
                  rows.to(cell) - rows.from(cell),
                  StandardCharsets.UTF_8)
              .equals(id)) {
            if (seen) {
              return rows.fault(cell, "the id '%s' stands here for the second time".formatted(id));
            }
            seen = true;
          }
        }
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    }
    return new CsvFault(
        String.valueOf(files.getFirst().getFileName()),
        1,
        1,
        "the id '%s' stands twice".formatted(id));
  }
}
