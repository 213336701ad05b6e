package org.sightline.desk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sightline.flow.ModelTrial;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The published schema of what `sightline identity` prints and what is printed say the same.
class IdentitySchemaTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JsonNode schema = schema();

  static Stream<Class<?>> records() {
    return Stream.concat(
        Arrays.stream(Printed.class.getDeclaredClasses()),
        Stream.of(ModelTrial.Result.class, ModelTrial.Otherwise.class));
  }

  @ParameterizedTest
  @MethodSource("records")
  void namesEveryField(Class<?> type) {
    var described = schema.get("$defs").get(type.getSimpleName());
    var fields = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();

    assertThat(described.get("properties").propertyNames()).containsExactlyElementsOf(fields);
    assertThat(described.get("required").valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(fields);
    assertThat(described.get("additionalProperties").asBoolean()).isFalse();
  }

  @Test
  void writesEachFieldInItsForm() {
    var model =
        JSON.readTree(
            JSON.writeValueAsString(
                new Printed.Model(
                    "0".repeat(64), "ours-1", LocalDate.of(2026, 11, 26), 1200, true)));
    var step = new Printed.WeightStep("sex", 0.97, "same sex");
    var nothing = new Printed.Answer(List.of(), List.of(), List.of());
    var question =
        JSON.readTree(
            JSON.writeValueAsString(
                new Printed.Question(
                    "a/1", "b/2", "A", "B", "why", nothing, nothing, List.of(step))));

    assertThat(model.get("trained").asString()).isEqualTo("2026-11-26");
    assertThat(model.get("inUse").asBoolean()).isTrue();
    assertThat(question.get("weight").get(0).get("bits").isDouble()).isTrue();
    assertThat(question.get("yes").get("children").isArray()).isTrue();
  }

  private static JsonNode schema() {
    try (var in =
        Objects.requireNonNull(
            IdentitySchemaTest.class.getResourceAsStream("/schemas/identity-1.schema.json"))) {
      return JSON.readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
