package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.signal.detector.Life.day;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.ledger.Claim.Mobility;
import org.sightline.ledger.InjuryType;
import org.sightline.ledger.Mechanism;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.Site;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;

class BruiseNotMobileTest {

  private static final String TODAY = "2020-06-01";

  @ParameterizedTest
  @CsvSource({
    "2019-09-02, URGENT", // the last day at eight months
    "2019-09-01, CHECK", // nine months: some move
    "2019-04-02, CHECK", // the last day at thirteen months
    "2019-04-01, NONE" // fourteen months: all are taken to
  })
  void decidesByAgeOnlyWhereAgeDecides(String born, String expected) {
    var found = examine(Life.bornOn(born).hurt(shin()));
    assertThat(found.stream().map(Finding::severity).map(Severity::name).findFirst().orElse("NONE"))
        .isEqualTo(expected);
  }

  @Test
  void saysWhatMakesItUrgent() {
    var found =
        examine(Life.bornOn("2020-03-01").hurt(shin().said("father", Mechanism.NO_ACCOUNT)));
    assertThat(found.getFirst().sentence())
        .isEqualTo(
            "The child did not yet move independently (aged 3 months) when the bruise (knee or shin) was"
                + " found on 1 June 2020. The account is given by the father (no account). No"
                + " professional opinion of it is on record.");
    assertThat(found.getFirst().claims()).hasSize(2);
    assertThat(found.getFirst().answeredBy()).hasSize(2);
  }

  @Test
  void cannotTellWithoutBirthDateOrMilestone() {
    var found = examine(Life.ofUnknownAge().hurt(shin()));
    assertThat(found.getFirst().severity()).isEqualTo(Severity.CHECK);
    assertThat(found.getFirst().sentence())
        .isEqualTo(
            "Cannot tell whether the child moved independently when the bruise (knee or shin) was found"
                + " on 1 June 2020, because the child's birth date is not on record.");
  }

  @Test
  void leavesTheQuestionToTen4WhereThatAsksIt() {
    var life = Life.bornOn("2019-08-01").hurt(Hurt.bruise("gp/1", day(TODAY), Site.EAR));
    assertThat(examine(life)).extracting(Finding::severity).containsExactly(Severity.NOTE);
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_YET_ROLLING, URGENT",
    "ROLLING, URGENT",
    "CRAWLING, CHECK",
    "CRUISING, NONE",
    "WALKING, NONE"
  })
  void believesARecordedMilestone(Mobility milestone, String expected) {
    var found = examine(Life.bornOn("2019-09-01").moves("2020-05-20", milestone).hurt(shin()));
    assertThat(found.stream().map(Finding::severity).map(Severity::name).findFirst().orElse("NONE"))
        .isEqualTo(expected);
  }

  @Test
  void believesTheLastOfSeveralMilestones() {
    var life =
        Life.bornOn("2019-09-01")
            .moves("2020-05-28", Mobility.CRAWLING)
            .moves("2020-05-01", Mobility.ROLLING)
            .hurt(shin());
    assertThat(examine(life).getFirst().sentence())
        .contains("because the child crawled, and guidance differs on whether that counts");
  }

  @Test
  void letsAgeSpeakWhereTheChildCrawledOnlyLater() {
    var life = Life.bornOn("2020-02-01").hurt(shin()).moves("2020-09-01", Mobility.CRAWLING);
    assertThat(examine(life, "2020-09-02"))
        .extracting(Finding::severity)
        .containsExactly(Severity.URGENT);
  }

  @ParameterizedTest
  @CsvSource({"2020-04-01, URGENT", "2020-03-31, CHECK"})
  void letsAMilestoneNotYetReachedHoldForTwoMonths(String recorded, Severity expected) {
    var life = Life.bornOn("2019-09-01").moves(recorded, Mobility.ROLLING).hurt(shin());
    assertThat(examine(life)).extracting(Finding::severity).containsExactly(expected);
  }

  @Test
  void looksAtTheDayOfTheBruiseNotAtToday() {
    var life =
        Life.bornOn("2019-09-01")
            .hurt(Hurt.bruise("gp/1", day("2020-01-10"), Site.KNEE_OR_SHIN))
            .moves("2020-04-01", Mobility.CRUISING);
    assertThat(examine(life)).extracting(Finding::severity).containsExactly(Severity.URGENT);
  }

  @Test
  void knowsThatAChildWhoDoesNotMoveLaterDidNotBefore() {
    var life = Life.bornOn("2019-09-01").hurt(shin()).moves("2020-07-01", Mobility.ROLLING);
    assertThat(examine(life, "2020-07-02"))
        .extracting(Finding::severity)
        .containsExactly(Severity.URGENT);
  }

  @Test
  void doesNotTakeLaterCruisingForEarlier() {
    var life = Life.bornOn("2019-08-01").hurt(shin()).moves("2020-07-01", Mobility.CRUISING);
    assertThat(examine(life, "2020-07-02"))
        .extracting(Finding::severity)
        .containsExactly(Severity.CHECK);
  }

  @ParameterizedTest
  @CsvSource({
    "MEDICAL_CAUSE, GP, 0",
    "ACCIDENTAL, GP, 1",
    "CONSISTENT_WITH_ACCOUNT, consultant Paediatrician, 0",
    "CANNOT_SAY, consultant paediatrician, 1"
  })
  void isSettledByAPaediatricianOrAMedicalCause(Opinion opinion, String role, int found) {
    var life = Life.bornOn("2020-03-01").hurt(shin().judged(opinion, role));
    assertThat(examine(life)).hasSize(found);
  }

  @Test
  void looksAtBruisesOnly() {
    assertThat(examine(Life.bornOn("2020-03-01").hurt(shin().of(InjuryType.RASH)))).isEmpty();
    assertThat(examine(Life.bornOn("2020-03-01").hurt(shin().of(InjuryType.SCRATCH)))).isEmpty();
  }

  private static Hurt shin() {
    return Hurt.bruise("gp/1", day(TODAY), Site.KNEE_OR_SHIN);
  }

  private static List<Finding> examine(Life life) {
    return examine(life, TODAY);
  }

  private static List<Finding> examine(Life life, String day) {
    return new BruiseNotMobile()
        .examine(life.asOf(day), List.of(), Shipped.of(new BruiseNotMobile()));
  }
}
