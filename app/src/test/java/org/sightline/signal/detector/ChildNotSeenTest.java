package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.signal.detector.Life.day;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sightline.ledger.Claim.Mobility;
import org.sightline.ledger.Claim.Moves;
import org.sightline.ledger.Claim.Sight;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.Site;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;
import org.sightline.time.Span;

class ChildNotSeenTest {

  // Monday 1 June 2020; fifteen working days end on Monday 22 June, twenty on Monday 29 June.
  @ParameterizedTest
  @CsvSource({"2020-06-22, NONE", "2020-06-23, CHECK", "2020-06-29, CHECK", "2020-06-30, URGENT"})
  void countsWorkingDaysSinceTheLastProperSight(String today, String expected) {
    var found = examine(onPlan().seen(Sight.SEEN, "2020-06-01", "social-care"), today);
    assertThat(found.stream().map(Finding::severity).map(Severity::name).findFirst().orElse("NONE"))
        .isEqualTo(expected);
  }

  @Test
  void saysWhenAndByWhomTheChildWasLastSeen() {
    var found =
        examine(onPlan().seen(Sight.SEEN_ALONE, "2020-06-01", "social-care"), "2020-06-23")
            .getFirst();
    assertThat(found.sentence())
        .isEqualTo(
            "More than 15 working days have passed without a proper sight of the child. The child"
                + " was last properly seen on 1 June 2020, by the visitor (social care). Meanwhile"
                + " the child is on a child protection plan.");
    assertThat(found.claims())
        .containsExactlyInAnyOrder(new ClaimId("sight-00"), new ClaimId("event-00-PLAN_STARTED"));
    assertThat(
            examine(onPlan().seen(Sight.SEEN, "2020-06-01", "gp"), "2020-06-30")
                .getFirst()
                .sentence())
        .startsWith("More than 20 working days");
  }

  @ParameterizedTest
  @EnumSource(
      value = Sight.class,
      names = {"OBSCURED", "NOT_EXAMINED", "NOT_SEEN"})
  void doesNotTakeAPoorSightForOne(Sight poor) {
    var life =
        onPlan()
            .seen(Sight.UNDRESSED_OR_EXAMINED, "2020-06-01", "hospital")
            .seen(poor, "2020-06-12", "gp");
    assertThat(examine(life, "2020-06-23")).hasSize(1);
  }

  @Test
  void takesAnImpreciseSightAtItsLatestButNotAfterItWasRecorded() {
    var month = Span.between(day("2020-05-01"), day("2020-06-30"));
    var life = onPlan().seen(Sight.SEEN, month, "2020-06-01", "gp");
    assertThat(examine(life, "2020-06-22")).isEmpty();
    assertThat(examine(life, "2020-06-23").getFirst().sentence())
        .contains("last properly seen by 1 June 2020, by the visitor (the GP)");
    var ended = Span.between(day("2020-05-01"), day("2020-05-29"));
    var late = onPlan().seen(Sight.SEEN, ended, "2020-06-10", "gp");
    assertThat(examine(late, "2020-06-22")).hasSize(1);
  }

  @Test
  void startsTheClockWithTheConcernWhereNoSightIsOnRecord() {
    var life =
        Life.bornOn("2018-01-01")
            .hurt(Hurt.bruise("gp/1", day("2020-06-01"), Site.EAR).judged(Opinion.SUSPICIOUS, "GP"))
            .claim("gp/1", "2020-06-01", new Moves(Life.CHILD, Mobility.WALKING));
    assertThat(examine(life, "2020-06-22")).isEmpty();
    assertThat(examine(life, "2020-06-23").getFirst().sentence())
        .contains("No proper sight of the child is on record since 1 June 2020.");
  }

  @Test
  void startsTheClockAnewWithAConcernThatOpenedAfterTheLastSight() {
    var life =
        Life.bornOn("2018-01-01")
            .seen(Sight.SEEN, "2020-01-10", "gp")
            .event(EventKind.PLAN_STARTED, "2020-06-01", "social-care");
    assertThat(examine(life, "2020-06-22")).isEmpty();
    assertThat(examine(life, "2020-06-23"))
        .extracting(Finding::severity)
        .containsExactly(Severity.CHECK);
  }

  @Test
  void isUrgentAtOnceWhereNobodyKnowsWhereTheChildIs() {
    var life =
        onPlan()
            .seen(Sight.SEEN, "2020-06-01", "social-care")
            .event(EventKind.WHEREABOUTS_UNKNOWN, "2020-06-03", "social-care");
    var found = examine(life, "2020-06-03").getFirst();
    assertThat(found.severity()).isEqualTo(Severity.URGENT);
    assertThat(found.sentence())
        .startsWith("Since 3 June 2020 nobody knows where the child is. The child was last");
    assertThat(found.claims()).contains(new ClaimId("event-01-WHEREABOUTS_UNKNOWN"));
  }

  @Test
  void leavesTheUrgentQuestionToTheGateWhereAnEnquiryIsOpen() {
    var life =
        onPlan()
            .seen(Sight.SEEN, "2020-06-01", "social-care")
            .event(EventKind.SECTION_47_STARTED, "2020-06-01", "social-care");
    assertThat(examine(life, "2020-06-30"))
        .extracting(Finding::severity)
        .containsExactly(Severity.CHECK);
    assertThat(
            new SeriousIncidentGate()
                .examine(life.asOf("2020-06-30"), List.of(), Shipped.of(new SeriousIncidentGate())))
        .extracting(Finding::severity)
        .containsExactly(Severity.URGENT);
  }

  @Test
  void isQuietOnceTheChildIsFoundOrSeen() {
    var known =
        onPlan()
            .seen(Sight.SEEN, "2020-06-01", "social-care")
            .event(EventKind.WHEREABOUTS_UNKNOWN, "2020-06-03", "social-care")
            .event(EventKind.WHEREABOUTS_KNOWN, "2020-06-04", "social-care");
    assertThat(examine(known, "2020-06-05")).isEmpty();
    var seen =
        onPlan()
            .event(EventKind.WHEREABOUTS_UNKNOWN, "2020-06-03", "social-care")
            .seen(Sight.SEEN, "2020-06-04", "gp");
    assertThat(examine(seen, "2020-06-05")).isEmpty();
    var poorly =
        onPlan()
            .seen(Sight.SEEN, "2020-06-01", "gp")
            .event(EventKind.WHEREABOUTS_UNKNOWN, "2020-06-03", "social-care")
            .seen(Sight.NOT_SEEN, "2020-06-04", "gp");
    assertThat(examine(poorly, "2020-06-05")).hasSize(1);
    assertThat(examine(poorly.seen(Sight.OBSCURED, "2020-06-04", "gp"), "2020-06-05")).isEmpty();
  }

  @Test
  void isQuietWithoutAConcern() {
    assertThat(
            examine(Life.bornOn("2018-01-01").seen(Sight.SEEN, "2019-06-01", "gp"), "2020-06-30"))
        .isEmpty();
  }

  private static Life onPlan() {
    return Life.bornOn("2018-01-01").event(EventKind.PLAN_STARTED, "2020-05-20", "social-care");
  }

  private static List<Finding> examine(Life life, String today) {
    return new ChildNotSeen().examine(life.asOf(today), List.of(), Shipped.of(new ChildNotSeen()));
  }
}
