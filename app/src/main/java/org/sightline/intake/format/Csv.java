package org.sightline.intake.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sightline.intake.AgencyRecord;
import org.sightline.intake.Delivery;
import org.sightline.intake.Fault;
import org.sightline.intake.Format;
import org.sightline.intake.Formats;
import org.sightline.intake.Reading;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Tables with a mapping that says what their columns mean: each row is a record. The page is `docs/formats/csv.md`.
@Component
final class Csv implements Format {

  @Override
  public String name() {
    return "CSV with a mapping";
  }

  @Override
  public Recognition recognise(Delivery delivery) {
    boolean named = delivery.fileName().endsWith(".csv") || delivery.fileName().endsWith(".tsv");
    return named && delivery.mapping().isPresent()
        ? Recognition.BY_CONTENT
        : named || delivery.mapping().isPresent() ? Recognition.BY_NAME : Recognition.NOT_THIS;
  }

  @Override
  public Reading read(Delivery delivery) {
    try {
      if (delivery.mapping().isEmpty()) {
        throw Broken.file(
            "whole file",
            "a table came without a mapping, so nothing says what its columns mean",
            "Put %s.mapping.yaml beside it, as docs/formats/csv.md shows"
                .formatted(delivery.agency()));
      }
      var mapping = Mapping.read(delivery.mapping().get());
      return rows(delivery, mapping, Texts.decode(delivery.bytes(), mapping.charset()));
    } catch (Broken broken) {
      return Reading.refused(broken.fault());
    }
  }

  private static Reading rows(Delivery delivery, Mapping mapping, String text) throws Broken {
    var table =
        CsvReader.builder()
            .fieldSeparator(mapping.delimiter())
            .quoteCharacter(mapping.quote())
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(Formats.LARGEST + 1)
            .ofCsvRecord(text)
            .iterator();
    var faults = new ArrayList<Fault>();
    var header =
        next(table, faults)
            .orElseThrow(() ->
                Broken.file(
                    "line 1", "the table is empty", "Send it with its line of column names"));
    var columns = columns(header);
    mapping.check(row(header, columns, delivery));
    var records = new ArrayList<AgencyRecord>();
    var original = delivery.original().id();
    for (var row = next(table, faults); row.isPresent(); row = next(table, faults)) {
      try {
        records.add(record(delivery, original, mapping, row(row.get(), columns, delivery), header));
      } catch (Broken broken) {
        faults.add(broken.fault());
      }
    }
    return new Reading(records, faults);
  }

  /// The next line of cells. Where the table itself breaks, by a quote that is never closed, no more can be told apart.
  private static Optional<CsvRecord> next(Iterator<CsvRecord> table, List<Fault> faults) {
    try {
      return table.hasNext() ? Optional.of(table.next()) : Optional.empty();
    } catch (CsvParseException | UncheckedIOException fault) {
      faults.add(
          new Fault(
              "rest of the file",
              "",
              "the table breaks off: " + Texts.firstLine(fault),
              "Check the quotes in that line, and send the rows from there on in a new delivery"));
      return Optional.empty();
    }
  }

  private static Map<String, Integer> columns(CsvRecord header) throws Broken {
    var columns = new HashMap<String, Integer>();
    for (int i = 0; i < header.getFieldCount(); i++) {
      var name = Row.plain(header.getField(i));
      if (!name.isEmpty() && columns.putIfAbsent(name, i) != null) {
        throw Broken.file(
            "line 1",
            "two columns are called '%s'".formatted(Texts.shortened(name)),
            "Give each column its own name");
      }
    }
    return Map.copyOf(columns);
  }

  private static Row row(CsvRecord cells, Map<String, Integer> columns, Delivery delivery) {
    var known =
        Map.of(
            "line", Long.toString(cells.getStartingLineNumber()),
            "agency", delivery.agency(),
            "file", delivery.fileName());
    return new Row(cells.getStartingLineNumber(), columns, cells.getFields(), known);
  }

  private static AgencyRecord record(
      Delivery delivery, String original, Mapping mapping, Row row, CsvRecord header)
      throws Broken {
    if (row.cells().size() != header.getFieldCount()) {
      throw new Broken(
          "line " + row.line(),
          "",
          "the row has %d cells, the header %d"
              .formatted(row.cells().size(), header.getFieldCount()),
          "Check its quotes and delimiters, and send the row again in a new delivery");
    }
    var node = filled(mapping, row);
    return Scribe.record(delivery, original, Exchange.draft(node, "line " + row.line()));
  }

  /// The record that a row makes, in the form of the exchange format.
  private static JsonNode filled(Mapping mapping, Row row) throws Broken {
    var template = new Template(mapping, row);
    var node = Json.object();
    for (var entry : mapping.template().properties()) {
      var value =
          switch (entry.getKey()) {
            case "encoding", "delimiter", "quote", "dates", "values" -> Json.object().path("");
            case "people", "statements" ->
                template.fill(held(template, entry.getValue()), entry.getKey(), "");
            default -> template.fill(entry.getValue(), entry.getKey(), "");
          };
      if (!value.isMissingNode()) {
        node.set(entry.getKey(), value);
      }
    }
    if (!node.has("statements") && !node.has("people")) {
      throw new Broken(
          "line " + row.line(),
          "",
          "by the mapping the row says nothing: no condition holds and it introduces nobody",
          "Check the conditions in the mapping, and send the row again");
    }
    return node;
  }

  /// The people or statements whose conditions hold.
  private static JsonNode held(Template template, JsonNode parts) {
    var held = parts.deepCopy();
    if (held instanceof ObjectNode people) {
      people.removeIf(part -> !template.holds(part));
    } else if (held.isArray()) {
      var statements = held.asArray();
      statements.removeIf(part -> !template.holds(part));
    }
    return held;
  }
}
