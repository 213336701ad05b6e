package org.sightline.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

class PolicySchemaTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  @DisplayName("The published schema knows exactly the settings of the shipped policy")
  void isTheSchemaOfTheShippedPolicy() throws IOException {
    var drawn = JSON.valueToTree(PolicySchema.of(shipped()));
    assertThat(JSON.readTree(text("/schemas/policy-1.schema.json")))
        .as("write app/src/main/resources/schemas/policy-1.schema.json anew: %s", drawn)
        .isEqualTo(drawn);
  }

  @Test
  @DisplayName("The page has a line for every setting, with the value as shipped")
  void everySettingStandsOnThePage() throws IOException {
    var page = Files.readString(page());
    var all =
        new TreeMap<String, Map<String, Object>>(Objects.requireNonNull(shipped().get("rules")));
    for (var part : new String[] {"shared", "not-independently-mobile", "answering"}) {
      all.put(part, new TreeMap<String, Object>(Objects.requireNonNull(shipped().get(part))));
    }
    Objects.requireNonNull(shipped().get("escalation"))
        .forEach((kind, values) ->
            values.forEach((name, value) ->
                assertThat(page).contains("| `%s` | `%s` | %s |".formatted(kind, name, value))));
    all.forEach((part, values) ->
        values.forEach((name, value) ->
            assertThat(page).contains("| `%s` | `%s` | %s |".formatted(part, name, value))));
  }

  private static Path page() {
    var here = Path.of("docs/policy.md");
    return Files.exists(here) ? here : Path.of("../docs/policy.md");
  }

  private static Map<String, Map<String, Map<String, Object>>> shipped() throws IOException {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(text("/policy/shipped.yaml"));
  }

  private static String text(String resource) throws IOException {
    try (var text = PolicySchemaTest.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
