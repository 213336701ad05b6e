package org.sightline.intake.format;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// How the columns of an agency's table are to be read. The page is `docs/formats/csv.md`.
///
/// @param charset the table's encoding
/// @param delimiter between cells
/// @param quote around cells
/// @param dates how its dates are written
/// @param values what its codes mean, by column and code, both in lower case
/// @param template the record that a row makes, with placeholders
record Mapping(
    Charset charset,
    char delimiter,
    char quote,
    RowDates dates,
    Map<String, Map<String, String>> values,
    JsonNode template) {

  private static final String WHERE = "the mapping";
  private static final Set<String> FIELDS =
      Set.of(
          "encoding",
          "delimiter",
          "quote",
          "dates",
          "values",
          "record",
          "recorded",
          "happened",
          "by",
          "basis",
          "heard-by",
          "people",
          "statements");

  /// The mapping that a text in YAML is.
  static Mapping read(String yaml) throws Broken {
    var file = Yamls.read(yaml, WHERE);
    Shapes.known(file, FIELDS, WHERE);
    for (var field : new String[] {"record", "recorded", "by"}) {
      Shapes.text(file, field, WHERE);
    }
    var mapping =
        new Mapping(
            charset(file.path("encoding").asString("UTF-8")),
            mark(file, "delimiter", ','),
            mark(file, "quote", '"'),
            RowDates.of(file.path("dates")),
            values(file.path("values")),
            file);
    if (mapping.delimiter == mapping.quote) {
      throw mapping.broken("delimiter", "delimiter and quote are the same character");
    }
    return mapping;
  }

  /// What a cell means by the mapping's values; the cell itself where they do not list it.
  String translated(String column, String cell) {
    return values
        .getOrDefault(Row.plain(column), Map.of())
        .getOrDefault(cell.toLowerCase(Locale.ROOT), cell);
  }

  /// Refuses a mapping that names a column the table lacks, or a conversion there is none of.
  void check(Row header) throws Broken {
    var columns = new LinkedHashSet<String>(values.keySet());
    columns(template, columns);
    for (var column : columns) {
      if (!header.has(column)) {
        throw broken(
            "column " + Texts.shortened(column),
            "the mapping names a column '%s', which the table lacks"
                .formatted(Texts.shortened(column)));
      }
    }
  }

  private void columns(JsonNode node, Set<String> columns) throws Broken {
    if (node.isString()) {
      var each = Template.PLACEHOLDER.matcher(node.stringValue());
      while (each.find()) {
        if (each.group(1) != null) {
          columns.add(each.group(1).strip());
        }
        if (each.group(3) != null && !Template.CONVERSIONS.contains(each.group(3))) {
          throw broken(
              Texts.shortened(each.group()),
              "there is no conversion '%s'".formatted(Texts.shortened(each.group(3))));
        }
      }
    }
    for (var entry : node.properties()) {
      if (entry.getKey().equals("when")) {
        columns.addAll(entry.getValue().propertyNames());
      } else if (!entry.getKey().equals("values") && !entry.getKey().equals("dates")) {
        columns(entry.getValue(), columns);
      }
    }
    if (node.isArray()) {
      for (var item : node) {
        columns(item, columns);
      }
    }
  }

  private static Charset charset(String name) throws Broken {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException fault) {
      throw new Broken(
          WHERE,
          "encoding",
          "'%s' is no encoding that is known here".formatted(Texts.shortened(name)),
          "Write UTF-8, ISO-8859-1, windows-1252 or UTF-16");
    }
  }

  private static char mark(JsonNode file, String field, char otherwise) throws Broken {
    var text = file.path(field).asString(String.valueOf(otherwise));
    if (text.length() != 1 || text.charAt(0) == '\n' || text.charAt(0) == '\r') {
      throw new Broken(WHERE, field, field + " must be one character", "Write it in quotes");
    }
    return text.charAt(0);
  }

  private static Map<String, Map<String, String>> values(JsonNode node) {
    var values = new HashMap<String, Map<String, String>>();
    for (var column : node.properties()) {
      var meanings = new HashMap<String, String>();
      for (var meaning : column.getValue().properties()) {
        meanings.put(meaning.getKey().toLowerCase(Locale.ROOT), meaning.getValue().asString(""));
      }
      values.put(Row.plain(column.getKey()), Map.copyOf(meanings));
    }
    return Map.copyOf(values);
  }

  private Broken broken(String field, String reason) {
    return new Broken(
        WHERE, field, reason, "Put the mapping right, and send the file again with it");
  }
}
