package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.signal.detector.Life.day;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.chronology.Rung;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.Relation;
import org.sightline.ledger.Site;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;
import org.sightline.signal.detector.Life.Grown;

class UnfinishedLadderTest {

  @Test
  void isUrgentWhereAnInjuryIsOpenAndNobodyKnowsWhoTheyAre() {
    var life =
        injured()
            .adult(man().done(Rung.NAMED))
            .owes(Owing.of("identify-adult", "gp/man", "establish who he is", "2020-06-03"));
    assertThat(examine(life))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.URGENT);
          assertThat(finding.key()).isEqualTo("gp/man");
          assertThat(finding.sentence())
              .isEqualTo(
                  "Sam Vale has access to the child and is not yet identified, known to live here or"
                      + " elsewhere, seen, interviewed and background checked, while the bruise (ear)"
                      + " found on 31 May 2020 is not settled as accidental or medical.");
          assertThat(finding.question())
              .isEqualTo(
                  "Social care: what are the full name and birth date of Sam Vale, from a source other"
                      + " than the family's word?");
          assertThat(finding.answeredBy()).hasSize(5);
          assertThat(finding.claims())
              .contains(
                  new ClaimId("gp/man-mention"),
                  new ClaimId("gp/1-opinion-0"),
                  new ClaimId("identify-adult-because"));
        });
  }

  @ParameterizedTest
  @CsvSource({"2020-06-01, NOTE", "2020-05-31, CHECK"})
  void checksOnceAStepIsOverdue(String due, Severity expected) {
    var life =
        onPlan()
            .adult(man())
            .owes(Owing.of("identify-adult", "gp/man", "establish who he is", due));
    assertThat(examine(life)).extracting(Finding::severity).containsExactly(expected);
  }

  @Test
  void saysWhoseStepIsOverdue() {
    var life =
        onPlan()
            .adult(man())
            .owes(Owing.of("see-adult", "gp/man", "see him", "2020-05-31"))
            .owes(Owing.of("interview-adult", "gp/man/again", "interview him", "2020-05-30"))
            .owes(Owing.of("core-group", "gp/mane", "meet", "2020-05-30"))
            .owes(Owing.done("identify-adult", "gp/man", "establish who he is", "2020-05-30"));
    assertThat(examine(life).getFirst().sentence())
        .endsWith(
            "while the child is on a child protection plan. Overdue: see him (social care, due by 31 May"
                + " 2020); interview him (social care, due by 30 May 2020).");
  }

  @Test
  void countsStepsWhereMoreThanTwoAreOverdue() {
    var life =
        onPlan()
            .adult(man())
            .owes(Owing.of("see-adult", "gp/man", "see him", "2020-05-31"))
            .owes(Owing.of("identify-adult", "gp/man", "establish who he is", "2020-05-29"))
            .owes(
                Owing.of(
                    "interview-adult",
                    "gp/man",
                    "interview him",
                    "police",
                    true,
                    "2020-05-30",
                    Optional.empty()));
    assertThat(examine(life).getFirst().sentence())
        .startsWith("Sam Vale has access to the child and nothing about them is established, while")
        .endsWith(
            "Overdue: 3 steps, the first due by 29 May 2020 (social care 2 and the police 1).");
  }

  @Test
  void waitsForTheClockOnceTheyAreIdentified() {
    var life = injured().adult(man().done(Rung.NAMED, Rung.IDENTIFIED));
    assertThat(examine(life)).extracting(Finding::severity).containsExactly(Severity.NOTE);
  }

  @Test
  void asksOnceAboutPersonsWhoMayBeOne() {
    var friend = Grown.of("hospital/friend", "a male friend", "2020-04-01");
    var life = injured().adult(man().maybe(friend.person())).adult(friend.maybe(man().person()));
    assertThat(examine(life))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.key()).isEqualTo("hospital/friend");
          assertThat(finding.sentence())
              .startsWith("A male friend has access")
              .endsWith(" May be the same person as Sam Vale; nobody has established it.");
        });
  }

  @Test
  void asksAboutEachOfSeveralOthers() {
    var other = Grown.of("gp/other", "Kim Hale", "2020-05-01");
    assertThat(examine(injured().adult(other).adult(man())))
        .extracting(Finding::key)
        .containsExactly("gp/man", "gp/other");
  }

  @ParameterizedTest
  @CsvSource({
    "NAMED, Which agency: what is the name of Sam Vale?",
    "RESIDENCE_KNOWN, Which agency: does Sam Vale live with the child? Go and look.",
    "SEEN, 'Which agency: who has seen Sam Vale in person, and when?'",
    "INTERVIEWED, 'Which agency: what does Sam Vale say, asked alone?'",
    "BACKGROUND_CHECKED, Which agency: what do police and local authority records hold about Sam Vale?"
  })
  void asksForTheNextStep(Rung next, String question) {
    var man = man();
    for (var rung : Rung.values()) {
      if (rung.compareTo(next) < 0) {
        man.done(rung);
      }
    }
    assertThat(examine(onPlan().adult(man)).getFirst().question()).isEqualTo(question);
  }

  @Test
  void isQuietWithoutAccessOrConcernAndForThoseKnown() {
    assertThat(examine(life().adult(man()))).isEmpty();
    assertThat(examine(onPlan().adult(man().noAccess()))).isEmpty();
    assertThat(examine(onPlan().adult(man().done(Rung.values())))).isEmpty();
    var mother = Grown.identified("gp/mother", "Ann Ashby", "2020-05-01").is(Relation.MOTHER);
    assertThat(examine(onPlan().adult(mother))).isEmpty();
    var unknown = Grown.of("gp/father", "the father", "2020-05-01").is(Relation.FATHER);
    assertThat(examine(onPlan().adult(unknown))).hasSize(1);
    assertThat(examine(injured().adult(unknown)).getFirst().severity()).isEqualTo(Severity.NOTE);
    var known = Grown.identified("gp/aunt", "Jo Ashby", "2020-05-01");
    assertThat(examine(onPlan().adult(known))).hasSize(1);
  }

  private static Grown man() {
    return Grown.of("gp/man", "Sam Vale", "2020-05-01");
  }

  private static Life life() {
    return Life.bornOn("2018-01-01");
  }

  private static Life onPlan() {
    return life().event(EventKind.PLAN_STARTED, "2020-05-20", "social-care");
  }

  private static Life injured() {
    return life()
        .hurt(
            Hurt.bruise("gp/1", day("2020-05-31"), Site.EAR)
                .judged(Opinion.SUSPICIOUS, "paediatrician"));
  }

  private static List<Finding> examine(Life life) {
    return new UnfinishedLadder()
        .examine(life.asOf("2020-06-01"), life.obligations(), Shipped.of(new UnfinishedLadder()));
  }
}
