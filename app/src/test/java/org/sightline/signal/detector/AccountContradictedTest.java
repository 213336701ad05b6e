package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.signal.detector.Life.day;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sightline.household.Evidence.Sign;
import org.sightline.household.Evidence.Weight;
import org.sightline.household.Standing;
import org.sightline.ledger.Mechanism;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.Site;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;
import org.sightline.signal.detector.Life.Grown;

class AccountContradictedTest {

  @ParameterizedTest
  @CsvSource({
    "NON_ACCIDENTAL, 1",
    "INCONSISTENT_WITH_ACCOUNT, 1",
    "SUSPICIOUS, 0",
    "UNEXPLAINED, 0",
    "CONSISTENT_WITH_ACCOUNT, 0",
    "CANNOT_SAY, 0"
  })
  void setsAnAccountAgainstAnOpinionThatContradictsIt(Opinion opinion, int found) {
    var life =
        life().hurt(bruise().said("mother", Mechanism.MEDICAL).judged(opinion, "paediatrician"));
    assertThat(examine(life)).hasSize(found);
  }

  @Test
  void namesBothVoices() {
    var life =
        life()
            .hurt(
                bruise()
                    .said("mother", Mechanism.FALL_DOWN_STAIRS)
                    .said("mother", Mechanism.NO_ACCOUNT)
                    .judged(Opinion.UNEXPLAINED, "nurse")
                    .judged(Opinion.NON_ACCIDENTAL, "paediatrician"));
    assertThat(examine(life))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.key()).isEqualTo("injury/gp/1");
          assertThat(finding.severity()).isEqualTo(Severity.CHECK);
          assertThat(finding.sentence())
              .isEqualTo(
                  "Of the bruise (forehead) found on 1 June 2020, the account given by the mother"
                      + " (fall down stairs) stands against what was found: the paediatrician (the GP)"
                      + " recorded: non-accidental.");
          assertThat(finding.grounds()).hasSize(3);
        });
  }

  @ParameterizedTest
  @EnumSource(
      value = Mechanism.class,
      names = {"NO_ACCOUNT", "FOUND", "INFLICTED"})
  void findsNothingToContradictWhereNothingIsClaimed(Mechanism mechanism) {
    var life =
        life().hurt(bruise().said("mother", mechanism).judged(Opinion.NON_ACCIDENTAL, "doctor"));
    assertThat(examine(life)).isEmpty();
  }

  @Test
  void looksAtTheFamilysWordOnlyAndAtOtherVoicesOnly() {
    var professional =
        life()
            .hurt(
                bruise()
                    .said("nurse", Mechanism.ANIMAL, false, Optional.empty())
                    .judged(Opinion.NON_ACCIDENTAL, "doctor"));
    assertThat(examine(professional)).isEmpty();
    var self =
        life().hurt(bruise().said("aunt", Mechanism.ANIMAL).judged(Opinion.NON_ACCIDENTAL, "aunt"));
    assertThat(examine(self)).isEmpty();
  }

  @Test
  void setsADenialAgainstAnIndependentVoice() {
    var man =
        man()
            .stands(Standing.CONTESTED)
            .sign(Weight.DENIES, Sign.DENIAL, "mother", "the mother says he does not live there")
            .sign(Weight.POINTS_TO, Sign.PRESENCE_AT_HOME, "father", "the father saw him there")
            .sign(Weight.POINTS_TO, Sign.NEXT_OF_KIN, "mother", "the mother named him");
    assertThat(examine(life().adult(man)))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.key()).isEqualTo("residence/gp/man");
          assertThat(finding.sentence())
              .isEqualTo(
                  "What is said of the home: The mother says he does not live there. Against that: The"
                      + " father saw him there.");
          assertThat(finding.grounds()).hasSize(2);
          assertThat(finding.question()).startsWith("Does Sam Vale live in");
        });
  }

  @Test
  void doesNotCountOneVoiceAgainstItself() {
    var man =
        man()
            .stands(Standing.CONTESTED)
            .sign(Weight.DENIES, Sign.DENIAL, "mother", "the mother denies it")
            .sign(Weight.POINTS_TO, Sign.NEXT_OF_KIN, "mother", "the mother named him");
    assertThat(examine(life().adult(man))).isEmpty();
  }

  @Test
  void needsADenialAndAContest() {
    var undenied =
        man()
            .stands(Standing.CONTESTED)
            .sign(Weight.POINTS_TO, Sign.PRESENCE_AT_HOME, "father", "the father saw him there");
    assertThat(examine(life().adult(undenied))).isEmpty();
    var settled =
        man()
            .stands(Standing.CHECKED_ELSEWHERE)
            .sign(Weight.DENIES, Sign.DENIAL, "mother", "the mother denies it")
            .sign(Weight.POINTS_TO, Sign.PRESENCE_AT_HOME, "father", "the father saw him there");
    assertThat(examine(life().adult(settled))).isEmpty();
  }

  private static Grown man() {
    return Grown.of("gp/man", "Sam Vale", "2020-05-01");
  }

  private static Life life() {
    return Life.bornOn("2018-01-01");
  }

  private static Hurt bruise() {
    return Hurt.bruise("gp/1", day("2020-06-01"), Site.FOREHEAD);
  }

  private static List<Finding> examine(Life life) {
    return new AccountContradicted().examine(life.asOf("2020-06-01"), List.of());
  }
}
