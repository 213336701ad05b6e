package org.sightline.linkage.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Which column of a file holds what.
///
/// @param header the cells of the first line
/// @param places for each field the columns that hold it, in their order
/// @param truth the column that says who a record is of, if there is one: for measuring only
public record Columns(
    List<String> header, Map<Field, List<Integer>> places, Optional<Integer> truth) {

  /// Keeps copies.
  public Columns {
    header = List.copyOf(header);
    places = Map.copyOf(places);
  }

  /// Recognises columns by their names.
  ///
  /// @param file what to call the file in messages
  /// @param truth the name of the column with the truth, if it is to be read
  /// @throws CsvFault when there is no id, nothing to compare, or no such column of truth
  public static Columns recognise(String file, List<String> header, Optional<String> truth) {
    Map<Field, List<Integer>> places = new EnumMap<>(Field.class);
    for (int column = 0; column < header.size(); column++) {
      int here = column;
      Field.named(header.get(column))
          .ifPresent(field -> places.computeIfAbsent(field, f -> new ArrayList<>()).add(here));
    }
    if (!places.containsKey(Field.ID)) {
      throw new CsvFault(
          file, 1, 1, "no column of record ids; it is called one of " + Field.ID.names());
    }
    if (places.keySet().stream().noneMatch(Columns::isCompared)) {
      throw new CsvFault(file, 1, 1, "no column to compare by; columns found: " + header);
    }
    return new Columns(header, places, truth.map(name -> place(file, header, name)));
  }

  /// The one column of a field, or -1.
  int only(Field field) {
    List<Integer> found = places.getOrDefault(field, List.of());
    return found.isEmpty() ? -1 : found.getFirst();
  }

  /// The names of the columns that hold a field.
  public List<String> names(Field field) {
    return places.getOrDefault(field, List.of()).stream().map(header::get).toList();
  }

  /// The names of the columns that nothing is read from.
  public List<String> unread() {
    return IntStream.range(0, header.size())
        .filter(column -> places.values().stream().noneMatch(own -> own.contains(column)))
        .filter(column -> truth.isEmpty() || truth.get() != column)
        .mapToObj(header::get)
        .toList();
  }

  /// Whether the file has a field at all.
  public boolean has(Field field) {
    return places.containsKey(field);
  }

  private static boolean isCompared(Field field) {
    return field != Field.ID && field != Field.SOURCE && field != Field.NUMBER_STATUS;
  }

  private static int place(String file, List<String> header, String name) {
    return IntStream.range(0, header.size())
        .filter(column -> header.get(column).equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () -> new CsvFault(file, 1, 1, "no column '%s' among %s".formatted(name, header)));
  }
}
