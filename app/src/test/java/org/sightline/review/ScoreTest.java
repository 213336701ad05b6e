package org.sightline.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sightline.ledger.ClaimId;
import org.sightline.signal.Finding;
import org.sightline.signal.Ground;
import org.sightline.signal.Question;
import org.sightline.signal.Severity;
import org.sightline.signal.Subject;

class ScoreTest {

  private static final LocalDate DATE = LocalDate.parse("2024-03-31");
  private static final Subject SUBJECT = Subject.of(Question.LOCAL, "hunger");

  @Test
  void countsLeadFromTheDayFromWhichItAskedWithoutABreak() {
    var rising =
        ground(
            at("2024-03-01", Severity.CHECK),
            at("2024-03-11", Severity.NOTE),
            at("2024-03-21", Severity.CHECK),
            at("2024-03-25", Severity.URGENT),
            at("2024-04-02", Severity.NOTE));

    assertThat(met("o", rising).leadDays()).contains(10L);
    assertThat(Score.Standing.of(rising, DATE))
        .hasValueSatisfying(standing -> {
          assertThat(standing.severity()).isEqualTo(Severity.URGENT);
          assertThat(standing.since()).isEqualTo("2024-03-01");
        });
  }

  @Test
  void countsNoLeadWhereOnlyANoteStands() {
    var note = met("o", ground(at("2024-03-01", Severity.NOTE)));

    assertThat(note.met()).isFalse();
    assertThat(note.leadDays()).isEmpty();
  }

  @Test
  void takesTheOrderThatGivesTheFewestDays() {
    var early = met("o", ground(at("2024-03-01", Severity.CHECK)));
    var late = met("o", ground(at("2024-03-29", Severity.CHECK)));
    var never = met("o", ground(at("2024-03-29", Severity.NOTE)));

    assertThat(lead(early, late)).contains(2L);
    assertThat(lead(early, never)).isEmpty();
  }

  @Test
  void takesTheFewerOfTwoInTheMiddle() {
    var one = met("a", ground(at("2024-03-01", Severity.CHECK)));
    var two = met("b", ground(at("2024-03-29", Severity.CHECK)));
    var unmet = met("c", ground(at("2024-03-29", Severity.NOTE)));

    assertThat(
            Score.medianLeadDays(
                List.of(new Score.InOrder(Optional.empty(), List.of(one, two, unmet), List.of()))))
        .contains(2L);
  }

  private static Optional<Long> lead(Score.Met... orders) {
    return Score.leadDays(
        Arrays.stream(orders)
            .map(met -> new Score.InOrder(Optional.empty(), List.of(met), List.of()))
            .toList(),
        orders[0].opportunity());
  }

  private static Score.Met met(String id, Ground ground) {
    var opportunity =
        new Opportunity(id, "a chance", DATE, DATE, DATE, "a review", List.of("hunger"), "");
    return Score.met(opportunity, Score.Standing.of(ground, DATE).stream().toList());
  }

  private static Ground ground(Ground.Version... versions) {
    return new Ground(
        "hunger", SUBJECT, "", versions[0].day(), Optional.empty(), Arrays.asList(versions));
  }

  private static Ground.Version at(String day, Severity severity) {
    return new Ground.Version(
        LocalDate.parse(day),
        new Finding(
            "hunger",
            1,
            SUBJECT,
            "",
            severity,
            "Something.",
            new TreeSet<>(Set.of(new ClaimId("c"))),
            "What?",
            List.of()));
  }
}
