package org.sightline.intake.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/// Fills the templates of a mapping with the cells of one row. What comes out empty is left out.
final class Template {

  /// `{column}`, `{column|other}`, `{column:conversion argument}`, or a doubled brace.
  static final Pattern PLACEHOLDER =
      Pattern.compile("\\{\\{|\\{([^{}|:]+)(?:\\|([^{}:]*))?(?::([a-z]+)(?: ([^{}]*))?)?}");

  /// The conversions a placeholder may name.
  static final Set<String> CONVERSIONS =
      Set.of("split", "number", "yes", "day", "first", "last", "lower");

  private static final Set<String> DATES =
      Set.of("recorded", "happened", "born", "earliest", "latest");
  private static final Set<String> ENDS = Set.of("from", "to");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Mapping mapping;
  private final Row row;

  Template(Mapping mapping, Row row) {
    this.mapping = mapping;
    this.row = row;
  }

  /// The node with its placeholders filled, or a missing node when nothing is left of it.
  ///
  /// @param field the field it stands in
  /// @param parent the field around that
  JsonNode fill(JsonNode node, String field, String parent) throws Broken {
    if (node.isString()) {
      return text(
          node.stringValue(),
          DATES.contains(field) || (ENDS.contains(field) && parent.equals("happened")));
    }
    if (node.isObject()) {
      var filled = Json.object();
      for (var entry : node.properties()) {
        var value = fill(entry.getValue(), entry.getKey(), field);
        if (!entry.getKey().equals("when") && !value.isMissingNode()) {
          filled.set(entry.getKey(), value);
        }
      }
      return filled.isEmpty() ? MissingNode.getInstance() : filled;
    }
    if (node.isArray()) {
      var filled = JSON.arrayNode();
      for (var item : node) {
        var value = fill(item, field, parent);
        if (value.isArray()) {
          value.forEach(filled::add);
        } else if (!value.isMissingNode()) {
          filled.add(value);
        }
      }
      return filled.isEmpty() ? MissingNode.getInstance() : filled;
    }
    return node;
  }

  /// Whether the condition of a part of the mapping holds.
  boolean holds(JsonNode part) {
    for (var condition : part.path("when").properties()) {
      if (!holds(row.cell(condition.getKey()), condition.getValue())) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(String cell, JsonNode wanted) {
    if (wanted.isArray()) {
      for (var one : wanted) {
        if (holds(cell, one)) {
          return true;
        }
      }
      return false;
    }
    if (wanted.isObject()) {
      return !holds(cell, wanted.path("not"));
    }
    return switch (wanted.asString("")) {
      case "present" -> !cell.isEmpty();
      case "absent" -> cell.isEmpty();
      default -> cell.equalsIgnoreCase(wanted.asString("").strip());
    };
  }

  private JsonNode text(String template, boolean date) throws Broken {
    var whole = PLACEHOLDER.matcher(template);
    if (whole.matches() && whole.group(1) != null) {
      return converted(whole, date);
    }
    var filled = new StringBuilder();
    var each = PLACEHOLDER.matcher(template);
    int end = 0;
    while (each.find()) {
      filled.append(template, end, each.start());
      filled.append(each.group(1) == null ? "{" : converted(each, date).asString(""));
      end = each.end();
    }
    return string(filled.append(template.substring(end)).toString().strip());
  }

  private JsonNode converted(Matcher placeholder, boolean date) throws Broken {
    var column = placeholder.group(1);
    var other = Optional.ofNullable(placeholder.group(2));
    var cell = row.cell(column);
    if (cell.isEmpty() && other.isPresent()) {
      column = other.get();
      cell = row.has(column) ? row.cell(column) : column.strip();
    }
    var argument = Optional.ofNullable(placeholder.group(4)).filter(text -> !text.isEmpty());
    var value = mapping.translated(column, cell);
    return switch (Optional.ofNullable(placeholder.group(3)).orElse("")) {
      case "split" -> split(column, cell, argument.orElse(","));
      case "number" -> number(column, value);
      case "yes" -> yes(column, value);
      case "day" -> string(mapping.dates().day(value));
      case "first" ->
          string(value.contains(" ") ? value.substring(0, value.lastIndexOf(' ')) : value);
      case "last" -> string(value.contains(" ") ? value.substring(value.lastIndexOf(' ') + 1) : "");
      case "lower" -> string(value.toLowerCase(Locale.ROOT));
      default -> string(date ? mapping.dates().iso(value) : value);
    };
  }

  private JsonNode split(String column, String cell, String mark) {
    var list = JSON.arrayNode();
    Arrays.stream(cell.split(Pattern.quote(mark), -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .map(part -> mapping.translated(column, part))
        .forEach(list::add);
    return list.isEmpty() ? MissingNode.getInstance() : list;
  }

  private JsonNode number(String column, String value) throws Broken {
    if (value.isEmpty()) {
      return MissingNode.getInstance();
    }
    if (!value.matches("-?\\d{1,9}")) {
      throw broken(column, "'%s' is no whole number".formatted(Texts.shortened(value)));
    }
    return JSON.numberNode(Integer.parseInt(value));
  }

  private JsonNode yes(String column, String value) throws Broken {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "" -> MissingNode.getInstance();
      case "y", "yes", "true", "1", "x" -> JSON.booleanNode(true);
      case "n", "no", "false", "0" -> JSON.booleanNode(false);
      default ->
          throw broken(column, "'%s' is neither yes nor no".formatted(Texts.shortened(value)));
    };
  }

  private static JsonNode string(String text) {
    return text.isEmpty() ? MissingNode.getInstance() : JSON.stringNode(text);
  }

  private Broken broken(String column, String reason) {
    return new Broken("line " + row.line(), "column " + Texts.shortened(column.strip()), reason);
  }
}
