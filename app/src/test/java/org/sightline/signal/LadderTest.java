package org.sightline.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.policy.Policy;
import org.sightline.policy.PolicyFault;
import org.sightline.time.WorkingDays;

/// The clocks and levels that a policy sets. What it changes, changes; what it leaves out stands as shipped.
class LadderTest {

  private static final WorkingDays WORKING = WorkingDays.ofEnglandAndWales();

  /// A Thursday.
  private static final LocalDate PUT = LocalDate.of(2026, 12, 24);

  @Test
  void anUrgentQuestionIsDueOnItsDayAndACheckAfterFiveWorkingDays() {
    var ladder = ladder("");

    assertThat(ladder.due(Severity.URGENT, PUT)).isEqualTo(PUT);
    assertThat(ladder.due(Severity.URGENT, LocalDate.of(2026, 12, 25)))
        .as("the same day, also on Christmas Day")
        .isEqualTo(LocalDate.of(2026, 12, 25));
    assertThat(ladder.due(Severity.CHECK, PUT)).isEqualTo(LocalDate.of(2027, 1, 5));
    assertThat(ladder.latestDeferral(Severity.URGENT, PUT)).isEqualTo(LocalDate.of(2026, 12, 29));
    assertThat(ladder.latestDeferral(Severity.CHECK, PUT)).isEqualTo(LocalDate.of(2027, 1, 12));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "urgent, 1, 2026-12-29, 2027-01-05, 2026-12-29, 2027-01-12, 4, 2",
    "check, 1, 2026-12-24, 2026-12-29, 2026-12-29, 2027-01-12, 4, 2",
    "urgent-deferred, 2, 2026-12-24, 2027-01-05, 2026-12-30, 2027-01-12, 4, 2",
    "check-deferred, 6, 2026-12-24, 2027-01-05, 2026-12-29, 2027-01-06, 4, 2",
    "urgent-next-hours, 8, 2026-12-24, 2027-01-05, 2026-12-29, 2027-01-12, 8, 2",
    "check-next, 3, 2026-12-24, 2027-01-05, 2026-12-29, 2027-01-12, 4, 3"
  })
  void eachClockMovesWhatItSays(
      String setting,
      int value,
      LocalDate urgent,
      LocalDate check,
      LocalDate urgentDeferred,
      LocalDate checkDeferred,
      int hours,
      int days) {
    var ladder = ladder("answering: { %s: %d }".formatted(setting, value));

    assertThat(ladder.due(Severity.URGENT, PUT)).isEqualTo(urgent);
    assertThat(ladder.due(Severity.CHECK, PUT)).isEqualTo(check);
    assertThat(ladder.latestDeferral(Severity.URGENT, PUT)).isEqualTo(urgentDeferred);
    assertThat(ladder.latestDeferral(Severity.CHECK, PUT)).isEqualTo(checkDeferred);
    assertThat(ladder.nextAfterHours()).isEqualTo(hours);
    assertThat(ladder.nextAfterDays()).isEqualTo(days);
  }

  @Test
  void aKindKeepsWhatItsEntryLeavesOut() {
    var ladder = ladder("escalation: { housing: { levels: [tenancy officer, area manager] } }");

    assertThat(ladder.posts("housing-north").stream().map(Post::toString))
        .startsWith("tenancy officer@housing-north", "area manager@housing-north");
    assertThat(ladder.outOfHours("housing-north"))
        .isEqualTo(new Post("emergency duty team", "social-care"));
    assertThat(ladder.posts("lighthouse-charity").getFirst())
        .as("an agency of no known kind has the levels of all others")
        .isEqualTo(new Post("safeguarding lead", "lighthouse-charity"));
  }

  @Test
  void authorityStandsAboveTheFirstLevel() {
    var ladder = ladder("");

    assertThat(ladder.hasAuthority(new Post("social worker", "social-care"))).isFalse();
    assertThat(ladder.hasAuthority(new Post("team manager", "social-care"))).isTrue();
    assertThat(ladder.hasAuthority(new Post("Team  Manager", "social-care"))).isTrue();
    assertThat(ladder.hasAuthority(new Post("assistant to the team manager", "social-care")))
        .isFalse();
    assertThat(ladder.hasAuthority(new Post("team manager", "police"))).isFalse();
    assertThat(ladder.above(new Post("team manager", "social-care")))
        .contains(new Post("service manager", "social-care"));
    assertThat(ladder.above(new Post("student", "social-care")))
        .as("a role that no level names stands below the second")
        .contains(new Post("team manager", "social-care"));
    assertThat(ladder.above(new Post("director", "social-care")))
        .contains(new Post("delegated safeguarding partner", "partnership"));
    assertThat(ladder.above(new Post("lead safeguarding partner", "partnership"))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "escalation: { polise: { levels: [sergeant] } } | 'polise', and there is no such kind of"
            + " agency",
        "escalation: { police: { hours: daytime } }     | 'daytime'; it must be 'always', or hours"
            + " such as",
        "escalation: { police: { levels: [] } }         | it must be a list of at least one role",
        "escalation: { police: { levels: nobody } }     | escalation.police.levels is 'nobody'; it"
            + " must be a list",
        "escalation: { police: { out-of-hours: edt } }  | 'edt'; it must be a role at an agency",
        "escalation: { police: { rank: [sergeant] } }   | escalation.police.rank is no setting;"
            + " there are",
        "answering: { urgent: soon }                    | answering.urgent is 'soon'; it must be a"
            + " whole number"
      })
  void saysWhatIsWrong(String entry, String message) {
    assertThatThrownBy(() -> ladder(entry))
        .isInstanceOf(PolicyFault.class)
        .hasMessageContaining(message);
  }

  @Test
  void readsPostsAsPeopleWriteThem() {
    assertThat(Post.parse("Team Manager@social-care"))
        .contains(new Post("team manager", "social-care"));
    for (var wrong : List.of("team manager", "@police", "x@", "a@b c", "sergeant@Police", "1@gp")) {
      assertThat(Post.parse(wrong)).as(wrong).isEmpty();
    }
  }

  private static Ladder ladder(String entry) {
    return Ladder.of(Policy.read("version: changed\n" + entry + "\n", "a policy"), WORKING);
  }
}
