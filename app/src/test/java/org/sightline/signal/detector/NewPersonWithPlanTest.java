package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.signal.detector.Life.day;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.chronology.Rung;
import org.sightline.household.Standing;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.Relation;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;
import org.sightline.signal.detector.Life.Grown;
import org.sightline.time.Span;

class NewPersonWithPlanTest {

  @Test
  void asksWhoTheNewPersonIs() {
    assertThat(examine(onPlan().adult(man("2020-05-20"))))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.CHECK);
          assertThat(finding.key()).isEqualTo("gp/man");
          assertThat(finding.sentence())
              .isEqualTo(
                  "Sam Vale first appears on record on 20 May 2020, after plan started on 1 May 2020. Not"
                      + " yet done: named, identified, lives here?, seen, interviewed and background"
                      + " checked.");
          assertThat(finding.claims())
              .containsExactlyInAnyOrder(
                  new ClaimId("gp/man-mention"), new ClaimId("event-00-PLAN_STARTED"));
          assertThat(finding.question()).startsWith("Who is Sam Vale");
        });
  }

  @ParameterizedTest
  @CsvSource({"2020-05-01, 0", "2020-05-02, 1"})
  void countsThoseWhoAppearAfterTheStart(String firstKnown, int found) {
    assertThat(examine(onPlan().adult(man(firstKnown)))).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({
    "PLAN_STARTED, PLAN_ENDED",
    "SECTION_47_STARTED, SECTION_47_ENDED",
    "POLICE_INVESTIGATION_STARTED, POLICE_INVESTIGATION_ENDED"
  })
  void asksWhileSomethingIsOpen(EventKind start, EventKind end) {
    var open = life().event(start, "2020-05-01", "police").adult(man("2020-05-20"));
    assertThat(examine(open)).hasSize(1);
    assertThat(examine(open.event(end, "2020-05-25", "police"))).isEmpty();
  }

  @Test
  void countsFromWhatOpenedFirstOnceItWasKnown() {
    var life =
        onPlan()
            .event(EventKind.SECTION_47_STARTED, "2020-05-10", "social-care")
            .adult(man("2020-05-05"));
    assertThat(examine(life)).hasSize(1);
    var late =
        life()
            .event(
                EventKind.PLAN_STARTED,
                Span.between(day("2020-04-01"), day("2020-05-10")),
                "social-care",
                Map.of(),
                "")
            .adult(man("2020-05-05"));
    assertThat(examine(late)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"DECLARED, 1", "EVIDENCED, 1", "CONTESTED, 1", "DENIED, 0", "CHECKED_ELSEWHERE, 0"})
  void asksAboutThoseInTheHome(Standing standing, int found) {
    assertThat(examine(onPlan().adult(man("2020-05-20").noAccess().stands(standing))))
        .hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({"PARTNER, 1", "NEXT_OF_KIN, 1", "LODGER, 1", "FRIEND, 0", "WORKS_WITH, 0"})
  void asksAboutThoseCloseToTheCarer(Relation relation, int found) {
    assertThat(examine(onPlan().adult(man("2020-05-20").noAccess().toCarer(relation))))
        .hasSize(found);
  }

  @Test
  void leavesParentsAndKnownPeopleAlone() {
    assertThat(examine(onPlan().adult(man("2020-05-20").is(Relation.FATHER)))).isEmpty();
    assertThat(
            examine(
                onPlan().adult(man("2020-05-20").done(Rung.IDENTIFIED, Rung.BACKGROUND_CHECKED))))
        .isEmpty();
    assertThat(examine(onPlan().adult(man("2020-05-20").done(Rung.IDENTIFIED)))).hasSize(1);
    assertThat(examine(onPlan().adult(man("2020-05-20").done(Rung.BACKGROUND_CHECKED)))).hasSize(1);
    assertThat(examine(life().adult(man("2020-05-20")))).isEmpty();
  }

  @Test
  void notesSomebodyWhoMayHaveBeenThereBefore() {
    var before = Grown.of("hospital/friend", "a male friend", "2020-04-01");
    var life = onPlan().adult(man("2020-05-20").maybe(before.person())).adult(before);
    assertThat(examine(life))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.NOTE);
          assertThat(finding.sentence())
              .contains(
                  " May be the same person as a male friend; nobody has established it. Not yet");
        });
  }

  @Test
  void asksOnceAboutTwoWhoMayBeOne() {
    var second = Grown.of("gp/zed", "Zed", "2020-05-25");
    var life =
        onPlan()
            .adult(second.maybe(man("2020-05-20").person()))
            .adult(man("2020-05-20").maybe(second.person()));
    assertThat(examine(life)).extracting(Finding::key).containsExactly("gp/man");
    assertThat(examine(life).getFirst().severity()).isEqualTo(Severity.CHECK);
  }

  private static Grown man(String firstKnown) {
    return Grown.of("gp/man", "Sam Vale", firstKnown);
  }

  private static Life life() {
    return Life.bornOn("2018-01-01");
  }

  private static Life onPlan() {
    return life().event(EventKind.PLAN_STARTED, "2020-05-01", "social-care");
  }

  private static List<Finding> examine(Life life) {
    return new NewPersonWithPlan()
        .examine(life.asOf("2020-06-01"), List.of(), Shipped.of(new NewPersonWithPlan()));
  }
}
