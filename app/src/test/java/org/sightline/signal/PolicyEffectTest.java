package org.sightline.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sightline.chronology.Chronology;
import org.sightline.duty.Duties;
import org.sightline.duty.Obligation;
import org.sightline.policy.Policy;
import org.sightline.policy.PolicyFault;
import org.sightline.policy.Settings;
import org.sightline.story.Story;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Changing a setting changes what it says it changes, and nothing else: over every story, on the days it speaks of and long
/// after them.
class PolicyEffectTest {

  /// What a change does. *More*: all that was found is still found, as pressing or more so, and something is new or more
  /// pressing. *Less*: the other way round. *Otherwise*: it differs, and no direction is promised.
  /// *Not shown*: no story reaches it yet, and nothing may differ; who writes that story changes the line.
  enum Effect {
    MORE,
    LESS,
    OTHERWISE,
    NOT_SHOWN
  }

  private static final Set<String> SHARED = Set.of("shared", "not-independently-mobile");

  private static final int[] DAYS_AFTER = {0, 45, 200, 420};

  private static final Signals SIGNALS = Signals.discovered();
  private static final List<Given> GIVEN = new ArrayList<>();

  /// A story's child on a day, and what is found as shipped.
  private record Given(
      Chronology chronology, List<Obligation> obligations, Map<String, List<Finding>> found) {}

  @BeforeAll
  static void drawEveryStory() {
    var duties = Duties.discovered();
    for (var story : Story.all("stories/signal")) {
      for (var then : story.then()) {
        for (var days : DAYS_AFTER) {
          var chronology = story.chronologyAsOf(then.asKnownOn().plusDays(days), then.eyes());
          var owed = duties.obligations(chronology);
          GIVEN.add(new Given(chronology, owed, found(SIGNALS, chronology, owed)));
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}.{1} = {2}: {3} of {4}")
  @CsvFileSource(resources = "/policy/changes.csv", numLinesToSkip = 1)
  @DisplayName("A setting does what the table says, and to its own rule only")
  void changesWhatItSays(String part, String setting, String value, Effect effect, String rule) {
    var changed = SIGNALS.under(Policy.read(policy(part, setting, value), "a changed policy"));
    var differences = 0;
    for (var given : GIVEN) {
      var now = found(changed, given.chronology(), given.obligations());
      if (!SHARED.contains(part)) {
        assertThat(others(now, rule)).isEqualTo(others(given.found(), rule));
      }
      var before = pressing(given.found(), rule);
      var after = pressing(now, rule);
      switch (effect) {
        case MORE -> assertThat(dropped(before, after)).as("%s", now.get(rule)).isEmpty();
        case LESS -> assertThat(dropped(after, before)).as("%s", now.get(rule)).isEmpty();
        case OTHERWISE -> {}
        case NOT_SHOWN -> assertThat(now).isEqualTo(given.found());
      }
      differences += Objects.equals(now.get(rule), given.found().get(rule)) ? 0 : 1;
    }
    if (effect != Effect.NOT_SHOWN) {
      assertThat(differences).as("on how many days it shows").isPositive();
    }
  }

  @Test
  @DisplayName("Every count and every period of the shipped policy has its line in the table")
  void everyThresholdIsTried() throws IOException {
    String table;
    try (var text = getClass().getResourceAsStream("/policy/changes.csv")) {
      table = new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(settings().map(Arguments::get).filter(it -> !(it[2] instanceof List<?>)))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(table).contains("\n%s, %s, ".formatted(it[0], it[1])));
  }

  static Stream<Arguments> settings() {
    var root =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .<Map<String, Map<String, Map<String, Object>>>>load(
                PolicyEffectTest.class.getResourceAsStream("/policy/shipped.yaml"));
    var rules = new TreeMap<String, Map<String, ?>>(Objects.requireNonNull(root.get("rules")));
    SHARED.forEach(part -> rules.put(part, Objects.requireNonNull(root.get(part))));
    return rules.entrySet().stream()
        .flatMap(rule ->
            rule.getValue().entrySet().stream()
                .map(set -> Arguments.of(rule.getKey(), set.getKey(), set.getValue())));
  }

  @ParameterizedTest(name = "{0}.{1}")
  @MethodSource("settings")
  @DisplayName("Every setting of the shipped policy is read: without it, its rule cannot tell")
  void everySettingIsRead(String part, String setting, Object value) {
    assertThat(GIVEN)
        .as("%s of %s, %s as shipped", setting, part, value)
        .anyMatch(given ->
            SIGNALS.detectors().stream()
                .filter(detector ->
                    SHARED.contains(part) || Findings.cardOf(detector).code().equals(part))
                .anyMatch(detector -> needs(detector, setting, given)));
  }

  private static boolean needs(Detector detector, String setting, Given given) {
    var code = Findings.cardOf(detector).code();
    var values = new HashMap<>(Policy.shipped().rule(code).values());
    values.remove(setting);
    try {
      detector.examine(given.chronology(), given.obligations(), new Settings(code, values));
      return false;
    } catch (PolicyFault missing) {
      return true;
    }
  }

  @Test
  @DisplayName("The shipped policy names every rule, and no other")
  void namesEveryRule() {
    assertThat(Policy.shipped().rules())
        .containsExactlyInAnyOrderElementsOf(SIGNALS.cards().stream().map(Detects::code).toList());
  }

  private static String policy(String part, String setting, String value) {
    return SHARED.contains(part)
        ? "version: changed\n%s: { %s: %s }\n".formatted(part, setting, value)
        : "version: changed\nrules: { %s: { %s: %s } }\n".formatted(part, setting, value);
  }

  private static Map<String, List<Finding>> found(
      Signals signals, Chronology chronology, List<Obligation> owed) {
    return signals.examine(chronology, owed).stream()
        .map(finding -> finding.under(""))
        .collect(Collectors.groupingBy(Finding::code, TreeMap::new, Collectors.toList()));
  }

  private static Map<String, List<Finding>> others(Map<String, List<Finding>> found, String rule) {
    var others = new TreeMap<>(found);
    others.remove(rule);
    return others;
  }

  private static Map<String, Severity> pressing(Map<String, List<Finding>> found, String rule) {
    return found.getOrDefault(rule, List.of()).stream()
        .collect(Collectors.toMap(Finding::key, Finding::severity));
  }

  /// What the second lacks of the first, or holds for less pressing.
  private static List<String> dropped(Map<String, Severity> first, Map<String, Severity> second) {
    return first.entrySet().stream()
        .filter(one -> {
          var other = second.get(one.getKey());
          return other == null || other.compareTo(one.getValue()) > 0;
        })
        .map(Map.Entry::getKey)
        .toList();
  }
}
