package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.ledger.EventKind;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;
import org.sightline.time.Span;

class HungerTest {

  @Test
  void asksAfterTheSecondNote() {
    var life = noted("2020-05-01", "school");
    assertThat(examine(life, "2020-05-20")).isEmpty();
    noted(life, EventKind.OBSERVATION, "2020-05-10", "nursery", "Food-seeking");
    assertThat(examine(life, "2020-05-20"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.CHECK);
          assertThat(finding.sentence())
              .isEqualTo(
                  "The child was noted as hungry or looking for food: by the nursery on 10 May 2020"
                      + " and by the school on 1 May 2020. No assessment since is on record.");
          assertThat(finding.claims()).hasSize(2);
        });
  }

  @ParameterizedTest
  @CsvSource({"school, 0", "nursery, 1"})
  void countsTwoVoicesOfOneDayButNotOneTwice(String second, int found) {
    var life = noted("2020-05-01", "school");
    noted(life, EventKind.CHILDCARE, "2020-05-01", second, "hungry");
    assertThat(examine(life, "2020-05-20")).hasSize(found);
  }

  @Test
  void tellsTwoVagueNotesApartByTheDayTheyBecameKnown() {
    var life = Life.bornOn("2012-01-01");
    for (var known : List.of("2020-05-01", "2020-05-10")) {
      life.event(
          EventKind.SCHOOL_CONCERN,
          Span.between(Life.day("2020-04-01"), Life.day(known)),
          "school",
          Map.of("about", "hunger"),
          "");
    }
    assertThat(examine(life, "2020-05-20")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-05-01, social-care, school, 0",
    "2020-05-04, social-care, school, 0",
    "2020-05-05, social-care, school, 1",
    "2020-04-30, social-care, school, 1",
    "2020-05-02, social-care, neighbour, 1",
    "2020-05-02, nursery, school, 1"
  })
  void takesWhatTheSchoolPassedOnForTheSchoolsVoice(
      String day, String agency, String source, int found) {
    var life = noted("2020-05-01", "school");
    life.event(EventKind.REFERRAL, day, agency, Map.of("about", "hunger", "source", source));
    assertThat(examine(life, "2020-05-20")).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({"2020-10-28, 1", "2020-10-29, 0"})
  void countsHalfAYear(String today, int found) {
    var life = noted("2020-05-01", "school");
    noted(life, EventKind.SCHOOL_CONCERN, "2020-06-01", "school", "hunger");
    assertThat(examine(life, today)).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({
    "ASSESSMENT, 2020-05-10, 0",
    "ASSESSMENT, 2020-05-09, 1",
    "CONSULTATION, 2020-05-12, 1"
  })
  void isAnsweredByAnAssessmentAndNotByAnAppointment(EventKind kind, String day, int found) {
    var life = noted("2020-05-01", "school").event(kind, day, "hospital");
    noted(life, EventKind.SCHOOL_CONCERN, "2020-05-10", "school", "hunger");
    assertThat(examine(life, "2020-05-20")).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({"9, URGENT", "50, CHECK"})
  void pressesWhereTheWeightFellAsWell(int centile, Severity severity) {
    var life =
        noted("2020-05-01", "school").weighed("2019-05-01", 50).weighed("2020-05-02", centile);
    noted(life, EventKind.SCHOOL_CONCERN, "2020-05-10", "school", "hunger");
    assertThat(examine(life, "2020-05-20")).extracting(Finding::severity).containsExactly(severity);
    if (severity == Severity.URGENT) {
      assertThat(examine(life, "2020-05-20").getFirst().sentence())
          .endsWith(
              "is on record. The weight fell from the 50th centile (1 May 2019) to the 9th (2 May"
                  + " 2020).");
      assertThat(examine(life, "2020-05-20").getFirst().claims()).hasSize(4);
    }
  }

  @Test
  void readsOnlyWhatTheNoteIsAbout() {
    var life = noted("2020-05-01", "school");
    noted(life, EventKind.SCHOOL_CONCERN, "2020-05-10", "school", "behaviour");
    noted(life, EventKind.COMPLAINT, "2020-05-10", "school", "hunger");
    life.event(EventKind.SCHOOL_CONCERN, "2020-05-11", "school");
    assertThat(examine(life, "2020-05-20")).isEmpty();
  }

  private static Life noted(String day, String agency) {
    return noted(Life.bornOn("2012-01-01"), EventKind.SCHOOL_CONCERN, day, agency, "hunger");
  }

  private static Life noted(Life life, EventKind kind, String day, String agency, String about) {
    return life.event(kind, day, agency, Map.of("about", about));
  }

  private static List<Finding> examine(Life life, String today) {
    return new Hunger().examine(life.asOf(today), List.of(), Shipped.of(new Hunger()));
  }
}
