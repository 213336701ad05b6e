package org.sightline.desk.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sightline.signal.FollowUp;
import org.sightline.signal.Prompt;
import org.sightline.signal.SignalKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The published schema of the worklist and what is printed say the same.
class WorklistSchemaTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JsonNode schema = schema();

  static Stream<Class<?>> records() {
    return Stream.concat(Stream.of(Item.class), Arrays.stream(Item.class.getDeclaredClasses()));
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
  void namesEveryWordThatAStateAReplyAndATellingCanBe() {
    var defs = schema.get("$defs");

    assertThat(words(defs.get("Item"), "state"))
        .containsExactlyInAnyOrder(kebab(FollowUp.State.values()));
    assertThat(words(defs.get("Told"), "why"))
        .containsExactlyInAnyOrder(kebab(Prompt.Why.values()));
    assertThat(words(defs.get("Said"), "kind"))
        .containsExactlyInAnyOrder(
            Arrays.stream(org.sightline.signal.Reply.class.getPermittedSubclasses())
                .map(type -> type.getSimpleName().toLowerCase(Locale.ROOT))
                .toArray(String[]::new));
    assertThat(defs.get("Item").get("properties").get("reference").get("pattern").asString())
        .isEqualTo("^" + SignalKey.REFERENCE + "$");
  }

  @Test
  void writesEachFieldInItsForm() {
    var item =
        JSON.readTree(
            JSON.writeValueAsString(
                new Item(
                    "7QK2M-9FX3C",
                    "Food and growth",
                    "nourishment",
                    List.of("hunger"),
                    "school/u-1",
                    "check",
                    "asked",
                    Optional.of(LocalDate.of(2026, 11, 25)),
                    LocalDate.of(2026, 11, 18),
                    Optional.empty(),
                    "Asked for food twice.",
                    List.of("school"),
                    "What did she eat today?",
                    List.of("an assessment"),
                    List.of(),
                    List.of(new Item.Told("headteacher@school", Instant.EPOCH, "silence")),
                    List.of())));

    assertThat(item.get("due").asString()).isEqualTo("2026-11-25");
    assertThat(item.get("reopened").isNull()).isTrue();
    assertThat(item.get("told").get(0).get("since").asString()).isEqualTo("1970-01-01T00:00:00Z");
  }

  private static Stream<String> words(JsonNode type, String field) {
    return type.get("properties").get(field).get("enum").valueStream().map(JsonNode::asString);
  }

  private static String[] kebab(Enum<?>[] words) {
    return Arrays.stream(words)
        .map(word -> word.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toArray(String[]::new);
  }

  private static JsonNode schema() {
    try (var file =
        WorklistSchemaTest.class.getResourceAsStream("/schemas/worklist-1.schema.json")) {
      return JSON.readTree(
          new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException fault) {
      throw new java.io.UncheckedIOException(fault);
    }
  }
}
