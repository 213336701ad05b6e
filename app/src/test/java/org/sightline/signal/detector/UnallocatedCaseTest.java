package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.ledger.EventKind;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;

class UnallocatedCaseTest {

  @ParameterizedTest
  @CsvSource({"2020-06-04, 0", "2020-06-05, 1"})
  void asksThreeWorkingDaysAfterTheWorkerLeft(String today, int found) {
    assertThat(examine(left(), today)).hasSize(found);
  }

  @Test
  void saysWhoHoldsTheCaseNoLonger() {
    assertThat(examine(left(), "2020-06-05"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.key()).isEqualTo("worker");
          assertThat(finding.severity()).isEqualTo(Severity.CHECK);
          assertThat(finding.sentence())
              .isEqualTo(
                  "The worker left on 1 June 2020 and nobody else is on record as named since,"
                      + " while a child protection plan is open.");
          assertThat(finding.claims()).hasSize(2);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "ALLOCATION, 2020-06-01, social-care, 0",
    "CASE_HANDOVER, 2020-06-04, social-care, 0",
    "OFFICER_ASSIGNED, 2020-06-04, social-care, 0",
    "ALLOCATION, 2020-05-31, social-care, 1",
    "OFFICER_ASSIGNED, 2020-06-04, police, 1"
  })
  void isAnsweredByNamingSomebody(EventKind kind, String day, String agency, int found) {
    assertThat(examine(left().event(kind, day, agency), "2020-06-10")).hasSize(found);
  }

  @Test
  void cannotTellWhereNobodyWasEverNamed() {
    var life =
        Life.bornOn("2012-01-01").event(EventKind.SECTION_47_STARTED, "2020-06-01", "social-care");
    assertThat(examine(life, "2020-06-04")).isEmpty();
    assertThat(examine(life, "2020-06-05"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.key()).isEqualTo("worker");
          assertThat(finding.severity()).isEqualTo(Severity.NOTE);
          assertThat(finding.sentence())
              .isEqualTo(
                  "Cannot tell who holds the child's case, because no allocation is on record,"
                      + " while a section 47 enquiry is open.");
          assertThat(finding.claims()).hasSize(1);
        });
  }

  @ParameterizedTest
  @CsvSource({"2020-07-06, 0", "2020-07-07, 1"})
  void asksWhereNothingWasDoneForFiveWeeks(String today, int found) {
    var life = allocated("2020-06-01").event(EventKind.MISSED_VISIT, "2020-06-20", "social-care");
    life.event(EventKind.HOME_VISIT, "2020-06-20", "health-visitor");
    assertThat(examine(life, today)).hasSize(found);
    if (found > 0) {
      var finding = examine(life, today).getFirst();
      assertThat(finding.key()).isEqualTo("action");
      assertThat(finding.severity()).isEqualTo(Severity.CHECK);
      assertThat(finding.sentence())
          .isEqualTo(
              "Social care has recorded nothing about the child for more than 25 working days,"
                  + " while a child protection plan is open. The last entry is allocation on 1 June"
                  + " 2020.");
      assertThat(finding.claims()).hasSize(2);
      assertThat(examine(life.event(EventKind.HOME_VISIT, "2020-06-05", "social-care"), today))
          .isEmpty();
    }
  }

  @Test
  void isQuietWhereNothingIsOpen() {
    assertThat(
            examine(left().event(EventKind.PLAN_ENDED, "2020-06-02", "social-care"), "2020-09-01"))
        .isEmpty();
    assertThat(examine(Life.bornOn("2012-01-01"), "2020-09-01")).isEmpty();
  }

  private static Life left() {
    return allocated("2020-05-11").event(EventKind.WORKER_LEFT, "2020-06-01", "social-care");
  }

  private static Life allocated(String day) {
    return Life.bornOn("2012-01-01")
        .event(EventKind.PLAN_STARTED, "2020-05-10", "social-care")
        .event(EventKind.ALLOCATION, day, "social-care");
  }

  private static List<Finding> examine(Life life, String today) {
    return new UnallocatedCase()
        .examine(life.asOf(today), List.of(), Shipped.of(new UnallocatedCase()));
  }
}
