package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.signal.detector.Life.day;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.ledger.Claim.DecisionKind;
import org.sightline.ledger.Claim.Sight;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.Mechanism;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.Site;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;

class ClosureSoonAfterInjuryTest {

  @Test
  void asksWhoClosedKnowingOfTheInjury() {
    var life =
        life().hurt(back("2020-05-01")).event(EventKind.CLOSURE, "2020-05-10", "social-care");
    assertThat(examine(life))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.CHECK);
          assertThat(finding.key()).isEqualTo("closure");
          assertThat(finding.sentence())
              .isEqualTo(
                  "On 10 May 2020 social care closed the case, soon after the bruise (back) found"
                      + " on 1 May 2020, which nothing on record has settled.");
          assertThat(finding.claims())
              .containsExactly(new ClaimId("event-00-CLOSURE"), new ClaimId("gp/2020-05-01"));
        });
  }

  @ParameterizedTest
  @CsvSource({"2020-03-10, 0", "2020-03-11, 1", "2020-05-10, 1", "2020-05-11, 0"})
  void looksBackSixtyDaysFromTheClosing(String hurt, int found) {
    var life = life().hurt(back(hurt)).event(EventKind.CLOSURE, "2020-05-10", "social-care");
    assertThat(examine(life)).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({"2020-11-10, 1", "2020-11-11, 0"})
  void asksForHalfAYear(String today, int found) {
    var life =
        life().hurt(back("2020-05-01")).event(EventKind.CLOSURE, "2020-05-10", "social-care");
    assertThat(examine(life, today)).hasSize(found);
  }

  @Test
  void isAnsweredByWhatComesAfterTheClosing() {
    var life =
        life().hurt(back("2020-05-01")).event(EventKind.CLOSURE, "2020-05-10", "social-care");
    assertThat(examine(life.event(EventKind.STRATEGY_DISCUSSION, "2020-05-10", "social-care")))
        .hasSize(1);
    assertThat(examine(life.event(EventKind.STRATEGY_DISCUSSION, "2020-05-11", "social-care")))
        .isEmpty();
  }

  @Test
  void pressesWhereAProfessionalIsConcernedAndTheCaseIsClosed() {
    var concerning = back("2020-05-01").judged(Opinion.SUSPICIOUS, "GP");
    assertThat(
            examine(
                life().hurt(concerning).event(EventKind.STEP_DOWN, "2020-05-10", "social-care")))
        .extracting(Finding::severity)
        .containsExactly(Severity.URGENT);
    assertThat(
            examine(
                life()
                    .hurt(concerning)
                    .event(
                        EventKind.LEGAL_PLANNING_MEETING,
                        "2020-05-10",
                        "legal",
                        Map.of("outcome", "Threshold not met"))))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.CHECK);
          assertThat(finding.sentence())
              .startsWith(
                  "On 10 May 2020 the council's lawyers held that the threshold is not met, soon"
                      + " after");
        });
  }

  @Test
  void takesADecisionToCloseForAClosing() {
    var life = life().hurt(back("2020-05-01"));
    assertThat(examine(life.decided(DecisionKind.CLOSE_CASE, "2020-05-10", "not closed", "")))
        .isEmpty();
    assertThat(examine(life.decided(DecisionKind.RETURN_HOME, "2020-05-11", "closed", "")))
        .isEmpty();
    assertThat(
            examine(life.decided(DecisionKind.REFERRAL_RESPONSE, "2020-05-12", "assess", "reason")))
        .isEmpty();
    assertThat(
            examine(life.decided(DecisionKind.REFERRAL_RESPONSE, "2020-05-12", "NFA", ""))
                .getFirst()
                .sentence())
        .startsWith("On 12 May 2020 social care decided on no further action, soon after");
    assertThat(
            examine(life.decided(DecisionKind.CLOSE_CASE, "2020-05-13", "closed", ""))
                .getFirst()
                .sentence())
        .startsWith("On 13 May 2020 social care closed the case, soon after");
  }

  @Test
  void isQuietAboutSettledAndOrdinaryInjuries() {
    var settled = back("2020-05-01").judged(Opinion.ACCIDENTAL, "GP");
    var knee =
        Hurt.bruise("gp/1", day("2020-05-01"), Site.KNEE_OR_SHIN)
            .said("mother", Mechanism.FALL_FROM_STANDING);
    for (var hurt : List.of(settled, knee)) {
      assertThat(examine(life().hurt(hurt).event(EventKind.CLOSURE, "2020-05-10", "social-care")))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ARREST, 2020-05-01, an arrest on 1 May 2020",
    "CONDITION_BROKEN, 2020-03-11, a broken condition on 11 March 2020",
    "DOMESTIC_ABUSE_INCIDENT, 2020-05-10, domestic abuse recorded on 10 May 2020"
  })
  void asksAboutAnArrestOrABreachThatNothingLookedAt(EventKind kind, String day, String words) {
    var man = Life.person("police/man", "Sam Vale");
    var life =
        life()
            .happenedTo(man, kind, day, "police")
            .event(EventKind.CLOSURE, "2020-05-10", "social-care");
    assertThat(examine(life).getFirst().sentence())
        .isEqualTo(
            "On 10 May 2020 social care closed the case, soon after "
                + words
                + ", which nothing on record has settled.");
    assertThat(examine(life).getFirst().claims()).hasSize(2);
    life.event(EventKind.ASSESSMENT, "2020-05-10", "social-care")
        .seen(Sight.SEEN, "2020-05-10", "gp");
    assertThat(examine(life)).hasSize(1);
    assertThat(examine(life.seen(Sight.SEEN, "2020-05-11", "social-care"))).hasSize(1);
    assertThat(examine(life.seen(Sight.NOT_SEEN, "2020-05-10", "social-care"))).hasSize(1);
    assertThat(examine(life.seen(Sight.SEEN, "2020-05-10", "social-care"))).isEmpty();
  }

  @Test
  void leavesDomesticAbuseToItsOwnRuleWhereOneReportIsLeftAlone() {
    var life =
        life()
            .event(EventKind.DOMESTIC_ABUSE_INCIDENT, "2020-05-09", "police")
            .event(
                EventKind.CONTACT,
                "2020-05-10",
                "social-care",
                Map.of("outcome", "no further action"));
    assertThat(examine(life)).isEmpty();
  }

  @Test
  void asksAboutTwoReportsThatNothingLookedAt() {
    var life =
        life()
            .event(EventKind.REFERRAL, "2020-05-01", "social-care", Map.of("source", "school"))
            .event(EventKind.CLOSURE, "2020-05-10", "social-care");
    assertThat(examine(life)).isEmpty();
    life.event(EventKind.CONTACT, "2020-05-02", "police", Map.of("source", "neighbour"));
    assertThat(examine(life).getFirst().sentence())
        .contains(
            "soon after a report by the school on 1 May 2020 and a report by a neighbour on 2 May"
                + " 2020");
    assertThat(examine(life).getFirst().claims()).hasSize(3);
    assertThat(examine(life.event(EventKind.CONFERENCE, "2020-05-02", "social-care"))).isEmpty();
  }

  private static Hurt back(String day) {
    return Hurt.bruise("gp/" + day, day(day), Site.BACK);
  }

  private static Life life() {
    return Life.bornOn("2012-01-01");
  }

  private static List<Finding> examine(Life life) {
    return examine(life, "2020-06-01");
  }

  private static List<Finding> examine(Life life, String today) {
    return new ClosureSoonAfterInjury()
        .examine(life.asOf(today), List.of(), Shipped.of(new ClosureSoonAfterInjury()));
  }
}
