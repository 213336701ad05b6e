package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.signal.detector.Life.day;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sightline.ledger.Mechanism;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.Site;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;

class ExplanationsDifferTest {

  private static final EnumSet<Mechanism> ORDINARY =
      EnumSet.of(
          Mechanism.FALL_FROM_STANDING, Mechanism.HIT_AGAINST_OBJECT, Mechanism.OTHER_ACCIDENT);
  private static final EnumSet<Mechanism> UNUSUAL =
      EnumSet.of(
          Mechanism.FALL_DOWN_STAIRS,
          Mechanism.PUSHED_BY_ANOTHER_CHILD,
          Mechanism.ROUGH_PLAY,
          Mechanism.HANDLING,
          Mechanism.ANIMAL,
          Mechanism.SELF_INFLICTED,
          Mechanism.MEDICAL);

  @Test
  void putsDifferingAccountsSideBySide() {
    var found =
        examine(
            life()
                .hurt(
                    bruise("gp/1", "2020-06-01")
                        .said("mother", Mechanism.FALL_FROM_FURNITURE)
                        .said("mother", Mechanism.ANIMAL)
                        .said("family friend", Mechanism.ROUGH_PLAY)));
    assertThat(found)
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.key()).isEqualTo("gp/1");
          assertThat(finding.severity()).isEqualTo(Severity.CHECK);
          assertThat(finding.sentence())
              .isEqualTo(
                  "Accounts of the bruise (forehead) found on 1 June 2020 differ: the mother (fall from"
                      + " furniture and animal) and the family friend (rough play). The mother gave"
                      + " more than one.");
          assertThat(finding.claims()).hasSize(4);
        });
  }

  @Test
  void doesNotSayThatASpeakerChangedWhereTwoSpeakersDiffer() {
    var found =
        examine(
            life()
                .hurt(
                    bruise("gp/1", "2020-06-01")
                        .said("mother", Mechanism.FALL_FROM_FURNITURE)
                        .said("father", Mechanism.ANIMAL)));
    assertThat(found.getFirst().sentence()).doesNotContain("gave more than one");
  }

  @ParameterizedTest
  @EnumSource(Mechanism.class)
  void takesOrdinaryBumpsForOneStoryAndNoAccountForNone(Mechanism other) {
    var found =
        examine(
            life()
                .hurt(
                    bruise("gp/1", "2020-06-01")
                        .said("mother", Mechanism.FALL_FROM_STANDING)
                        .said("father", other)));
    boolean same =
        ORDINARY.contains(other) || other == Mechanism.FOUND || other == Mechanism.NO_ACCOUNT;
    assertThat(found).hasSize(same ? 0 : 1);
  }

  @Test
  void leavesDifferencesAmongProfessionalsToThem() {
    var found =
        examine(
            life()
                .hurt(
                    bruise("gp/1", "2020-06-01")
                        .said("nurse", Mechanism.ANIMAL, false, Optional.empty())
                        .said("teacher", Mechanism.ROUGH_PLAY, false, Optional.empty())));
    assertThat(found).isEmpty();
  }

  @Test
  void isQuietOnceSettled() {
    var found =
        examine(
            life()
                .hurt(
                    bruise("gp/1", "2020-06-01")
                        .said("mother", Mechanism.FALL_FROM_FURNITURE)
                        .said("mother", Mechanism.ANIMAL)
                        .judged(Opinion.ACCIDENTAL, "GP")));
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Mechanism.class)
  void asksWhenAnUnusualCauseComesTwice(Mechanism cause) {
    var found =
        examine(
            life()
                .hurt(bruise("gp/1", "2020-05-20").said("mother", cause))
                .hurt(bruise("hospital/1", "2020-06-01").said("mother", cause)));
    assertThat(found).hasSize(UNUSUAL.contains(cause) ? 1 : 0);
  }

  @Test
  void namesTheCauseAndTheInjuries() {
    var cause = Mechanism.PUSHED_BY_ANOTHER_CHILD;
    var found =
        examine(
            life()
                .hurt(bruise("gp/1", "2020-05-20").said("mother", cause))
                .hurt(bruise("hospital/1", "2020-06-01").said("mother", cause)));
    assertThat(found.getFirst().key()).isEqualTo("again/pushed-by-another-child");
    assertThat(found.getFirst().sentence())
        .isEqualTo(
            "One cause (pushed by another child) is given for 2 injuries that nobody settled: the bruise"
                + " (forehead) found on 20 May 2020; the bruise (forehead) found on 1 June 2020.");
    assertThat(found.getFirst().claims()).hasSize(4);
  }

  @Test
  void countsOnlyTheFamilysWordForARepeatedCauseAndEachInjuryOnce() {
    var cause = Mechanism.PUSHED_BY_ANOTHER_CHILD;
    var found =
        examine(
            life()
                .hurt(bruise("gp/1", "2020-05-20").said("mother", cause).said("father", cause))
                .hurt(
                    bruise("hospital/1", "2020-06-01")
                        .said("nurse", cause, false, Optional.empty())));
    assertThat(found).isEmpty();
  }

  private static Life life() {
    return Life.bornOn("2018-01-01");
  }

  private static Hurt bruise(String key, String day) {
    return Hurt.bruise(key, day(day), Site.FOREHEAD);
  }

  private static List<Finding> examine(Life life) {
    return new ExplanationsDiffer()
        .examine(life.asOf("2020-06-01"), List.of(), Shipped.of(new ExplanationsDiffer()));
  }
}
