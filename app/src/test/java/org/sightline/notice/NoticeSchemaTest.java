package org.sightline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sightline.signal.Prompt;
import org.sightline.signal.Question;
import org.sightline.signal.SignalKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The published schema of a webhook's body and what is posted say the same.
class NoticeSchemaTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JsonNode schema = schema();

  @Test
  void namesEveryField() {
    var body = body(Optional.empty());

    assertThat(schema.get("properties").propertyNames())
        .containsExactlyElementsOf(body.propertyNames());
    assertThat(words(schema.get("required"))).containsExactlyElementsOf(body.propertyNames());
    assertThat(schema.get("additionalProperties").asBoolean()).isFalse();
  }

  @Test
  void namesEveryWordThatAFieldCanBe() {
    var fields = schema.get("properties");

    assertThat(fields.get("format").get("const").asString())
        .isEqualTo(body(Optional.empty()).get("format").asString());
    assertThat(words(fields.get("severity").get("enum"))).containsExactly("urgent", "check");
    assertThat(words(fields.get("why").get("enum")))
        .containsExactly(
            Arrays.stream(Prompt.Why.values())
                .map(why -> why.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toArray(String[]::new));
    assertThat(words(fields.get("title").get("enum")))
        .containsExactlyInAnyOrder(
            Arrays.stream(Question.values())
                .map(question ->
                    question.words().substring(0, 1).toUpperCase(Locale.UK)
                        + question.words().substring(1))
                .toArray(String[]::new));
    assertThat(fields.get("reference").get("pattern").asString())
        .isEqualTo("^" + SignalKey.REFERENCE + "$");
  }

  @Test
  void writesEachFieldInItsForm() {
    var body = body(Optional.of("https://sightline.council.example/q/"));

    for (var name : List.of("id", "reference", "to")) {
      assertThat(body.get(name).asString())
          .matches(schema.get("properties").get(name).get("pattern").asString());
    }
    assertThat(body.get("put").asString()).isEqualTo("2026-11-25");
    assertThat(body.get("since").asString()).isEqualTo("2026-11-25T10:00:00Z");
    assertThat(body.get("where").asString())
        .isEqualTo("https://sightline.council.example/q/7QK2M-9FX3C");
  }

  private static JsonNode body(Optional<String> where) {
    var hook = new Destination(Destination.Channel.WEBHOOK, "https://hooks.council.example/");
    return JSON.readTree(
        Webhook.body(SampleNotice.parcel(SampleNotice.urgent("7QK2M-9FX3C"), hook), where));
  }

  private static Stream<String> words(JsonNode list) {
    return list.valueStream().map(JsonNode::asString);
  }

  private static JsonNode schema() {
    try (var file = NoticeSchemaTest.class.getResourceAsStream("/schemas/notice-1.schema.json")) {
      return JSON.readTree(
          new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException fault) {
      throw new java.io.UncheckedIOException(fault);
    }
  }
}
