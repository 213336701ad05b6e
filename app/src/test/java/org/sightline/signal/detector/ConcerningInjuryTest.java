package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.signal.detector.Life.day;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.chronology.Rung;
import org.sightline.ledger.Claim.DecisionKind;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.InjuryType;
import org.sightline.ledger.Mechanism;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.Site;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;
import org.sightline.signal.detector.Life.Grown;

class ConcerningInjuryTest {

  @ParameterizedTest
  @CsvSource({
    "NON_ACCIDENTAL, URGENT",
    "SUSPICIOUS, URGENT",
    "UNEXPLAINED, CHECK",
    "INCONSISTENT_WITH_ACCOUNT, CHECK",
    "CONSISTENT_WITH_ACCOUNT, NONE",
    "ACCIDENTAL, NONE",
    "MEDICAL_CAUSE, NONE",
    "CANNOT_SAY, NONE"
  })
  void opensTheGateByWhatAProfessionalThinks(Opinion opinion, String expected) {
    var found = examine(life().hurt(hurt().judged(opinion, "paediatrician")));
    assertThat(found.stream().map(Finding::severity).map(Severity::name).findFirst().orElse("NONE"))
        .isEqualTo(expected);
  }

  @Test
  void namesEveryConditionThatTheRecordDoesNotShow() {
    var found = examine(serious().adult(man()).adult(friend()));
    assertThat(found)
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.key()).isEqualTo("gp/1");
          assertThat(finding.sentence())
              .isEqualTo(
                  "Of the bruise (ear) found on 31 May 2020, the paediatrician (the GP) recorded:"
                      + " non-accidental. To go on as routine the record would have to show: a"
                      + " strategy discussion since 31 May 2020; how it came about and by whom,"
                      + " from more than the family's word; who each of Sam Vale and a male friend"
                      + " is, and what they say, asked alone; a decision where the child is safe,"
                      + " with its reason.");
          assertThat(finding.answeredBy()).hasSize(4);
          assertThat(finding.claims())
              .containsExactlyInAnyOrder(
                  new ClaimId("gp/1"),
                  new ClaimId("gp/1-opinion-0"),
                  new ClaimId("gp/man-mention"),
                  new ClaimId("hospital/friend-mention"));
        });
  }

  @Test
  void closesTheGateOnceEveryConditionIsShown() {
    var known = man().done(Rung.IDENTIFIED, Rung.INTERVIEWED);
    var life =
        serious()
            .adult(known)
            .adult(friend().noAccess())
            .event(EventKind.STRATEGY_DISCUSSION, "2020-05-31", "social-care")
            .event(EventKind.SECTION_47_ENDED, "2020-06-01", "social-care")
            .decided(DecisionKind.PLACEMENT, "2020-06-01", "with foster carers", "neutral");
    assertThat(examine(life)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "STRATEGY_DISCUSSION, 2020-05-31, a strategy discussion",
    "SECTION_47_ENDED, 2020-05-31, how it came about",
    "ORDER, 2020-05-31, a decision where the child is safe"
  })
  void countsOnlyWhatHappenedSince(EventKind kind, String day, String condition) {
    var shown = examine(serious().event(kind, day, "social-care")).getFirst();
    assertThat(shown.sentence()).doesNotContain(condition);
    var before = examine(serious().event(kind, "2020-05-30", "social-care")).getFirst();
    assertThat(before.sentence()).contains(condition);
  }

  @Test
  void asksForBothIdentityAndInterview() {
    for (var rung : List.of(Rung.IDENTIFIED, Rung.INTERVIEWED)) {
      assertThat(examine(serious().adult(man().done(rung))).getFirst().sentence())
          .contains("who Sam Vale is, and what they say");
    }
  }

  @Test
  void takesAnIndependentAccountOfWhoDidItForAnAnswer() {
    var someone = Optional.of(Life.person("gp/x", "somebody"));
    var told =
        life()
            .hurt(
                hurt()
                    .judged(Opinion.NON_ACCIDENTAL, "doctor")
                    .said("detective", Mechanism.INFLICTED, false, someone));
    assertThat(examine(told).getFirst().sentence()).doesNotContain("how it came about");
    var family =
        life()
            .hurt(
                hurt()
                    .judged(Opinion.NON_ACCIDENTAL, "doctor")
                    .said("mother", Mechanism.INFLICTED, true, someone));
    assertThat(examine(family).getFirst().sentence()).contains("how it came about");
  }

  @ParameterizedTest
  @CsvSource({
    "ISSUE_PROCEEDINGS, 2020-05-31, a reason, true",
    "EMERGENCY_PROTECTION, 2020-05-31, a reason, true",
    "PLACEMENT, 2020-05-31, a reason, true",
    "RETURN_HOME, 2020-05-31, a reason, true",
    "CHARGE, 2020-05-31, a reason, false",
    "PLACEMENT, 2020-05-31, ' ', false",
    "PLACEMENT, 2020-05-30, a reason, false"
  })
  void takesAReasonedDecisionAboutSafety(
      DecisionKind question, String day, String reason, boolean shown) {
    var life = serious().decided(question, day, "decided", reason);
    assertThat(examine(life).getFirst().sentence().contains("a decision where the child is safe"))
        .isEqualTo(!shown);
  }

  @ParameterizedTest
  @CsvSource({"2021-05-31, 1", "2021-06-01, 0"})
  void asksForAYear(String today, int found) {
    assertThat(
            new ConcerningInjury()
                .examine(serious().asOf(today), List.of(), Shipped.of(new ConcerningInjury())))
        .hasSize(found);
  }

  @Test
  void leavesIllnessAlone() {
    assertThat(examine(life().hurt(hurt().of(InjuryType.RASH).judged(Opinion.UNEXPLAINED, "GP"))))
        .isEmpty();
  }

  private static Grown man() {
    return Grown.of("gp/man", "Sam Vale", "2020-05-01");
  }

  private static Grown friend() {
    return Grown.of("hospital/friend", "a male friend", "2020-05-01");
  }

  private static Life life() {
    return Life.bornOn("2012-01-01");
  }

  private static Hurt hurt() {
    return Hurt.bruise("gp/1", day("2020-05-31"), Site.EAR);
  }

  private static Life serious() {
    return life().hurt(hurt().judged(Opinion.NON_ACCIDENTAL, "paediatrician"));
  }

  private static List<Finding> examine(Life life) {
    return new ConcerningInjury()
        .examine(life.asOf("2020-06-01"), List.of(), Shipped.of(new ConcerningInjury()));
  }
}
