package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.signal.detector.Life.day;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sightline.ledger.Claim.DecisionKind;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.Site;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;

class OpportunityWithoutReasonTest {

  @Test
  void asksWhyWhereADecisionGivesNoReason() {
    var life = life().decided(DecisionKind.RETURN_HOME, "2020-05-10", "goes home", "");
    assertThat(examine(life))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.NOTE);
          assertThat(finding.sentence())
              .isEqualTo(
                  "On 10 May 2020 social care decided “goes home” (return home). No reason is on"
                      + " record.");
          assertThat(finding.claims()).hasSize(1);
        });
    life.event(EventKind.SECTION_47_STARTED, "2020-05-01", "police");
    assertThat(examine(life).getFirst().severity()).isEqualTo(Severity.CHECK);
    assertThat(examine(life).getFirst().sentence())
        .endsWith("No reason is on record. Meanwhile a section 47 enquiry is open.");
    assertThat(examine(life).getFirst().claims()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(DecisionKind.class)
  void asksAboutWeightyDecisions(DecisionKind kind) {
    boolean weighty =
        kind != DecisionKind.OTHER
            && kind != DecisionKind.CHARGE
            && kind != DecisionKind.REFERRAL_RESPONSE;
    assertThat(examine(life().decided(kind, "2020-05-10", "so", ""))).hasSize(weighty ? 1 : 0);
    assertThat(examine(life().decided(kind, "2020-05-10", "so", "because"))).isEmpty();
  }

  @Test
  void isQuietWhereTheReasonStandsElsewhereOnTheDayOrCameLater() {
    var life = life().decided(DecisionKind.CLOSE_CASE, "2020-05-10", "closed", "");
    life.event(EventKind.CLOSURE, "2020-05-11", "social-care", Map.of("reason", "need met"));
    life.event(EventKind.CLOSURE, "2020-05-10", "gp", Map.of("reason", "need met"));
    assertThat(examine(life)).hasSize(1);
    life.event(EventKind.CLOSURE, "2020-05-10", "social-care", Map.of("reason", "need met"));
    assertThat(examine(life)).isEmpty();
    var later = life().decided(DecisionKind.CLOSE_CASE, "2020-05-10", "closed", "");
    later.decided(DecisionKind.CLOSE_CASE, "2020-05-12", "closed", "need met");
    assertThat(examine(later)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2020-05-18, 0", "2020-05-19, 1"})
  void givesAMeetingFiveWorkingDays(String today, int found) {
    var life = life().event(EventKind.STRATEGY_DISCUSSION, "2020-05-11", "social-care");
    assertThat(examine(life, today)).hasSize(found);
    if (found > 0) {
      assertThat(examine(life, today).getFirst().sentence())
          .isEqualTo(
              "On 11 May 2020 social care recorded: strategy discussion. No reason is on record.");
      assertThat(examine(life, today).getFirst().severity()).isEqualTo(Severity.NOTE);
    }
  }

  @Test
  void asksAtOnceWhereTheRecordShowsTheGap() {
    var life =
        life()
            .event(EventKind.PLAN_STARTED, "2020-05-01", "social-care")
            .event(
                EventKind.STEP_DOWN,
                "2020-06-01",
                "social-care",
                Map.of("reason-recorded", "no", "outcome", "child in need"));
    assertThat(examine(life).getFirst().severity()).isEqualTo(Severity.CHECK);
    var said =
        life()
            .event(
                EventKind.STEP_DOWN,
                "2020-05-01",
                "social-care",
                Map.of("reason-recorded", "yes", "outcome", "x"));
    assertThat(examine(said)).isEmpty();
  }

  @Test
  void asksWhereAnInjuryIsOpenAndNotForAPlanAlone() {
    var plan =
        life()
            .event(EventKind.PLAN_STARTED, "2020-05-01", "social-care")
            .event(EventKind.CONFERENCE, "2020-05-02", "social-care");
    assertThat(examine(plan).getFirst().severity()).isEqualTo(Severity.NOTE);
    plan.hurt(Hurt.bruise("gp/1", day("2020-05-01"), Site.EAR).judged(Opinion.SUSPICIOUS, "GP"));
    assertThat(examine(plan).getFirst().severity()).isEqualTo(Severity.CHECK);
  }

  @Test
  void isQuietWithAnOutcomeAReasonOrAReasonedDecisionSince() {
    for (var details : List.of(Map.of("outcome", "plan"), Map.of("reason", "harm"))) {
      assertThat(examine(life().event(EventKind.CONFERENCE, "2020-05-02", "social-care", details)))
          .isEmpty();
    }
    var before = life().event(EventKind.CONFERENCE, "2020-05-02", "social-care");
    assertThat(examine(before.decided(DecisionKind.OTHER, "2020-05-01", "x", "because")))
        .hasSize(1);
    assertThat(examine(before.decided(DecisionKind.OTHER, "2020-05-02", "x", ""))).hasSize(1);
    assertThat(examine(before.decided(DecisionKind.OTHER, "2020-05-02", "x", "because"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2020-11-10, 1", "2020-11-11, 0"})
  void asksForHalfAYear(String today, int found) {
    assertThat(
            examine(life().decided(DecisionKind.RETURN_HOME, "2020-05-10", "goes home", ""), today))
        .hasSize(found);
    assertThat(examine(life().event(EventKind.CONFERENCE, "2020-05-10", "gp"), today))
        .hasSize(found);
  }

  private static Life life() {
    return Life.bornOn("2012-01-01");
  }

  private static List<Finding> examine(Life life) {
    return examine(life, "2020-06-01");
  }

  private static List<Finding> examine(Life life, String today) {
    return new OpportunityWithoutReason()
        .examine(life.asOf(today), List.of(), Shipped.of(new OpportunityWithoutReason()));
  }
}
