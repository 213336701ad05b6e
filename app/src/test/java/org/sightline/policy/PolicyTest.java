package org.sightline.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

  @Test
  @DisplayName(
      "What a policy leaves out stands as shipped, and a rule's own entry goes before a shared one")
  void standsOnTheShippedOne() {
    var policy =
        Policy.read(
            """
            version: "2"
            shared: { lately: 30 days }
            rules:
              repeated-injury: { window: 1 year, lately: 7 days }
            """,
            "local.yaml");
    assertThat(policy.version()).isEqualTo("2");
    assertThat(policy.rule("repeated-injury").period("window")).isEqualTo(Period.ofYears(1));
    assertThat(policy.rule("repeated-injury").period("lately")).isEqualTo(Period.ofDays(7));
    assertThat(policy.rule("repeated-injury").count("injuries"))
        .isEqualTo(Policy.shipped().rule("repeated-injury").count("injuries"));
    assertThat(policy.rule("undeclared-adult").period("lately")).isEqualTo(Period.ofDays(30));
  }

  @Test
  @DisplayName("The digest tells what is set, not how it is written")
  void digestsWhatIsSet() {
    var one =
        Policy.read("version: a\nrules: { hunger: { occasions: 3, window: 90 days } }", "one");
    var same =
        Policy.read(
            "# the same\nrules:\n  hunger:\n    window: 90 days\n    occasions: 3\nversion: a",
            "other");
    var other =
        Policy.read("version: a\nrules: { hunger: { occasions: 4, window: 90 days } }", "x");
    assertThat(one.digest()).hasSize(64).isEqualTo(same.digest()).isNotEqualTo(other.digest());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          rules: { hunger: { window: soon } }        | rules.hunger.window is 'soon'; it must be a period such as '6 months' or '14 days'
          rules: { hunger: { occasions: two } }      | rules.hunger.occasions is 'two'; it must be a whole number such as 3
          rules: { hunger: { occasions: -1 } }       | rules.hunger.occasions is '-1'; it must be a whole number such as 3
          rules: { duty-breached: { weighty: all } } | rules.duty-breached.weighty is 'all'; it must be a list such as [one, other]
          rules: { hunger: { occasion: 2 } }         | rules.hunger.occasion is no setting; there are occasions, window, at-most
          rules: { hungry: { occasions: 2 } }        | rules.hungry.occasions speaks of no rule there is
          rules: { hunger: { at-most: low } }        | rules.hunger.at-most is 'low'; it must be urgent, check or note
          shared: { latly: 3 days }                  | shared.latly is no setting; there are any-bruise-below-months
          limits: { hunger: 3 }                      | 'limits' is no part of a policy; there are policy, version, answering, duties
          rules: [hunger]                            | rules must hold entries of the form 'name: value'
          rules: { hunger: { window: { days: 3 } } } | 'window' must be one value or a list
          rules: { hunger: {}, hunger: {} }          | 'hunger' stands twice under rules
          policy: 7                                  | policy is '7'; this program reads 1
          """)
  @DisplayName("A wrong policy is refused with its line, what stands there and what may")
  void refusesAWrongOne(String line, String message) {
    assertThatThrownBy(() -> Policy.read("version: x\n\n" + line, "local.yaml"))
        .isInstanceOf(PolicyFault.class)
        .hasMessageContaining("local.yaml, line 3: ")
        .hasMessageContaining(message);
  }

  @Test
  @DisplayName("Everything that is wrong is told at once, and nothing is half applied")
  void tellsAllFaults() {
    assertThatThrownBy(() ->
            Policy.read(
                "rules:\n  hunger:\n    window: soon\n    occasions: 3\n    often: 1", "it"))
        .isInstanceOf(PolicyFault.class)
        .hasMessageContaining("it, line 3: ")
        .hasMessageContaining("it, line 5: ")
        .hasMessageContaining("'version' is missing");
    assertThatThrownBy(() -> Policy.read("a: [", "it"))
        .isInstanceOf(PolicyFault.class)
        .hasMessageContaining("it is not YAML");
    assertThatThrownBy(() -> Policy.read("", "it"))
        .isInstanceOf(PolicyFault.class)
        .hasMessageContaining("entries of the form 'name: value' are expected");
  }

  @Test
  @DisplayName("The environment names the policy in force; without it, the shipped one is")
  void readsTheOneInForce() {
    assertThat(Policy.inForce(Map.of()).digest()).isEqualTo(Policy.shipped().digest());
    assertThat(Policy.inForce(Map.of("SIGHTLINE_POLICY", " ")).version()).isEqualTo("1");
    var missing = Map.of("SIGHTLINE_POLICY", Path.of("no", "such.yaml").toString());
    assertThatThrownBy(() -> Policy.inForce(missing))
        .isInstanceOf(PolicyFault.class)
        .hasMessageContaining("such.yaml cannot be read");
  }
}
