package org.sightline.linkage.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sightline.linkage.Parallel;

/// Makes a table of records at hand, as if they had been read from a file: for records that should not lie about in files.
public final class RecordTable {

  private static final String NAME = "records at hand";

  private RecordTable() {}

  /// A table of records.
  ///
  /// @param records by their ids; fields that are left out are not recorded. [Field#NUMBER] is an NHS number, whose check tells a slip
  public static PersonTable of(Map<String, Map<Field, String>> records, Parallel threads) {
    CsvSource source = inMemory(csv(records));
    try {
      CsvFile file = CsvFile.of(source, NAME, 0, Optional.empty());
      Shard shard = new Shard();
      for (CsvSurvey.Piece piece : file.pieces(source, threads)) {
        file.read(source, piece, shard, () -> {});
      }
      return new Joiner(new Shard[] {shard}, List.of(file), number -> source, threads).join();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static byte[] csv(Map<String, Map<Field, String>> records) {
    Set<Field> used = EnumSet.noneOf(Field.class);
    records.values().forEach(cells -> used.addAll(cells.keySet()));
    used.remove(Field.ID);
    StringBuilder csv = new StringBuilder("id");
    used.forEach(field -> csv.append(',').append(header(field)));
    records.forEach((id, cells) ->
        csv.append('\n')
            .append(quoted(id))
            .append(
                used.stream()
                    .map(field -> "," + quoted(cells.getOrDefault(field, "")))
                    .collect(Collectors.joining())));
    return csv.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String header(Field field) {
    return field == Field.NUMBER ? "nhs_number" : field.names().getFirst();
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static CsvSource inMemory(byte[] bytes) {
    return new CsvSource() {
      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public byte[] read(long start, int length) {
        int from = (int) Math.min(start, bytes.length);
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + length));
      }

      @Override
      public void close() {}
    };
  }
}
