package org.sightline.cases;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The facts of a case, by their ids.
final class Facts {

  private static final Set<String> NOT_RECORDED =
      Set.of("none", "none (family)", "pathology", "NOT_RECORDED_AT_THE_TIME");

  private Facts() {}

  /// What of a fact a feed must keep to.
  ///
  /// @param id names it
  /// @param from the first day it can have happened
  /// @param to the last day
  /// @param precision how exactly it is dated
  /// @param agency who recorded it
  /// @param hindsight what came of it and what was missed, as told later
  record Fact(
      String id,
      LocalDate from,
      LocalDate to,
      String precision,
      String agency,
      List<String> hindsight) {

    boolean recordable() {
      return !NOT_RECORDED.contains(agency);
    }

    boolean exact() {
      return precision.equals("day");
    }
  }

  /// The facts of a folder. A row without a day has the range that its `case.yaml` gives it under `undated`.
  static Map<String, Fact> in(Path folder) {
    var facts = new LinkedHashMap<String, Fact>();
    var undated = Truth.spans(folder, "undated");
    try (var rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("facts.csv"))) {
      for (var row : rows) {
        var id = row.getField("id");
        var range = Optional.ofNullable(undated.get(id));
        facts.put(
            id,
            new Fact(
                id,
                range.map(Truth.Range::from).orElseGet(() -> day(row, "date_from")),
                range.map(Truth.Range::to).orElseGet(() -> day(row, "date_to")),
                row.getField("date_precision"),
                row.getField("agency"),
                Stream.of("outcome", "missed_opportunity")
                    .flatMap(name -> row.findField(name).stream())
                    .toList()));
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return facts;
  }

  private static LocalDate day(NamedCsvRecord row, String field) {
    return LocalDate.parse(row.getField(field));
  }
}
