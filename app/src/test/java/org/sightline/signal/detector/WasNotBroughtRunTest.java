package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;

class WasNotBroughtRunTest {

  private static final EnumSet<EventKind> KEPT =
      EnumSet.of(
          EventKind.CONSULTATION,
          EventKind.ATTENDANCE,
          EventKind.ADMISSION,
          EventKind.MEDICAL_EXAMINATION,
          EventKind.APPOINTMENT,
          EventKind.HOME_VISIT,
          EventKind.UNANNOUNCED_VISIT);

  @Test
  void takesOneMissForNoise() {
    assertThat(examine(life().event(EventKind.WAS_NOT_BROUGHT, "2020-05-20", "hospital")))
        .isEmpty();
  }

  @Test
  void asksAboutTwoOverAllAgencies() {
    var life =
        life()
            .event(EventKind.WAS_NOT_BROUGHT, "2020-05-20", "hospital")
            .event(EventKind.NO_ACCESS, "2020-05-25", "health-visitor");
    assertThat(examine(life))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.CHECK);
          assertThat(finding.sentence())
              .isEqualTo(
                  "The child was not brought or not reached: on 20 May 2020 by the hospital; on 25 May"
                      + " 2020 by the health visitor; not made up for since.");
          assertThat(finding.claims()).hasSize(2);
        });
  }

  @Test
  void asksAboutOneWhileAConcernIsOpen() {
    var life =
        life()
            .event(EventKind.PLAN_STARTED, "2020-05-01", "social-care")
            .event(EventKind.WAS_NOT_BROUGHT, "2020-05-20", "hospital");
    assertThat(examine(life).getFirst().sentence())
        .endsWith("Meanwhile the child is on a child protection plan.");
    assertThat(examine(life).getFirst().claims())
        .contains(new ClaimId("event-00-PLAN_STARTED"))
        .hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(EventKind.class)
  void isAnsweredByAnAttendanceAtTheSameAgency(EventKind kind) {
    var life = missedTwice().event(kind, "2020-05-26", "hospital");
    assertThat(examine(life)).hasSize(KEPT.contains(kind) ? 0 : 1);
  }

  @Test
  void isNotAnsweredElsewhereOrBefore() {
    assertThat(examine(missedTwice().event(EventKind.CONSULTATION, "2020-05-26", "gp"))).hasSize(1);
    assertThat(examine(missedTwice().event(EventKind.APPOINTMENT, "2020-05-20", "hospital")))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"2020-11-20, 1", "2020-11-21, 0"})
  void looksBackHalfAYear(String today, int found) {
    assertThat(
            new WasNotBroughtRun()
                .examine(missedTwice().asOf(today), List.of(), Shipped.of(new WasNotBroughtRun())))
        .hasSize(found);
  }

  @Test
  void leavesAVisitThatTheAgencyMissedToTheDuties() {
    var life =
        life()
            .event(EventKind.MISSED_VISIT, "2020-05-20", "social-care")
            .event(EventKind.MISSED_VISIT, "2020-05-25", "social-care");
    assertThat(examine(life)).isEmpty();
  }

  private static Life missedTwice() {
    return life()
        .event(EventKind.WAS_NOT_BROUGHT, "2020-05-20", "hospital")
        .event(EventKind.WAS_NOT_BROUGHT, "2020-05-25", "hospital");
  }

  private static Life life() {
    return Life.bornOn("2018-01-01");
  }

  private static List<Finding> examine(Life life) {
    return new WasNotBroughtRun()
        .examine(life.asOf("2020-06-01"), List.of(), Shipped.of(new WasNotBroughtRun()));
  }
}
