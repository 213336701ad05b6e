package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sightline.ledger.Claim.Sight;
import org.sightline.ledger.EventKind;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;

class IllnessKeepsOutTest {

  @Test
  void notesTheSecondAndAsksAtTheThird() {
    var life = ill(life(), "2020-05-01");
    assertThat(examine(life)).isEmpty();
    ill(life, "2020-05-10");
    assertThat(examine(life))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.NOTE);
          assertThat(finding.sentence())
              .isEqualTo(
                  "Illness was the reason why the child was not seen: by social care on 10 May 2020"
                      + " and by social care on 1 May 2020. Nobody is on record as having seen the"
                      + " child since the first of these.");
          assertThat(finding.claims()).hasSize(2);
        });
    ill(life, "2020-05-11");
    assertThat(examine(life)).extracting(Finding::severity).containsExactly(Severity.CHECK);
  }

  @Test
  void asksAtTheSecondWhileAConcernIsOpen() {
    var life = ill(ill(life(), "2020-05-01"), "2020-05-10");
    life.event(EventKind.PLAN_STARTED, "2020-04-01", "social-care");
    assertThat(examine(life).getFirst().severity()).isEqualTo(Severity.CHECK);
    assertThat(examine(life).getFirst().sentence())
        .endsWith(" Meanwhile the child is on a child protection plan.");
    assertThat(examine(life).getFirst().claims()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "Mother says he is ill, 1",
    "COVID symptoms, 1",
    "infection, 1",
    "still at work, 0",
    "no credit on phone, 0"
  })
  void readsTheReason(String reason, int found) {
    var life =
        ill(life(), "2020-05-01")
            .event(EventKind.WAS_NOT_BROUGHT, "2020-05-10", "hospital", Map.of("reason", reason));
    assertThat(examine(life)).hasSize(found);
  }

  @ParameterizedTest
  @EnumSource(Sight.class)
  void isAnsweredByASight(Sight sight) {
    boolean seen =
        sight == Sight.SEEN || sight == Sight.SEEN_ALONE || sight == Sight.UNDRESSED_OR_EXAMINED;
    var life = ill(ill(life(), "2020-05-01"), "2020-05-10");
    assertThat(examine(life.seen(sight, "2020-04-30", "gp"))).hasSize(1);
    assertThat(examine(life.seen(sight, "2020-05-01", "gp"))).hasSize(seen ? 0 : 1);
  }

  @ParameterizedTest
  @CsvSource({"2020-06-30, 1", "2020-07-01, 0"})
  void looksBackSixtyDays(String today, int found) {
    assertThat(examine(ill(ill(life(), "2020-05-01"), "2020-05-10"), today)).hasSize(found);
  }

  @ParameterizedTest
  @EnumSource(EventKind.class)
  void countsOnlyContactsThatDidNotTakePlace(EventKind kind) {
    boolean missed =
        List.of(EventKind.NO_ACCESS, EventKind.WAS_NOT_BROUGHT, EventKind.MISSED_VISIT)
            .contains(kind);
    var life =
        ill(life(), "2020-05-01").event(kind, "2020-05-10", "gp", Map.of("illness-given", "yes"));
    assertThat(examine(life)).hasSize(missed ? 1 : 0);
    var other =
        ill(life(), "2020-05-01").event(kind, "2020-05-10", "gp", Map.of("illness-given", "no"));
    assertThat(examine(other)).isEmpty();
  }

  private static Life ill(Life life, String day) {
    return life.event(EventKind.NO_ACCESS, day, "social-care", Map.of("illness-given", "yes"));
  }

  private static Life life() {
    return Life.bornOn("2019-01-01");
  }

  private static List<Finding> examine(Life life) {
    return examine(life, "2020-06-01");
  }

  private static List<Finding> examine(Life life, String today) {
    return new IllnessKeepsOut()
        .examine(life.asOf(today), List.of(), Shipped.of(new IllnessKeepsOut()));
  }
}
