package org.sightline.intake.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One row of a table, its cells by the names of their columns.
///
/// @param line where it begins in the file, from 1
/// @param columns the place of each column, by its name in lower case
/// @param cells as they stand
/// @param known what can be named besides columns: line, agency, file
record Row(long line, Map<String, Integer> columns, List<String> cells, Map<String, String> known) {

  /// Whether there is such a column.
  boolean has(String column) {
    return columns.containsKey(plain(column)) || known.containsKey(plain(column));
  }

  /// The cell of a column, without outer spaces; empty when there is none.
  String cell(String column) {
    var place = columns.get(plain(column));
    return place == null ? known.getOrDefault(plain(column), "") : cells.get(place).strip();
  }

  /// A column's name as names are compared.
  static String plain(String column) {
    return column.strip().toLowerCase(Locale.ROOT);
  }
}
