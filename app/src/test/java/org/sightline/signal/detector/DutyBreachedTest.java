package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.duty.Obligation;
import org.sightline.ledger.ClaimId;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;
import org.sightline.signal.detector.Life.Grown;

class DutyBreachedTest {

  @Test
  void saysWhoOwesWhatSinceWhenAndByWhichClause() {
    var meeting =
        Owing.of(
            "legal-meeting",
            "r-1",
            "hold the legal planning meeting",
            "legal",
            true,
            "2020-05-08",
            Optional.empty());
    assertThat(examine(meeting))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.key()).isEqualTo("legal-meeting");
          assertThat(finding.severity()).isEqualTo(Severity.CHECK);
          assertThat(finding.sentence())
              .isEqualTo(
                  "Not done by the council's lawyers, due by 8 May 2020 (5 working days from 1 May 2020):"
                      + " hold the legal planning meeting. Basis: a clause.");
          assertThat(finding.question())
              .isEqualTo(
                  "The council's lawyers: who does this, by when, and what keeps the child safe until"
                      + " then?");
          assertThat(finding.answeredBy())
              .containsExactly("a record that somebody did: hold the legal planning meeting");
          assertThat(finding.claims()).containsExactly(new ClaimId("legal-meeting-because"));
        });
  }

  @Test
  void tellsTwoOfManyAndTheirClauseOnce() {
    var found =
        examine(
            Owing.of("core-group", "a", "meet in March", "2020-03-31"),
            Owing.of("core-group", "b", "meet in April", "2020-04-30"),
            Owing.of("core-group", "c", "meet in May", "2020-05-31"));
    assertThat(found.getFirst().sentence())
        .contains("meet in March. Not done")
        .endsWith("meet in April. And 1 more. Basis: a clause.")
        .doesNotContain("meet in May");
    assertThat(found.getFirst().answeredBy()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "legal-meeting, CHECK",
    "inquiry-owner, CHECK",
    "initial-conference, CHECK",
    "strategy-discussion, CHECK",
    "medical-examination, CHECK",
    "tell-police, CHECK",
    "core-group, NOTE"
  })
  void weighsTheDuty(String duty, Severity expected) {
    assertThat(examine(Owing.of(duty, "k", "do it", "2020-05-31")))
        .extracting(Finding::severity)
        .containsExactly(expected);
  }

  @Test
  void checksWhatNobodyHolds() {
    var unowned =
        Owing.of("core-group", "k", "do it", "police", false, "2020-05-31", Optional.empty());
    assertThat(examine(unowned).getFirst().severity()).isEqualTo(Severity.CHECK);
    assertThat(examine(unowned).getFirst().sentence())
        .startsWith("Not done by the police, due by 31 May 2020")
        .contains("do it; nobody there holds it. Basis");
  }

  @ParameterizedTest
  @CsvSource({"2020-06-01, 0", "2020-05-31, 1"})
  void waitsUntilTheLastDayHasPassed(String due, int found) {
    assertThat(examine(Owing.of("core-group", "k", "do it", due))).hasSize(found);
  }

  @Test
  void isQuietOnceDone() {
    assertThat(examine(Owing.done("core-group", "k", "do it", "2020-05-04"))).isEmpty();
  }

  @Test
  void raisesOneSignalPerDutyWithTheOldestFirst() {
    var found =
        examine(
            Owing.of("see", "k-2", "do the second", "2020-05-20"),
            Owing.of("core-group", "k", "meet", "2020-05-20"),
            Owing.of("see", "k-1", "do the first", "2020-05-10"));
    assertThat(found).extracting(Finding::key).containsExactly("core-group", "see");
    assertThat(found.getLast().answeredBy())
        .containsExactly(
            "a record that somebody did: do the first",
            "a record that somebody did: do the second");
  }

  @Test
  void leavesTheStepsOwedAboutAnAdultToTheirOwnDetector() {
    var life = life().adult(Grown.of("gp/man", "Sam Vale", "2020-05-01"));
    var owed = List.of(Owing.of("see-adult", "gp/man", "see him", "2020-05-20"));
    assertThat(
            new DutyBreached()
                .examine(life.asOf("2020-06-01"), owed, Shipped.of(new DutyBreached())))
        .isEmpty();
    assertThat(
            new DutyBreached()
                .examine(life().asOf("2020-06-01"), owed, Shipped.of(new DutyBreached())))
        .hasSize(1);
  }

  private static Life life() {
    return Life.bornOn("2018-01-01");
  }

  private static List<Finding> examine(Obligation... obligations) {
    return new DutyBreached()
        .examine(life().asOf("2020-06-01"), List.of(obligations), Shipped.of(new DutyBreached()));
  }
}
