package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.signal.detector.Life.day;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.ledger.Claim.DecisionKind;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.Site;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;
import org.sightline.time.Span;

class NoDecisionAfterTest {

  // 1 June 2020 is a Monday: five working days end on Monday 8 June.
  @ParameterizedTest
  @CsvSource({
    "threshold met, 2020-06-01, CHECK",
    "threshold met, 2020-06-08, CHECK",
    "threshold met, 2020-06-09, URGENT",
    "threshold not met, 2020-06-01, CHECK",
    "threshold not met, 2020-06-09, CHECK",
    "threshold unmet, 2020-06-09, CHECK",
    "threshold has not been met, 2020-06-09, CHECK",
    "advice on disclosure, 2020-06-08, NOTE",
    "advice on disclosure, 2020-06-09, CHECK"
  })
  void asksForADecisionAndPressesAfterFiveWorkingDays(
      String outcome, String today, Severity expected) {
    assertThat(examine(advised(outcome), today))
        .extracting(Finding::severity)
        .containsExactly(expected);
  }

  @Test
  void saysWhatWasAdvisedAndWhenTheDecisionIsDue() {
    var found = examine(advised("Threshold met"), "2020-06-01").getFirst();
    assertThat(found.key()).isEqualTo("legal-advice");
    assertThat(found.sentence())
        .isEqualTo(
            "On 1 June 2020 the council's lawyers said: the threshold for proceedings is met. No decision"
                + " on proceedings is on record; it is due by 8 June 2020.");
    assertThat(found.claims()).containsExactly(new ClaimId("event-00-LEGAL_ADVICE"));
  }

  @Test
  void readsTheWordsWhereNoOutcomeIsRecorded() {
    var life =
        life()
            .event(
                EventKind.LEGAL_PLANNING_MEETING,
                Span.on(day("2020-06-01")),
                "legal",
                Map.of(),
                "the threshold is met");
    assertThat(examine(life, "2020-06-09"))
        .extracting(Finding::severity)
        .containsExactly(Severity.URGENT);
  }

  @Test
  void setsContraryAdviceBesideIt() {
    var life =
        life()
            .event(
                EventKind.LEGAL_ADVICE, "2020-03-02", "legal", Map.of("outcome", "threshold met"))
            .event(EventKind.LEGAL_ADVICE, "2020-04-02", "legal", Map.of("outcome", "costs"))
            .event(
                EventKind.LEGAL_PLANNING_MEETING,
                "2020-06-01",
                "legal",
                Map.of("outcome", "threshold not met"));
    var found = examine(life, "2020-06-01").getFirst();
    assertThat(found.sentence())
        .startsWith(
            "On 1 June 2020 the council's lawyers said: the threshold for proceedings is not met. Advice on"
                + " 2 March 2020 had said: the threshold for proceedings is met.");
    assertThat(found.claims()).hasSize(2);
    assertThat(found.severity()).isEqualTo(Severity.URGENT);
  }

  @Test
  void doesNotCallTheSameAdviceContrary() {
    var life =
        advised("threshold met")
            .event(
                EventKind.LEGAL_ADVICE, "2020-06-02", "legal", Map.of("outcome", "threshold met"));
    assertThat(examine(life, "2020-06-02").getFirst().sentence()).doesNotContain("had said");
  }

  @ParameterizedTest
  @CsvSource({
    "ISSUE_PROCEEDINGS, 2020-06-01, not enough evidence, 0",
    "EMERGENCY_PROTECTION, 2020-06-03, not needed, 0",
    "ISSUE_PROCEEDINGS, 2020-06-03, ' ', 1",
    "ISSUE_PROCEEDINGS, 2020-05-31, too early, 1",
    "PLACEMENT, 2020-06-03, with an aunt, 1"
  })
  void isAnsweredByAReasonedDecisionOnProceedings(
      DecisionKind question, String day, String reason, int found) {
    var life = advised("threshold met").decided(question, day, "decided", reason);
    assertThat(examine(life, "2020-06-03")).hasSize(found);
  }

  @Test
  void saysThatADecisionWasMadeWithoutAReason() {
    var life =
        advised("threshold met")
            .decided(DecisionKind.ISSUE_PROCEEDINGS, "2020-06-02", "not to issue", "");
    var found = examine(life, "2020-06-03").getFirst();
    assertThat(found.sentence())
        .contains("A decision (“not to issue”) is on record without a reason; it is due by");
    assertThat(found.claims()).contains(new ClaimId("decision-0"));
  }

  @Test
  void isAnsweredByAnOrderSince() {
    assertThat(
            examine(
                advised("threshold met").event(EventKind.ORDER, "2020-06-01", "legal"),
                "2020-06-09"))
        .isEmpty();
    assertThat(
            examine(
                advised("threshold met").event(EventKind.ORDER, "2020-05-31", "legal"),
                "2020-06-09"))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"2021-06-01, 1", "2021-06-02, 0"})
  void asksForAYear(String today, int found) {
    assertThat(examine(advised("threshold met"), today)).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({"2020-06-08, NOTE", "2020-06-09, CHECK"})
  void asksAfterAConferenceWhereAnInjuryIsOpen(String today, Severity expected) {
    var life =
        life()
            .hurt(
                Hurt.bruise("gp/1", day("2020-05-20"), Site.EAR)
                    .judged(Opinion.NON_ACCIDENTAL, "doctor"))
            .event(EventKind.CONFERENCE, "2020-06-01", "social-care");
    assertThat(examine(life, today))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(expected);
          assertThat(finding.key()).isEqualTo("conference");
          assertThat(finding.sentence())
              .startsWith(
                  "A child protection conference met on 1 June 2020 while nobody had settled the bruise"
                      + " (ear) found on 20 May 2020. No decision");
          assertThat(finding.claims()).hasSize(3);
        });
  }

  @Test
  void leavesAConferenceWithoutAnOpenInjuryAlone() {
    assertThat(
            examine(life().event(EventKind.CONFERENCE, "2020-06-01", "social-care"), "2020-06-30"))
        .isEmpty();
  }

  private static Life life() {
    return Life.bornOn("2018-01-01");
  }

  private static Life advised(String outcome) {
    return life().event(EventKind.LEGAL_ADVICE, "2020-06-01", "legal", Map.of("outcome", outcome));
  }

  private static List<Finding> examine(Life life, String today) {
    return new NoDecisionAfter()
        .examine(life.asOf(today), List.of(), Shipped.of(new NoDecisionAfter()));
  }
}
