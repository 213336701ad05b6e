package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.signal.detector.Life.day;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sightline.ledger.Claim.Sight;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.Mechanism;
import org.sightline.ledger.Site;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;

class WithdrawalAfterConcernTest {

  @Test
  void asksWhoSeesAChildWithdrawnAfterAConcern() {
    assertThat(examine(withdrawn()))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.CHECK);
          assertThat(finding.sentence())
              .isEqualTo(
                  "The child left the school on 20 May 2020 to be educated at home, soon after a"
                      + " concern at school (hunger) on 10 May 2020. No new school and no sight of"
                      + " the child alone is on record since.");
          assertThat(finding.claims()).hasSize(2);
        });
  }

  @ParameterizedTest
  @CsvSource({"2020-03-20, 0", "2020-03-21, 1", "2020-05-20, 1", "2020-05-21, 0"})
  void looksSixtyDaysBack(String concern, int found) {
    var life =
        Life.bornOn("2012-01-01")
            .event(EventKind.SCHOOL_CONCERN, concern, "school")
            .event(EventKind.SCHOOL_LEFT, "2020-05-20", "school");
    assertThat(examine(life)).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({"2020-11-16, 1", "2020-11-17, 0"})
  void asksForHalfAYear(String today, int found) {
    assertThat(examine(withdrawn(), today)).hasSize(found);
  }

  @ParameterizedTest
  @EnumSource(Sight.class)
  void isAnsweredByASightThatMakesUpForTheSchool(Sight sight) {
    boolean enough = sight == Sight.SEEN_ALONE || sight == Sight.UNDRESSED_OR_EXAMINED;
    assertThat(examine(withdrawn().seen(sight, "2020-05-21", "gp"))).hasSize(enough ? 0 : 1);
    assertThat(examine(withdrawn().seen(sight, "2020-05-20", "gp"))).hasSize(1);
  }

  @Test
  void isAnsweredByANewSchool() {
    assertThat(examine(withdrawn().event(EventKind.SCHOOL_STARTED, "2020-05-19", "school-b")))
        .hasSize(1);
    assertThat(examine(withdrawn().event(EventKind.SCHOOL_STARTED, "2020-05-20", "school-b")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"left, 1", "place ended, 1", "Withdrawn by mother, 1", "settled in well, 0"})
  void knowsThatAPlaceAtANurseryEnded(String outcome, int found) {
    var life =
        Life.bornOn("2018-01-01")
            .event(EventKind.COMPLAINT, "2020-05-10", "nursery")
            .event(EventKind.CHILDCARE, "2020-05-20", "nursery", Map.of("outcome", outcome));
    assertThat(examine(life)).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({"4, 0", "5, 1"})
  void addsAbsencesUp(String days, int found) {
    var life =
        Life.bornOn("2012-01-01")
            .event(EventKind.REFERRAL, "2020-05-01", "social-care", Map.of("source", "neighbour"))
            .event(EventKind.ABSENCE, "2020-05-10", "school", Map.of("days", days))
            .event(EventKind.ABSENCE, "2020-05-18", "school", Map.of("days", "4"))
            .event(EventKind.ABSENCE, "2020-05-20", "school", Map.of("days", "many"));
    assertThat(examine(life)).hasSize(found);
    if (found > 0) {
      assertThat(examine(life).getFirst().sentence())
          .isEqualTo(
              "The child missed 10 days or more at the school, the last recorded on 20 May 2020,"
                  + " soon after a report by a neighbour on 1 May 2020. No new school and no sight"
                  + " of the child alone is on record since.");
      assertThat(examine(life).getFirst().claims()).hasSize(4);
      assertThat(examine(life, "2020-07-09")).hasSize(1);
      assertThat(examine(life, "2020-07-10")).isEmpty();
    }
  }

  @Test
  void countsAnInjuryBeforeButNoScrapedKnee() {
    var back =
        Life.bornOn("2012-01-01")
            .hurt(Hurt.bruise("gp/1", day("2020-05-01"), Site.BACK))
            .event(EventKind.SCHOOL_LEFT, "2020-05-20", "school");
    assertThat(examine(back).getFirst().sentence())
        .startsWith(
            "The child left the school on 20 May 2020, soon after the bruise (back) found on 1 May"
                + " 2020.");
    assertThat(examine(back).getFirst().claims()).hasSize(2);
    var knee =
        Life.bornOn("2012-01-01")
            .hurt(
                Hurt.bruise("gp/1", day("2020-05-01"), Site.KNEE_OR_SHIN)
                    .said("mother", Mechanism.FALL_FROM_STANDING))
            .event(EventKind.SCHOOL_LEFT, "2020-05-20", "school");
    assertThat(examine(knee)).isEmpty();
    var later =
        Life.bornOn("2012-01-01")
            .hurt(Hurt.bruise("gp/1", day("2020-05-21"), Site.BACK))
            .event(EventKind.SCHOOL_LEFT, "2020-05-20", "school");
    assertThat(examine(later)).isEmpty();
  }

  @Test
  void isQuietWhereNobodyWasConcerned() {
    assertThat(
            examine(
                Life.bornOn("2012-01-01")
                    .event(EventKind.SCHOOL_LEFT, "2020-05-20", "school")
                    .event(EventKind.CONTACT, "2020-05-19", "school")))
        .isEmpty();
  }

  private static Life withdrawn() {
    return Life.bornOn("2012-01-01")
        .event(EventKind.SCHOOL_CONCERN, "2020-05-10", "school", Map.of("about", "hunger"))
        .event(EventKind.SCHOOL_LEFT, "2020-05-20", "school", Map.of("to-home-education", "yes"));
  }

  private static List<Finding> examine(Life life) {
    return examine(life, "2020-06-01");
  }

  private static List<Finding> examine(Life life, String today) {
    return new WithdrawalAfterConcern()
        .examine(life.asOf(today), List.of(), Shipped.of(new WithdrawalAfterConcern()));
  }
}
