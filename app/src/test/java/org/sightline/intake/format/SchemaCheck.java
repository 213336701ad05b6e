package org.sightline.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Checks JSON against those parts of JSON Schema that our schemas use, and fails on any other.
public final class SchemaCheck {

  private static final List<String> SAID =
      List.of("$schema", "$id", "$defs", "title", "description", "properties", "patternProperties");

  private final JsonNode root;
  private final List<String> violations = new ArrayList<>();

  /// @param root the schema
  public SchemaCheck(JsonNode root) {
    this.root = root;
  }

  /// Where a value falls short of it.
  public List<String> violations(JsonNode node) {
    check(root, node, "");
    return violations;
  }

  private void check(JsonNode schema, JsonNode node, String where) {
    for (var rule : schema.properties()) {
      var wanted = rule.getValue();
      switch (rule.getKey()) {
        case "$ref" -> check(root.at(wanted.stringValue().substring(1)), node, where);
        case "type" -> hold(isA(wanted.stringValue(), node), where + " is no " + wanted);
        case "const" -> hold(wanted.equals(node), where + " is not " + wanted);
        case "enum" -> hold(contains(wanted, node), where + " is none of " + wanted);
        case "pattern" ->
            hold(
                Pattern.compile(wanted.stringValue()).matcher(node.asString("")).find(),
                where + " is not like " + wanted);
        case "required" ->
            wanted.forEach(name -> hold(node.has(name.stringValue()), where + " lacks " + name));
        case "items" -> node.forEach(item -> check(wanted, item, where + "/*"));
        case "anyOf" -> hold(fitting(wanted, node) >= 1, where + " fits none of its forms");
        case "oneOf" -> hold(fitting(wanted, node) == 1, where + " fits none of its kinds");
        case "propertyNames" ->
            node.propertyNames()
                .forEach(name ->
                    hold(
                        Pattern.compile(wanted.path("pattern").stringValue()).matcher(name).find(),
                        where + "/" + name));
        case "additionalProperties" -> properties(schema, node, where);
        default -> hold(SAID.contains(rule.getKey()), "the schema uses " + rule.getKey());
      }
    }
  }

  private void properties(JsonNode schema, JsonNode node, String where) {
    for (var entry : node.properties()) {
      var known = schema.path("properties").path(entry.getKey());
      var others = schema.path("additionalProperties");
      if (!known.isMissingNode()) {
        check(known, entry.getValue(), where + "/" + entry.getKey());
      } else if (others.isObject()) {
        check(others, entry.getValue(), where + "/" + entry.getKey());
      } else {
        hold(
            schema.has("patternProperties") && entry.getKey().startsWith("x-"),
            where + " has an unknown " + entry.getKey());
      }
    }
  }

  private long fitting(JsonNode forms, JsonNode node) {
    long fitting = 0;
    for (var form : forms) {
      var check = new SchemaCheck(root);
      check.check(form, node, "");
      fitting += check.violations.isEmpty() ? 1 : 0;
    }
    return fitting;
  }

  private static boolean isA(String type, JsonNode node) {
    return switch (type) {
      case "object" -> node.isObject();
      case "array" -> node.isArray();
      case "string" -> node.isString();
      case "boolean" -> node.isBoolean();
      case "integer" -> node.isInt();
      case "number" -> node.isNumber();
      default -> throw new AssertionError("the schema uses the type " + type);
    };
  }

  private static boolean contains(JsonNode values, JsonNode node) {
    for (var value : values) {
      if (value.equals(node)) {
        return true;
      }
    }
    return false;
  }

  private void hold(boolean holds, String violation) {
    if (!holds) {
      violations.add(violation);
    }
  }
}
