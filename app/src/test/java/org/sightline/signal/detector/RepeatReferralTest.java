package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.ledger.Claim.DecisionKind;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;

class RepeatReferralTest {

  @Test
  void readsThreeReportsByTwoSourcesTogether() {
    var life = told("2020-02-03", "neighbour");
    told(life, "2020-03-20", "school");
    told(life, "2020-05-04", "neighbours");
    assertThat(examine(life, "2020-05-04"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.CHECK);
          assertThat(finding.key()).isEmpty();
          assertThat(finding.sentence())
              .isEqualTo(
                  "Agencies were told about the child 3 times by 2 independent sources: a neighbour"
                      + " on 4 May 2020, the school on 20 March 2020 and a neighbour on 3 February"
                      + " 2020. No assessment, strategy discussion or conference since the last is"
                      + " on record.");
          assertThat(finding.claims()).hasSize(3);
          assertThat(finding.question()).startsWith("Who reads all these reports together");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "2020-05-04, 2020-05-04, 0",
    "2020-05-04, 2020-06-03, 1",
    "2020-05-04, 2020-06-04, 0",
  })
  void takesTwoSourcesWithinAMonthForARun(String first, String second, int found) {
    var life = told(first, "grandmother");
    if (!first.equals(second)) {
      told(life, second, "uncle");
    }
    assertThat(examine(life, second)).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({"2020-01-01, 2020-06-29, 1", "2020-01-01, 2020-06-30, 0"})
  void countsThreeOverHalfAYear(String first, String last, int found) {
    var life = told(first, "grandmother");
    told(life, "2020-04-01", "grandmother");
    told(life, last, "school");
    assertThat(examine(life, last)).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({"2019-07-01, 2020-06-30, 1", "2019-07-01, 2020-07-01, 0"})
  void countsFourOverAYear(String first, String last, int found) {
    var life = told(first, "grandmother");
    told(life, "2019-09-01", "grandmother");
    told(life, "2019-11-01", "grandmother");
    told(life, last, "school");
    assertThat(examine(life, last)).hasSize(found);
  }

  @Test
  void staysOpenHalfAYearAfterTheLast() {
    var life = told("2020-05-04", "grandmother");
    told(life, "2020-05-05", "uncle");
    assertThat(examine(life, "2020-11-01")).hasSize(1);
    assertThat(examine(life, "2020-11-02")).isEmpty();
  }

  @Test
  void isAnsweredByWhatLooksAtTheChildAnewOnTheDayOfTheLastOrAfter() {
    var life = told("2020-05-04", "grandmother");
    told(life, "2020-05-08", "uncle");
    life.event(EventKind.HOME_VISIT, "2020-05-09", "social-care");
    assertThat(examine(life, "2020-05-09")).hasSize(1);
    life.event(EventKind.ASSESSMENT, "2020-05-08", "social-care");
    assertThat(examine(life, "2020-05-09")).isEmpty();
  }

  @Test
  void takesAReportDuringAnAssessmentForPartOfIt() {
    var life = told("2020-05-04", "grandmother");
    life.event(EventKind.ASSESSMENT, "2020-05-05", "social-care");
    told(life, "2020-05-08", "uncle");
    assertThat(examine(life, "2020-05-09")).isEmpty();
  }

  @Test
  void isAnsweredByADecisionToAssessAndNotByOneToLeaveIt() {
    var life = told("2020-05-04", "grandmother");
    told(life, "2020-05-08", "uncle");
    life.decided(DecisionKind.REFERRAL_RESPONSE, "2020-05-03", "assessment", "");
    life.decided(DecisionKind.OTHER, "2020-05-08", "assessment", "");
    life.decided(DecisionKind.REFERRAL_RESPONSE, "2020-05-08", "no further action", "");
    assertThat(examine(life, "2020-05-09")).hasSize(1);
    life.decided(DecisionKind.REFERRAL_RESPONSE, "2020-05-08", "assessment", "");
    assertThat(examine(life, "2020-05-09")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2020-05-04, NOTE", "2020-05-05, NOTE", "2020-05-06, CHECK"})
  void givesTheFirstReportAfterAClosingOneWorkingDay(String today, Severity severity) {
    var life = told("2020-02-03", "grandmother");
    life.event(EventKind.CLOSURE, "2020-02-10", "social-care");
    told(life, "2020-05-04", "school");
    assertThat(examine(life, today)).extracting(Finding::severity).containsExactly(severity);
    assertThat(examine(life, today).getFirst().sentence())
        .endsWith("is on record. On 10 February 2020 social care closed the case between them.");
    assertThat(examine(life, today).getFirst().claims())
        .contains(new ClaimId("event-01-CLOSURE"))
        .hasSize(3);
  }

  @Test
  void asksAtOnceWhereTheReportAfterAClosingIsLeftAlone() {
    var life = told("2020-02-03", "grandmother");
    life.event(EventKind.CLOSURE, "2020-02-10", "social-care");
    life.event(
        EventKind.REFERRAL,
        "2020-05-04",
        "social-care",
        Map.of("source", "school", "outcome", "No further action"));
    assertThat(examine(life, "2020-05-04"))
        .extracting(Finding::severity)
        .containsExactly(Severity.CHECK);
  }

  @ParameterizedTest
  @CsvSource({"grandmother, 2020-05-04", "school, 2020-02-10", "school, 2020-08-20"})
  void needsAnotherSourceAfterTheClosingAndWithinHalfAYear(String source, String day) {
    var life = told("2020-02-03", "grandmother");
    life.event(EventKind.CLOSURE, "2020-02-10", "social-care");
    life.event(EventKind.ASSESSMENT, "2020-02-07", "social-care");
    told(life, day, source);
    assertThat(examine(life, day)).isEmpty();
  }

  @Test
  void leavesOutTheFamilysOwnWordAndContactsWithoutASource() {
    var life = told("2020-05-04", "mother");
    told(life, "2020-05-05", "neighbour");
    life.event(EventKind.CONTACT, "2020-05-06", "school");
    life.event(EventKind.TELEPHONE_CALL, "2020-05-06", "school");
    life.event(EventKind.REFERRAL, "2020-05-06", "social-care");
    assertThat(examine(life, "2020-05-06")).isEmpty();
  }

  @Test
  void takesWhatSenderAndReceiverWroteForOneReport() {
    var life =
        Life.bornOn("2012-01-01")
            .event(EventKind.REFERRAL, "2020-05-04", "whittington")
            .event(EventKind.REFERRAL, "2020-05-05", "social-care", Map.of("from", "hospital"));
    assertThat(examine(life, "2020-05-05")).isEmpty();
    life.event(EventKind.REFERRAL, "2020-05-07", "social-care", Map.of("from", "gp"));
    assertThat(examine(life, "2020-05-07").getFirst().claims()).hasSize(3);
  }

  private static Life told(String day, String source) {
    return told(Life.bornOn("2012-01-01"), day, source);
  }

  private static Life told(Life life, String day, String source) {
    return life.event(EventKind.REFERRAL, day, "social-care", Map.of("source", source));
  }

  private static List<Finding> examine(Life life, String today) {
    return new RepeatReferral()
        .examine(life.asOf(today), List.of(), Shipped.of(new RepeatReferral()));
  }
}
