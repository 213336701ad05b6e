package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.signal.detector.Life.day;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.chronology.Rung;
import org.sightline.household.Evidence.Sign;
import org.sightline.household.Evidence.Weight;
import org.sightline.household.Standing;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.Relation;
import org.sightline.ledger.Site;
import org.sightline.signal.Finding;
import org.sightline.signal.Question;
import org.sightline.signal.Severity;
import org.sightline.signal.Subject;
import org.sightline.signal.detector.Life.Grown;

class UndeclaredAdultTest {

  @ParameterizedTest
  @CsvSource({"EVIDENCED, 1", "CONTESTED, 1", "DECLARED, 0", "DENIED, 0", "CHECKED_ELSEWHERE, 0"})
  void asksWhereEvidenceStandsAlone(Standing standing, int found) {
    var life = life().adult(man().stands(standing).toCarer(Relation.FRIEND));
    assertThat(examine(life)).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({"PARTNER, 1", "NEXT_OF_KIN, 1", "FRIEND, 1", "NEIGHBOUR, 0"})
  void takesAHintAboutTheCarerWhereNothingSpeaksOfTheHome(Relation relation, int found) {
    assertThat(examine(life().adult(man().toCarer(relation)))).hasSize(found);
    assertThat(examine(life().adult(man().noAccess().toCarer(relation)))).isEmpty();
  }

  @Test
  void tellsEveryHintAndRestsOnAllOfThem() {
    var friend =
        Grown.of("hospital/friend", "a male friend", "2020-01-05")
            .noAccess()
            .toCarer(Relation.FRIEND)
            .stands(Standing.DENIED)
            .sign(
                Weight.DENIES,
                Sign.DENIAL,
                "mother",
                "the mother told the hospital of a male friend, never alone with the children");
    var kin =
        man()
            .toCarer(Relation.NEXT_OF_KIN)
            .stands(Standing.EVIDENCED)
            .sign(
                Weight.POINTS_TO,
                Sign.NEXT_OF_KIN,
                "mother",
                "the mother named Sam Vale as her next of kin")
            .maybe(friend.person());
    var life =
        life().adult(kin).adult(friend).event(EventKind.PLAN_STARTED, "2020-02-01", "social-care");
    assertThat(examine(life))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.subject()).isEqualTo(Subject.of(Question.ADULT, "hospital/friend"));
          assertThat(finding.severity()).isEqualTo(Severity.URGENT);
          assertThat(finding.sentence())
              .isEqualTo(
                  "No declaration of the household names a male friend and Sam Vale. The mother"
                      + " told the hospital of a male friend, never alone with the children. The"
                      + " mother named Sam Vale as her next of kin. These may be one person or"
                      + " several; nobody has established it. It matters now because the child is"
                      + " on a child protection plan.");
          assertThat(finding.claims())
              .contains(
                  new ClaimId("hospital/friend-mention"),
                  new ClaimId("hospital/friend-evidence-0"),
                  new ClaimId("gp/man-mention"),
                  new ClaimId("gp/man-evidence-0"))
              .hasSize(5);
          assertThat(finding.answeredBy()).hasSize(3);
        });
  }

  @Test
  void leadsWithTheLatestOfManyAndTellsTheTwoPlainestSigns() {
    var life = life();
    for (int month = 1; month <= 5; month++) {
      life.adult(
          Grown.of("gp/" + month, "Person " + month, "2020-0%d-01".formatted(month))
              .maybe(Grown.of("gp/" + (month % 5 + 1), "Person", "2020-01-01").person())
              .stands(Standing.EVIDENCED)
              .sign(Weight.POINTS_TO, Sign.PREGNANCY, "mother", "a carer is pregnant " + month)
              .sign(
                  Weight.POINTS_TO,
                  month == 2 ? Sign.NEXT_OF_KIN : Sign.PRESENCE_AT_HOME,
                  "aunt",
                  "sign " + month));
    }
    var found = examine(life).getFirst();
    assertThat(found.sentence())
        .startsWith(
            "No declaration of the household names Person 5, Person 4, Person 3 and 2 more.")
        .contains("Sign 2.")
        .doesNotContain("pregnant");
    assertThat(found.claims())
        .contains(new ClaimId("gp/1-evidence-0"), new ClaimId("gp/4-evidence-1"));
  }

  @Test
  void asksAboutEachApartWhereNothingSuggestsOnePerson() {
    var other = Grown.of("gp/other", "Kim Hale", "2020-05-01").stands(Standing.EVIDENCED);
    var found = examine(life().adult(man().stands(Standing.EVIDENCED)).adult(other));
    assertThat(found)
        .extracting(finding -> finding.subject() + ": " + finding.sentence())
        .containsExactly(
            "adult/gp/man: No declaration of the household names Sam Vale.",
            "adult/gp/other: No declaration of the household names Kim Hale.");
  }

  @Test
  void weighsTheHintWhereNothingElseIsOpen() {
    assertThat(severity(life().adult(sign(Sign.NAMED_FRIEND)))).isEqualTo(Severity.NOTE);
    assertThat(severity(life().adult(sign(Sign.COLLECTED_CHILD)))).isEqualTo(Severity.NOTE);
    assertThat(severity(life().adult(sign(Sign.PRESENCE_WITH_CHILD)))).isEqualTo(Severity.NOTE);
    assertThat(severity(life().adult(sign(Sign.OWN_ADDRESS)))).isEqualTo(Severity.NOTE);
    assertThat(severity(life().adult(sign(Sign.SAID_TO_LIVE_THERE)))).isEqualTo(Severity.CHECK);
    assertThat(severity(life().adult(sign(Sign.NAMED_FRIEND).toCarer(Relation.PARTNER))))
        .isEqualTo(Severity.CHECK);
    assertThat(severity(life().adult(sign(Sign.NAMED_FRIEND).toCarer(Relation.NEXT_OF_KIN))))
        .isEqualTo(Severity.CHECK);
    var other =
        Grown.of("gp/other", "Kim Hale", "2020-05-01")
            .stands(Standing.EVIDENCED)
            .sign(Weight.POINTS_TO, Sign.SAID_TO_LIVE_THERE, "aunt", "lives there");
    assertThat(examine(life().adult(sign(Sign.NAMED_FRIEND)).adult(other)))
        .extracting(Finding::severity)
        .containsExactly(Severity.NOTE, Severity.CHECK);
    assertThat(severity(life().adult(sign(Sign.NAMED_FRIEND).maybe(other.person())).adult(other)))
        .isEqualTo(Severity.CHECK);
  }

  @Test
  void checksAFaintHintWhileAnInjuryOfLateIsNotSettled() {
    var hurt =
        life()
            .adult(sign(Sign.NAMED_FRIEND))
            .hurt(Hurt.bruise("gp/1", day("2020-05-20"), Site.EAR));
    assertThat(severity(hurt)).isEqualTo(Severity.CHECK);
  }

  @Test
  void leavesThoseOutOfWhoseComingAndGoingNobodyWonders() {
    var former =
        Grown.of("gp/a", "A", "2020-04-01")
            .stands(Standing.DENIED)
            .toCarer(Relation.FORMER_PARTNER);
    var carer = Grown.of("gp/b", "B", "2020-04-01").stands(Standing.DENIED).is(Relation.CARER);
    var father = Grown.of("gp/c", "C", "2020-04-01").stands(Standing.DENIED).is(Relation.FATHER);
    var host = Grown.of("gp/d", "D", "2020-04-01");
    var friend = Grown.of("gp/e", "E", "2020-04-01").stands(Standing.DENIED);
    var man =
        man()
            .stands(Standing.EVIDENCED)
            .maybe(
                former.person(), carer.person(), father.person(), host.person(), friend.person());
    var life =
        life()
            .adult(man)
            .adult(former)
            .adult(carer)
            .adult(father)
            .adult(host)
            .adult(friend)
            .away(Optional.of(host.person()), "2020-05-01", "");
    assertThat(examine(life).getFirst().sentence()).contains("names E and Sam Vale.");
  }

  @Test
  void pressesLessOnceTheyAreIdentifiedAndTheirHomeIsKnown() {
    var known = sign(Sign.SAID_TO_LIVE_THERE).done(Rung.IDENTIFIED, Rung.RESIDENCE_KNOWN);
    var plan = life().event(EventKind.PLAN_STARTED, "2020-02-01", "social-care");
    assertThat(severity(plan.adult(known))).isEqualTo(Severity.CHECK);
    var half = life().event(EventKind.PLAN_STARTED, "2020-02-01", "social-care");
    assertThat(severity(half.adult(sign(Sign.SAID_TO_LIVE_THERE).done(Rung.IDENTIFIED))))
        .isEqualTo(Severity.URGENT);
    var other = life().event(EventKind.PLAN_STARTED, "2020-02-01", "social-care");
    assertThat(severity(other.adult(sign(Sign.SAID_TO_LIVE_THERE).done(Rung.RESIDENCE_KNOWN))))
        .isEqualTo(Severity.URGENT);
  }

  @Test
  void givesAgenciesSomeDaysToAskAboutSomebodyTheirOwnRecordsPlaceThere() {
    var plan = life().event(EventKind.PLAN_STARTED, "2020-02-01", "social-care");
    assertThat(severity(plan.adult(sign(Sign.PRESENCE_AT_HOME)))).isEqualTo(Severity.CHECK);
    var fresh =
        Grown.of("gp/new", "Kim Hale", "2020-05-26")
            .stands(Standing.EVIDENCED)
            .sign(Weight.POINTS_TO, Sign.OWN_ADDRESS, "officer", "the address on record");
    var enquiry = life().event(EventKind.PLAN_STARTED, "2020-02-01", "social-care");
    assertThat(severity(enquiry.adult(fresh))).isEqualTo(Severity.NOTE);
  }

  @Test
  void isUrgentWithAConcerningInjury() {
    var life =
        life()
            .adult(sign(Sign.NAMED_FRIEND))
            .hurt(
                Hurt.bruise("gp/1", day("2020-05-31"), Site.EAR)
                    .judged(Opinion.NON_ACCIDENTAL, "GP"));
    var found = examine(life).getFirst();
    assertThat(found.severity()).isEqualTo(Severity.URGENT);
    assertThat(found.sentence())
        .endsWith(
            "It matters now because the bruise (ear) found on 31 May 2020 is not settled as"
                + " accidental or medical.");
    assertThat(found.claims()).contains(new ClaimId("gp/1"), new ClaimId("gp/1-opinion-0"));
  }

  @Test
  void leavesParentsHostsAndThoroughlyKnownPeopleAlone() {
    assertThat(examine(life().adult(man().stands(Standing.EVIDENCED).is(Relation.FATHER))))
        .isEmpty();
    assertThat(examine(life().adult(man().stands(Standing.EVIDENCED).done(Rung.values()))))
        .isEmpty();
    var host = man().stands(Standing.EVIDENCED);
    assertThat(examine(life().adult(host).away(Optional.of(host.person()), "2020-05-01", "")))
        .isEmpty();
    assertThat(
            examine(
                life().adult(host).away(Optional.of(Life.person("gp/x", "x")), "2020-05-01", "")))
        .hasSize(1);
  }

  private static Grown sign(Sign sign) {
    return man()
        .stands(Standing.EVIDENCED)
        .sign(Weight.POINTS_TO, sign, "mother", "the mother spoke of him");
  }

  private static Grown man() {
    return Grown.of("gp/man", "Sam Vale", "2020-05-01");
  }

  private static Life life() {
    return Life.bornOn("2018-01-01");
  }

  private static Severity severity(Life life) {
    return examine(life).getFirst().severity();
  }

  private static List<Finding> examine(Life life) {
    return new UndeclaredAdult()
        .examine(life.asOf("2020-06-01"), List.of(), Shipped.of(new UndeclaredAdult()));
  }
}
