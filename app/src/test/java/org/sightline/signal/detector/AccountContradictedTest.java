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
import org.sightline.ledger.Relation;
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
          assertThat(finding.claims()).hasSize(3);
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
          assertThat(finding.claims()).hasSize(2);
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

  @ParameterizedTest
  @CsvSource({
    "PRESENCE_AT_HOME, 1, 1",
    "OWN_ADDRESS, 1, 1",
    "CARER, 1, 1",
    "SAID_TO_LIVE_THERE, 1, 1",
    "PARTNER, 0, 1",
    "NEXT_OF_KIN, 0, 1",
    "PREGNANCY, 0, 1",
    "NAMED_FRIEND, 0, 0",
    "COLLECTED_CHILD, 0, 0",
    "PRESENCE_WITH_CHILD, 0, 0"
  })
  void weighsTheSignAgainstAListAndAgainstASpokenDenial(Sign sign, int list, int spoken) {
    assertThat(examine(life().adult(denied(Sign.LEFT_OUT_OF_DECLARATION, sign)))).hasSize(list);
    assertThat(examine(life().adult(denied(Sign.DENIAL, sign)))).hasSize(spoken);
  }

  @Test
  void takesASpokenDenialBeforeAListThatLeavesSomebodyOut() {
    var man =
        denied(Sign.LEFT_OUT_OF_DECLARATION, Sign.PRESENCE_AT_HOME)
            .sign(Weight.DENIES, Sign.DENIAL, "mother", "the mother says no");
    assertThat(examine(life().adult(man)).getFirst().sentence())
        .isEqualTo("What is said of the home: The mother says no. Against that: He is there.");
  }

  @Test
  void setsADenialOfSomebodyWhoMayBeTheSameAgainstIt() {
    var asked =
        Grown.of("gp/asked", "the man asked about", "2020-05-10")
            .stands(Standing.DENIED)
            .sign(Weight.DENIES, Sign.DENIAL, "mother", "the mother says only a friend");
    var seen =
        man()
            .stands(Standing.EVIDENCED)
            .sign(Weight.POINTS_TO, Sign.PARTNER, "father", "the father calls him the boyfriend");
    assertThat(examine(life().adult(asked).adult(seen))).isEmpty();
    assertThat(examine(life().adult(asked.maybe(seen.person())).adult(seen.maybe(asked.person()))))
        .extracting(Finding::key)
        .containsExactly("residence/gp/man");
  }

  @Test
  void needsADenialAndNoSettlement() {
    var undenied =
        man()
            .stands(Standing.CONTESTED)
            .sign(Weight.POINTS_TO, Sign.PRESENCE_AT_HOME, "father", "the father saw him there");
    assertThat(examine(life().adult(undenied))).isEmpty();
    var settled = denied(Sign.DENIAL, Sign.PRESENCE_AT_HOME);
    assertThat(examine(life().adult(settled.stands(Standing.CHECKED_ELSEWHERE)))).isEmpty();
    assertThat(examine(life().adult(settled.stands(Standing.DECLARED)))).isEmpty();
  }

  @Test
  void leavesParentsAndFormerPartnersAlone() {
    var father = denied(Sign.DENIAL, Sign.PRESENCE_AT_HOME).is(Relation.FATHER);
    assertThat(examine(life().adult(father))).isEmpty();
    var former = denied(Sign.DENIAL, Sign.PRESENCE_AT_HOME).toCarer(Relation.FORMER_PARTNER);
    assertThat(examine(life().adult(former))).isEmpty();
  }

  private static Grown denied(Sign denial, Sign sign) {
    return man()
        .stands(Standing.CONTESTED)
        .sign(Weight.DENIES, denial, "mother", "not here")
        .sign(Weight.POINTS_TO, sign, "father", "he is there");
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
    return new AccountContradicted()
        .examine(life.asOf("2020-06-01"), List.of(), Shipped.of(new AccountContradicted()));
  }
}
