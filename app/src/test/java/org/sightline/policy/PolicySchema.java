package org.sightline.policy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.sightline.ledger.AgencyKind;

/// The JSON Schema of a policy file, drawn from the shipped policy: a setting takes what stands there as shipped.
final class PolicySchema {

  private static final List<String> SHARED = List.of("shared", "not-independently-mobile");

  private PolicySchema() {}

  static Map<String, Object> of(Map<String, Map<String, Map<String, Object>>> shipped) {
    var parts = new LinkedHashMap<String, Object>();
    parts.put("policy", Map.of("const", "1"));
    parts.put("version", Map.of("type", List.of("string", "number")));
    var shared = new TreeMap<String, Object>();
    for (var part : SHARED) {
      var own = kinds(new TreeMap<String, Object>(Objects.requireNonNull(shipped.get(part))));
      parts.put(part, closed(own));
      shared.putAll(own);
    }
    var rules = new TreeMap<String, Object>();
    Objects.requireNonNull(shipped.get("rules"))
        .forEach((code, values) -> {
          var all = new TreeMap<>(shared);
          all.putAll(kinds(values));
          all.put("at-most", ref("severity"));
          rules.put(code, closed(all));
        });
    parts.put("rules", closed(rules));
    parts.put("local-rules", localRules());
    parts.put("duties", Map.of("type", "object"));
    parts.put(
        "answering",
        closed(
            kinds(new TreeMap<String, Object>(Objects.requireNonNull(shipped.get("answering"))))));
    var ladder =
        kinds(
            Objects.requireNonNull(Objects.requireNonNull(shipped.get("escalation")).get("other")));
    parts.put("escalation", Map.of("type", "object", "additionalProperties", closed(ladder)));
    return Map.of(
        "$schema",
        "https://json-schema.org/draft/2020-12/schema",
        "title",
        "A policy of Sightline",
        "type",
        "object",
        "properties",
        parts,
        "required",
        List.of("version"),
        "additionalProperties",
        false,
        "$defs",
        kinds());
  }

  private static Map<String, Object> localRules() {
    var entries = new TreeMap<String, Object>();
    for (var text : List.of("title", "question", "when", "basis")) {
      entries.put(text, ref("word"));
    }
    entries.put("severity", ref("severity"));
    entries.put("about", Map.of("enum", LocalRules.ABOUT));
    entries.put(
        "owner",
        Map.of("enum", Arrays.stream(AgencyKind.values()).map(AgencyKind::id).sorted().toList()));
    entries.put("answered-by", ref("words"));
    entries.put("version", Map.of("type", "integer", "minimum", 1));
    var rule = new TreeMap<>(closed(entries));
    rule.put("required", LocalRules.REQUIRED);
    return Map.of(
        "type",
        "object",
        "propertyNames",
        Map.of("pattern", "^[a-z][a-z0-9-]{2,60}$"),
        "additionalProperties",
        rule);
  }

  private static Map<String, Object> kinds() {
    return Map.of(
        "count", Map.of("type", "integer", "minimum", 0),
        "period", Map.of("type", "string", "pattern", "^\\d{1,4} (day|week|month|year)s?$"),
        "words", Map.of("type", "array", "items", Map.of("type", "string")),
        "word", Map.of("type", "string"),
        "severity", Map.of("enum", List.of("urgent", "check", "note")));
  }

  private static Map<String, Object> kinds(Map<String, Object> values) {
    var kinds = new TreeMap<String, Object>();
    values.forEach(
        (name, value) -> kinds.put(name, ref(Kind.of(value).name().toLowerCase(Locale.ROOT))));
    return kinds;
  }

  private static Map<String, Object> ref(String kind) {
    return Map.of("$ref", "#/$defs/" + kind);
  }

  private static Map<String, Object> closed(Map<String, Object> properties) {
    return Map.of("type", "object", "properties", properties, "additionalProperties", false);
  }
}
