package org.sightline.desk.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Proves that the published schema and the document say the same, field by field.
class ReplaySchemaTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JsonNode schema = schema();

  static Stream<Class<?>> records() {
    return Stream.concat(
        Stream.of(ReplayDocument.class),
        Arrays.stream(ReplayDocument.class.getDeclaredClasses()).filter(Class::isRecord));
  }

  @ParameterizedTest
  @MethodSource("records")
  void namesEveryFieldOfTheDocumentWithItsForm(Class<?> type) {
    var described =
        type == ReplayDocument.class ? schema : schema.get("$defs").get(type.getSimpleName());
    var fields = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();

    assertThat(described.get("properties").propertyNames()).containsExactlyElementsOf(fields);
    assertThat(described.get("required").valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(fields);
    assertThat(described.get("additionalProperties").asBoolean()).isFalse();
    for (var field : type.getRecordComponents()) {
      assertThat(form(described.get("properties").get(field.getName())))
          .as(field.toString())
          .isEqualTo(form(field.getGenericType()));
    }
  }

  @Test
  void describesNothingThatTheDocumentLacks() {
    assertThat(schema.get("$defs").propertyNames())
        .containsExactlyInAnyOrderElementsOf(records().skip(1).map(Class::getSimpleName).toList());
  }

  @Test
  void holdsForAWholeReplay() {
    fits(schema, JSON.readTree(JSON.writeValueAsString(SampleFamily.document())), "replay");
  }

  /// What a Java type becomes when written, in short: `string?` may be null, `[string]` is a list, `{date}` a map.
  private static String form(Type type) {
    return switch (type) {
      case ParameterizedType list when list.getRawType() == List.class ->
          "[" + form(list.getActualTypeArguments()[0]) + "]";
      case ParameterizedType map when map.getRawType() == Map.class ->
          "{" + form(map.getActualTypeArguments()[1]) + "}";
      case ParameterizedType maybe when maybe.getRawType() == Optional.class ->
          form(maybe.getActualTypeArguments()[0]) + "?";
      case Class<?> plain when plain == String.class -> "string";
      case Class<?> plain when plain == LocalDate.class -> "date";
      case Class<?> plain when plain == int.class || plain == Integer.class -> "integer";
      case Class<?> plain when plain == boolean.class -> "boolean";
      case Class<?> plain -> plain.getSimpleName();
      default -> throw new AssertionError("no form for " + type);
    };
  }

  private static String form(JsonNode described) {
    if (described.has("$ref")) {
      return described.get("$ref").asString().replace("#/$defs/", "");
    }
    if (described.has("const")) {
      return "string";
    }
    var types = described.get("type");
    var type = types.isArray() ? types.get(0).asString() : types.asString();
    var maybe = types.isArray() && types.get(1).asString().equals("null") ? "?" : "";
    return switch (type) {
      case "array" -> "[" + form(described.get("items")) + "]";
      case "object" -> "{" + form(described.get("additionalProperties")) + "}";
      case "string" ->
          (described.has("format") ? described.get("format").asString() : "string") + maybe;
      default -> type + maybe;
    };
  }

  /// Checks a value against the part of the schema language that the schema uses.
  private void fits(JsonNode described, JsonNode value, String place) {
    if (described.has("$ref")) {
      fits(schema.get("$defs").get(form(described)), value, place);
    } else if (described.has("properties")) {
      assertThat(Set.copyOf(value.propertyNames()))
          .as(place)
          .isEqualTo(Set.copyOf(described.get("properties").propertyNames()));
      value
          .properties()
          .forEach(field ->
              fits(
                  described.get("properties").get(field.getKey()),
                  field.getValue(),
                  place + "/" + field.getKey()));
    } else if (described.has("items")) {
      assertThat(value.isArray()).as(place).isTrue();
      value.valueStream().forEach(item -> fits(described.get("items"), item, place + "/0"));
    } else if (described.has("additionalProperties")) {
      value
          .properties()
          .forEach(field ->
              fits(
                  described.get("additionalProperties"),
                  field.getValue(),
                  place + "/" + field.getKey()));
    } else {
      fitsPlain(described, value, place);
    }
  }

  private static void fitsPlain(JsonNode described, JsonNode value, String place) {
    if (described.has("const")) {
      assertThat(value).as(place).isEqualTo(described.get("const"));
    } else if (described.has("enum")) {
      assertThat(described.get("enum").valueStream()).as(place).contains(value);
    } else if (!value.isNull() || !form(described).endsWith("?")) {
      switch (form(described).replace("?", "")) {
        case "date" -> assertThat(LocalDate.parse(value.asString())).as(place).isNotNull();
        case "integer" -> assertThat(value.isInt()).as(place).isTrue();
        case "boolean" -> assertThat(value.isBoolean()).as(place).isTrue();
        default -> assertThat(value.isString()).as(place).isTrue();
      }
    }
  }

  private static JsonNode schema() {
    try (var file = ReplaySchemaTest.class.getResourceAsStream("/schemas/replay-1.schema.json")) {
      assertThat(file).as("the schema is published with the program").isNotNull();
      return JSON.readTree(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException fault) {
      throw new java.io.UncheckedIOException(fault);
    }
  }
}
