package org.sightline.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The published JSON Schema says exactly what the reader reads.
class SchemaTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void isTheSchemaOfTheClaimsThatThereAre() throws IOException {
    assertThat(published())
        .as(
            "write app/src/main/resources/schemas/exchange-1.schema.json anew from ExchangeSchema.json()")
        .isEqualTo(ExchangeSchema.json());
  }

  @Test
  void acceptsEveryExampleThatTheReaderReads() throws IOException {
    var schema = JSON.readTree(published());
    for (var example : files()) {
      assertThat(violations(schema, example)).isEmpty();
    }
  }

  @Test
  void refusesWhatTheReaderRefuses() throws IOException {
    var schema = JSON.readTree(published());
    var sample = Samples.text("sample.json");
    for (var wrong :
        List.of(
            sample.replace("\"seen\"", "\"sene\""),
            sample.replace("\"child\": \"alex\", ", ""),
            sample.replace("\"statements\"", "\"statments\""),
            sample.replace("\"recorded\": \"2024-03-12T16:10\",", ""),
            sample.replace("\"basis\": \"observed\"", "\"basis\": \"sure\""),
            sample.replace("\"verified\": true", "\"verified\": \"yes\""),
            sample.replace("\"kind\": \"injury\"", "\"kind\": \"wound\""))) {
      assertThat(wrong).isNotEqualTo(sample);
      assertThat(violations(schema, wrong)).isNotEmpty();
      assertThat(Samples.read(Samples.delivery("social-care", "a.json", wrong)).faults())
          .isNotEmpty();
    }
  }

  private static List<String> files() {
    var files = new ArrayList<>(List.of(Samples.text("sample.json")));
    Samples.examples("exchange.md", "json").stream()
        .filter(example -> example.startsWith("{\n"))
        .forEach(files::add);
    Samples.examples("exchange.md", "json").stream()
        .filter(example -> !example.startsWith("{\n"))
        .map(example ->
            "{\"sightline\":\"1\",\"agency\":\"x\",\"records\":[{\"record\":\"r\",\"recorded\":\"2024-01-01\",\"by\":\"x\",\"statements\":["
                + example
                + "]}]}")
        .forEach(files::add);
    return files;
  }

  private static List<String> violations(JsonNode schema, String text) {
    return new SchemaCheck(schema).violations(JSON.readTree(text));
  }

  private static String published() throws IOException {
    try (var in = SchemaTest.class.getResourceAsStream("/schemas/exchange-1.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
