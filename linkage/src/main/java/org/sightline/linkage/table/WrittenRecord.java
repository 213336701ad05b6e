package org.sightline.linkage.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.sightline.linkage.Parallel;

/// A record as it is written in its file, for people to read: a [PersonTable] keeps no more than what is compared.
///
/// @param id of the record
/// @param fields what stands in the columns that were recognised; several columns of one field are joined
/// @param further what stands in other columns that were asked for, by their names
public record WrittenRecord(String id, Map<Field, String> fields, Map<String, String> further) {

  /// Keeps copies.
  public WrittenRecord {
    fields = Map.copyOf(fields);
    further = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(further));
  }

  /// Finds some records in their files.
  ///
  /// @param ids of the records
  /// @param further names of columns to show besides those recognised; a file may lack some
  public static Map<String, WrittenRecord> find(
      List<Path> files, Set<String> ids, List<String> further, Parallel threads)
      throws IOException {
    Map<String, WrittenRecord> found = new ConcurrentHashMap<>();
    for (Path path : files) {
      try (CsvSource source = CsvSource.open(path)) {
        CsvFile file = CsvFile.of(source, CsvFile.nameOf(path), 0, Optional.empty());
        Columns columns = file.columns();
        List<CsvSurvey.Piece> pieces = file.pieces(source, threads);
        threads.each(
            pieces.size(),
            piece -> {
              CsvRows rows = new CsvRows(source, file.name(), pieces.get(piece));
              while (rows.next()) {
                String id = rows.text(columns.only(Field.ID));
                if (ids.contains(id)) {
                  found.put(id, of(id, rows, columns, further));
                }
              }
            });
      }
    }
    return found;
  }

  private static WrittenRecord of(String id, CsvRows rows, Columns columns, List<String> further) {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    columns
        .places()
        .forEach((field, cells) ->
            fields.put(
                field,
                cells.stream()
                    .map(rows::text)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" "))));
    Map<String, String> others = new LinkedHashMap<>();
    for (String name : further) {
      int cell = columns.header().indexOf(name);
      if (cell >= 0) {
        others.put(name, rows.text(cell));
      }
    }
    return new WrittenRecord(id, fields, others);
  }

  /// Whether two cells of a field mean the same, however they are written.
  public static boolean isSame(Field field, String one, String other) {
    byte[] a = one.getBytes(StandardCharsets.UTF_8);
    byte[] b = other.getBytes(StandardCharsets.UTF_8);
    return switch (field) {
      case BIRTH -> isSame(Digits.date(a, 0, a.length), Digits.date(b, 0, b.length), one, other);
      case PHONE -> isSame(Digits.phone(a, 0, a.length), Digits.phone(b, 0, b.length), one, other);
      case POSTCODE -> Digits.postcode(a, 0, a.length) == Digits.postcode(b, 0, b.length);
      case NUMBER -> Digits.number(a, 0, a.length) == Digits.number(b, 0, b.length);
      default -> isSameText(one, other);
    };
  }

  private static boolean isSame(long a, long b, String one, String other) {
    return (a == 0 || b == 0) ? isSameText(one, other) : a == b;
  }

  /// Whether two texts are the same but for case, marks and what stands between words.
  public static boolean isSameText(String one, String other) {
    Words words = new Words();
    byte[] a = one.getBytes(StandardCharsets.UTF_8);
    byte[] b = other.getBytes(StandardCharsets.UTF_8);
    words.append(a, 0, a.length);
    String first = new String(words.bytes(), 0, words.length(), StandardCharsets.UTF_8);
    words.clear();
    words.append(b, 0, b.length);
    return first.equals(new String(words.bytes(), 0, words.length(), StandardCharsets.UTF_8));
  }
}
