package org.sightline.cases;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

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
  record Fact(String id, LocalDate from, LocalDate to, String precision, String agency) {

    boolean recordable() {
      return !NOT_RECORDED.contains(agency);
    }

    boolean exact() {
      return precision.equals("day");
    }
  }

  static Map<String, Fact> in(Path folder) {
    var facts = new LinkedHashMap<String, Fact>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("facts.csv"))) {
      for (var row : rows) {
        facts.put(
            row.getField("id"),
            new Fact(
                row.getField("id"),
                LocalDate.parse(row.getField("date_from")),
                LocalDate.parse(row.getField("date_to")),
                row.getField("date_precision"),
                row.getField("agency")));
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return facts;
  }
}
