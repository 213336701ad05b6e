package org.sightline.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalRulesTest {

  private static final String RULE =
      """
      version: ours
      local-rules:
        our-rule:
          title: Something is so
          severity: check
          owner: social-care
          question: who looks?
          answered-by: [a visit]
          when: >-
            %s
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "child.on_plann | line 9: local-rules.our-rule.when cannot be used at line 1, character 6: undefined field 'on_plann' | ; of child there are age_in_months, moves_independently",
        "child.age_in_months == \"3\" | character 21: found no matching overload for '_==_' | int, string",
        "children.exists(c, true) | undeclared reference to 'children' | there are child, events, injuries",
        "child.age_in_months | expected type 'bool' but found 'int' | line 9",
        "events.exists(e, e.kind == \"home-vist\") | 'home-vist' is no kind; there are | home-visit",
        "events.exists(e, e.kind in [\"home-visit\", \"x\"]) | 'x' is no kind | was-not-brought",
        "child.on_plan && | character | mismatched input",
        "injuries.exists(i, i.site == 'x') | undefined field 'site' | ; of injuries there are types, sites",
        "now() | undeclared reference | line 9",
      })
  @DisplayName(
      "A condition is checked when the policy is read: the fault says where, what and what may")
  void refusesAConditionThatCannotBe(String when, String first, String second) {
    assertThatThrownBy(() -> Policy.read(RULE.formatted(when), "ours.yaml"))
        .isInstanceOf(PolicyFault.class)
        .hasMessageContaining(first)
        .hasMessageContaining(second);
  }

  @ParameterizedTest(name = "{0} in place of {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "severity: red | severity: check | must be one of check, note, urgent",
        "owner: the council | owner: social-care | must be one of ambulance",
        "colour: red | question: who looks? | is no entry of a local rule; there are title",
        "version: first | severity: check | lacks severity",
        "our_rule: | our-rule: | is no code",
        "hunger: | our-rule: | has the code of a rule of the program",
        "answered-by: a visit | answered-by: [a visit] | must be a list",
      })
  void refusesARuleThatIsNotWhole(String wrong, String right, String says) {
    var text = RULE.formatted("child.on_plan").replace(right, wrong);
    assertThatThrownBy(() -> Policy.read(text, "ours.yaml"))
        .isInstanceOf(PolicyFault.class)
        .hasMessageContaining(says);
  }

  @Test
  @DisplayName("A rule counts in the policy's digest")
  void countsInTheDigest() {
    var one = Policy.read(RULE.formatted("child.on_plan"), "ours");
    var other = Policy.read(RULE.formatted("!child.on_plan"), "ours");
    assertThat(one.localRules().keySet()).containsExactly("our-rule");
    assertThat(one.digest()).isNotEqualTo(other.digest());
    assertThat(Policy.shipped().localRules()).isEmpty();
  }

  @Test
  @DisplayName("What is missing gives “cannot tell”, unless the rest decides it")
  void cannotTellWhatIsMissing() {
    var facts = facts(List.of());
    assertThat(examine("child.age_in_months < 12", facts))
        .isEqualTo(new LocalRule.Answer.CannotTell("age in months is not on record"));
    assertThat(examine("child.on_plan || child.age_in_months < 12", facts))
        .isInstanceOf(LocalRule.Answer.Met.class);
    assertThat(examine("has(child.age_in_months) && child.age_in_months < 12", facts))
        .isInstanceOf(LocalRule.Answer.NotMet.class);
  }

  @Test
  @DisplayName("A rule cites what the matched elements rest on, and what it asked of the child")
  void citesTheMatchedElements() {
    var facts =
        facts(
            List.of(
                event("home-visit", 3, "c1"),
                event("referral", 5, "c2"),
                event("referral", 50, "c3")));
    assertThat(claims("events.exists(e, e.kind == 'referral' && e.days_since < 10)", facts))
        .containsExactly("c2");
    assertThat(claims("events.filter(e, e.kind == 'referral').size() == 2", facts))
        .containsExactly("c2", "c3");
    assertThat(claims("child.on_plan && events.exists_one(e, e.kind == 'home-visit')", facts))
        .containsExactly("c1", "p");
    assertThat(claims("events.all(e, e.days_since >= 3)", facts)).containsExactly("c1", "c2", "c3");
    assertThat(claims("events.filter(e, e.days_since < 10).exists(e, e.kind == 'referral')", facts))
        .containsExactly("c1", "c2");
  }

  @Test
  @DisplayName("A rule that would go on for long is stopped, and says so")
  void stopsARuleThatWouldGoOn() {
    var many = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < 400; i++) {
      many.add(event("referral", i, "c" + i));
    }
    assertThat(
            examine(
                "events.all(a, events.all(b, events.all(c, a.days_since + b.days_since >= 0)))",
                facts(many)))
        .isEqualTo(
            new LocalRule.Answer.CannotTell("it would have to step over more than 20000 records"));
  }

  @Test
  @DisplayName("The same facts give the same answer, in whatever order they stand")
  void isPure() {
    var events = new ArrayList<>(List.of(event("home-visit", 3, "c1"), event("referral", 5, "c2")));
    var when = "events.exists(e, e.kind == 'referral')";
    var first = examine(when, facts(events));
    Collections.reverse(events);
    assertThat(examine(when, facts(events)))
        .isEqualTo(first)
        .isEqualTo(examine(when, facts(events)));
  }

  @Test
  @DisplayName("The page lists the vocabulary as it is, and every entry of a rule")
  void thePageListsTheVocabulary() throws IOException {
    var here = Path.of("docs/local-rules.md");
    var page = Files.readString(Files.exists(here) ? here : Path.of("../docs/local-rules.md"));
    assertThat(page).contains(String.join("\n", Vocabulary.page()));
    LocalRules.REQUIRED.forEach(entry -> assertThat(page).contains("| `" + entry + "` |"));
    LocalRules.OPTIONAL.forEach(entry -> assertThat(page).contains("| `" + entry + "` |"));
    LocalRules.ABOUT.forEach(about -> assertThat(page).contains("`" + about + "`"));
  }

  private static LocalRule.Answer examine(String when, LocalRule.Facts facts) {
    var rule = Policy.read(RULE.formatted(when), "ours").localRules().get("our-rule");
    return Objects.requireNonNull(rule).examine(facts);
  }

  private static Set<String> claims(String when, LocalRule.Facts facts) {
    return examine(when, facts) instanceof LocalRule.Answer.Met(var claims)
        ? claims
        : Set.of("not met");
  }

  private static LocalRule.Facts facts(List<Map<String, Object>> events) {
    var values = new HashMap<String, Object>();
    values.put("child", Map.of("on_plan", true, "enquiry_open", false, "lives_elsewhere", false));
    values.put("events", List.copyOf(events));
    for (var list : List.of("injuries", "adults", "sightings", "absences", "duties")) {
      values.put(list, List.of());
    }
    return new LocalRule.Facts(values, Map.of("on_plan", List.of("p")));
  }

  private static Map<String, Object> event(String kind, long days, String claim) {
    return Map.of(
        "kind",
        kind,
        "agency",
        "social-care",
        "role",
        "worker",
        "about_child",
        true,
        "days_since",
        days,
        "words",
        "",
        "details",
        Map.of(),
        "claims",
        List.of(claim));
  }
}
