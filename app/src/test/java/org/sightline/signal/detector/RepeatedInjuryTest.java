package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.signal.detector.Life.day;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.ledger.InjuryType;
import org.sightline.ledger.Mechanism;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.Site;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;

class RepeatedInjuryTest {

  @Test
  void countsTwoInAChildNotKnownToMove() {
    var life =
        Life.bornOn("2020-01-01")
            .hurt(Hurt.bruise("gp/1", day("2020-07-01"), Site.FOREHEAD))
            .hurt(Hurt.bruise("hospital/1", day("2020-08-01"), Site.KNEE_OR_SHIN));
    assertThat(examine(life, "2020-08-01"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.CHECK);
          assertThat(finding.sentence())
              .isEqualTo(
                  "2 separate injuries within 6 months, not settled as accidental or medical: the"
                      + " bruise (forehead) found on 1 July 2020; the bruise (knee or shin) found"
                      + " on 1 August 2020. Recorded by the GP and the hospital; no one agency"
                      + " recorded all of them.");
          assertThat(finding.claims()).hasSize(2);
          assertThat(finding.question()).contains("all these injuries together");
        });
  }

  @Test
  void leavesTwoOrdinaryOnesInAWalkingChildAlone() {
    var life = walker().hurt(bump("gp/1", "2020-07-01")).hurt(bump("gp/2", "2020-08-01"));
    assertThat(examine(life, "2020-08-01")).isEmpty();
  }

  @Test
  void notesThreeOrdinaryOnes() {
    assertThat(examine(three(bump("gp/3", "2020-08-02")), "2020-08-02"))
        .extracting(Finding::severity)
        .containsExactly(Severity.NOTE);
  }

  @Test
  void checksThreeWhereOneIsNotOrdinary() {
    var back = Hurt.bruise("gp/3", day("2020-08-02"), Site.BACK).said("m", Mechanism.ANIMAL);
    var patterned = bump("gp/3", "2020-08-02").pattern("line");
    var unexplained = Hurt.bruise("gp/3", day("2020-08-02"), Site.FOREHEAD);
    for (var third : List.of(back, patterned, unexplained)) {
      assertThat(examine(three(third), "2020-08-02"))
          .extracting(Finding::severity)
          .containsExactly(Severity.CHECK);
    }
  }

  @Test
  void isUrgentAndCountsTwoWhereAProfessionalIsConcerned() {
    var life =
        walker()
            .hurt(bump("gp/1", "2020-07-01"))
            .hurt(bump("gp/2", "2020-08-01").judged(Opinion.SUSPICIOUS, "GP"));
    assertThat(examine(life, "2020-08-01"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.URGENT);
          assertThat(finding.sentence()).endsWith("Recorded by the GP.");
        });
  }

  @Test
  void saysThatOneAgencySawAllWhereItDid() {
    var life =
        Life.bornOn("2020-01-01")
            .hurt(Hurt.bruise("gp/1", day("2020-07-01"), Site.EAR))
            .hurt(Hurt.bruise("hospital/1", day("2020-08-01"), Site.EAR).alsoSeenBy("gp"));
    assertThat(examine(life, "2020-08-01").getFirst().sentence())
        .endsWith("Recorded by the GP and the hospital.");
  }

  @ParameterizedTest
  @CsvSource({"2021-01-01, 1", "2021-01-02, 0"})
  void looksBackHalfAYear(String today, int found) {
    var life =
        Life.bornOn("2020-01-01")
            .hurt(Hurt.bruise("gp/1", day("2020-07-01"), Site.EAR))
            .hurt(Hurt.bruise("gp/2", day("2020-08-01"), Site.EAR));
    assertThat(examine(life, today)).hasSize(found);
  }

  @Test
  void leavesIllnessAndSettledInjuriesOut() {
    var life =
        Life.bornOn("2020-01-01")
            .hurt(Hurt.bruise("gp/1", day("2020-07-01"), Site.EAR))
            .hurt(Hurt.bruise("gp/2", day("2020-08-01"), Site.EAR).of(InjuryType.RASH))
            .hurt(
                Hurt.bruise("gp/3", day("2020-08-02"), Site.EAR)
                    .judged(Opinion.MEDICAL_CAUSE, "GP"));
    assertThat(examine(life, "2020-08-02")).isEmpty();
  }

  private static Life three(Hurt third) {
    return walker().hurt(bump("gp/1", "2020-07-01")).hurt(bump("gp/2", "2020-08-01")).hurt(third);
  }

  private static Life walker() {
    return Life.bornOn("2018-01-01");
  }

  private static Hurt bump(String key, String day) {
    return Hurt.bruise(key, day(day), Site.FOREHEAD, Site.KNEE_OR_SHIN)
        .said("mother", Mechanism.FALL_FROM_STANDING);
  }

  private static List<Finding> examine(Life life, String day) {
    return new RepeatedInjury()
        .examine(life.asOf(day), List.of(), Shipped.of(new RepeatedInjury()));
  }
}
