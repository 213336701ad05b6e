package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.signal.detector.Life.day;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.Mechanism;
import org.sightline.ledger.Site;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;

class TargetsMetNoChangeTest {

  @Test
  void setsBothListsSideBySide() {
    var life =
        wellTwice()
            .event(EventKind.SCHOOL_CONCERN, "2020-05-02", "school")
            .event(EventKind.NO_ACCESS, "2020-05-12", "health-visitor");
    assertThat(examine(life))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.CHECK);
          assertThat(finding.sentence())
              .isEqualTo(
                  "On record the adults do what was asked (2 entries, the last by social care on 10"
                      + " May 2020). Meanwhile: a contact that failed on 12 May 2020 and a concern"
                      + " at school on 2 May 2020.");
          assertThat(finding.claims()).hasSize(4);
        });
  }

  @Test
  void needsTwoTargetsAndTwoSigns() {
    assertThat(examine(wellTwice().event(EventKind.NO_ACCESS, "2020-05-12", "gp"))).isEmpty();
    var once =
        well(Life.bornOn("2012-01-01"), "2020-05-01", "attendance target met")
            .event(EventKind.NO_ACCESS, "2020-05-12", "gp")
            .event(EventKind.NO_ACCESS, "2020-05-13", "gp");
    assertThat(examine(once)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2020-04-30, 0", "2020-05-01, 1"})
  void countsSignsSinceTheFirstTarget(String sign, int found) {
    var life =
        wellTwice()
            .event(EventKind.WAS_NOT_BROUGHT, sign, "hospital")
            .event(EventKind.CONDITION_BROKEN, "2020-05-12", "police");
    assertThat(examine(life)).hasSize(found);
    if (found > 0) {
      assertThat(examine(life).getFirst().sentence())
          .endsWith(
              "Meanwhile: a broken condition on 12 May 2020 and a contact that failed on 1 May"
                  + " 2020.");
    }
  }

  @Test
  void countsInjuriesAndReports() {
    var life =
        wellTwice()
            .hurt(Hurt.bruise("gp/1", day("2020-05-12"), Site.BACK))
            .hurt(
                Hurt.bruise("gp/2", day("2020-05-12"), Site.KNEE_OR_SHIN)
                    .said("mother", Mechanism.FALL_FROM_STANDING));
    assertThat(examine(life)).isEmpty();
    life.event(EventKind.REFERRAL, "2020-05-13", "social-care", Map.of("source", "neighbour"));
    assertThat(examine(life).getFirst().sentence())
        .endsWith(
            "Meanwhile: a report by a neighbour on 13 May 2020 and the bruise (back) found on 12"
                + " May 2020.");
    assertThat(examine(life).getFirst().claims()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({"2020-05-12, 1", "2020-05-13, 0"})
  void isAnsweredByWhatLooksAnewAfterTheLastSign(String conference, int found) {
    var life =
        wellTwice()
            .event(EventKind.NO_ACCESS, "2020-05-12", "gp")
            .event(EventKind.NO_ACCESS, "2020-05-11", "gp")
            .event(EventKind.CONFERENCE, conference, "social-care");
    assertThat(examine(life)).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({"2020-10-28, 1", "2020-10-29, 0"})
  void looksBackHalfAYear(String today, int found) {
    var life =
        wellTwice()
            .event(EventKind.NO_ACCESS, "2020-05-12", "gp")
            .event(EventKind.NO_ACCESS, "2020-05-13", "gp");
    assertThat(examine(life, today)).hasSize(found);
  }

  @Test
  void readsOutcomesOnly() {
    var life =
        Life.bornOn("2012-01-01")
            .event(EventKind.CORE_GROUP, "2020-05-01", "social-care", Map.of("place", "completed"))
            .event(EventKind.CORE_GROUP, "2020-05-02", "social-care", Map.of("outcome", "worse"))
            .event(EventKind.CLOSURE, "2020-05-03", "social-care", Map.of("outcome", "completed"))
            .event(EventKind.NO_ACCESS, "2020-05-12", "gp")
            .event(EventKind.NO_ACCESS, "2020-05-13", "gp");
    assertThat(examine(life)).isEmpty();
  }

  private static Life wellTwice() {
    var life = well(Life.bornOn("2012-01-01"), "2020-05-01", "Attendance target met");
    return life.event(
        EventKind.CONTACT, "2020-05-10", "social-care", Map.of("result", "course completed"));
  }

  private static Life well(Life life, String day, String outcome) {
    return life.event(EventKind.OBSERVATION, day, "school", Map.of("outcome", outcome));
  }

  private static List<Finding> examine(Life life) {
    return examine(life, "2020-06-01");
  }

  private static List<Finding> examine(Life life, String today) {
    return new TargetsMetNoChange()
        .examine(life.asOf(today), List.of(), Shipped.of(new TargetsMetNoChange()));
  }
}
