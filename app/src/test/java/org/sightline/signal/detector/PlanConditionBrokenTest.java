package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sightline.household.Evidence.Sign;
import org.sightline.household.Evidence.Weight;
import org.sightline.household.Standing;
import org.sightline.identity.Person;
import org.sightline.ledger.Claim.DecisionKind;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.Relation;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;
import org.sightline.signal.detector.Life.Grown;
import org.sightline.time.Span;

class PlanConditionBrokenTest {

  private static final Person MAN = Life.person("police/man", "Sam Vale");

  @Test
  void asksWhatFollowsFromARecordedBreach() {
    var life =
        life()
            .event(
                EventKind.CONDITION_BROKEN,
                Span.on(Life.day("2020-05-14")),
                "police",
                Map.of(),
                "he slept there");
    assertThat(examine(life))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.key()).isEqualTo("breach");
          assertThat(finding.severity()).isEqualTo(Severity.CHECK);
          assertThat(finding.sentence())
              .isEqualTo(
                  "A broken condition was recorded on 14 May 2020 by the police (“he slept there”)."
                      + " No decision on it is on record.");
          assertThat(finding.claims()).hasSize(1);
        });
    life.event(EventKind.CONDITION_BROKEN, "2020-05-20", "police");
    assertThat(examine(life).getFirst().severity()).isEqualTo(Severity.URGENT);
    assertThat(examine(life).getFirst().sentence())
        .startsWith(
            "A broken condition was recorded on 14 May 2020 by the police (“he slept there”) and on"
                + " 20 May 2020 by the police. ");
  }

  @ParameterizedTest
  @EnumSource(EventKind.class)
  void isAnsweredByWhatActsOnIt(EventKind kind) {
    var answers =
        List.of(
            EventKind.STRATEGY_DISCUSSION,
            EventKind.SECTION_47_STARTED,
            EventKind.CONFERENCE,
            EventKind.PLAN_STARTED,
            EventKind.PLACEMENT,
            EventKind.LEGAL_GATEWAY_MEETING,
            EventKind.LEGAL_PLANNING_MEETING,
            EventKind.PROCEEDINGS_ISSUED,
            EventKind.ORDER);
    var before =
        life()
            .event(kind, "2020-05-13", "social-care")
            .event(EventKind.CONDITION_BROKEN, "2020-05-14", "police");
    assertThat(examine(before)).hasSize(1);
    var after =
        life()
            .event(EventKind.CONDITION_BROKEN, "2020-05-14", "police")
            .event(kind, "2020-05-14", "social-care");
    assertThat(examine(after)).hasSize(answers.contains(kind) ? 0 : 1);
  }

  @Test
  void isAnsweredByADecisionWithItsReason() {
    var life = life().event(EventKind.CONDITION_BROKEN, "2020-05-14", "police");
    life.decided(DecisionKind.OTHER, "2020-05-13", "warned", "earlier");
    life.decided(DecisionKind.OTHER, "2020-05-15", "warned", "");
    assertThat(examine(life)).hasSize(1);
    life.decided(DecisionKind.OTHER, "2020-05-14", "warned", "he came for his post");
    assertThat(examine(life)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2020-11-14, 1", "2020-11-15, 0"})
  void asksForHalfAYear(String today, int found) {
    assertThat(examine(life().event(EventKind.CONDITION_BROKEN, "2020-05-14", "police"), today))
        .hasSize(found);
  }

  @Test
  void pressesWhereWhoMustNotBeThereIsThere() {
    var life =
        barring(EventKind.PLAN_STARTED, Map.of()).adult(man("2020-05-14", Sign.PRESENCE_AT_HOME));
    assertThat(examine(life))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.key()).isEqualTo("barred");
          assertThat(finding.severity()).isEqualTo(Severity.URGENT);
          assertThat(finding.sentence())
              .isEqualTo(
                  "By the plan of 10 May 2020, Sam Vale must not be there. The police saw him. No"
                      + " decision on it is on record.");
          assertThat(finding.question()).startsWith("Is Sam Vale in the home today");
          assertThat(finding.claims()).hasSize(3);
        });
    assertThat(examine(life.event(EventKind.CONFERENCE, "2020-05-14", "social-care"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2020-05-10, PRESENCE_AT_HOME, 0",
    "2020-05-11, PRESENCE_AT_HOME, 1",
    "2020-05-14, NEXT_OF_KIN, 0",
    "2020-05-14, COLLECTED_CHILD, 1"
  })
  void countsOnlySignsOfBeingThereSince(String day, Sign sign, int found) {
    assertThat(examine(barring(EventKind.ORDER, Map.of()).adult(man(day, sign)))).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({"2020-05-31, 0", "2020-06-01, 1", "next week, 1"})
  void letsAConditionEnd(String until, int found) {
    var life =
        barring(EventKind.BAIL, Map.of("until", until)).adult(man("2020-05-14", Sign.OWN_ADDRESS));
    assertThat(examine(life)).hasSize(found);
  }

  @Test
  void letsAPlanEnd() {
    var life = barring(EventKind.PLAN_STARTED, Map.of()).adult(man("2020-05-14", Sign.OWN_ADDRESS));
    assertThat(examine(life.event(EventKind.PLAN_ENDED, "2020-05-10", "social-care"))).hasSize(1);
    assertThat(examine(life.event(EventKind.PLAN_ENDED, "2020-05-11", "social-care"))).isEmpty();
  }

  @Test
  void knowsWhoIsMeantByWords() {
    var partner = man("2020-05-14", Sign.PRESENCE_AT_HOME).toCarer(Relation.PARTNER);
    for (var words : List.of("mother's partner", "sam vale")) {
      var life =
          life().event(EventKind.RETURN_HOME, "2020-05-10", "social-care", Map.of("barred", words));
      assertThat(examine(life.adult(partner)).getFirst().sentence())
          .startsWith("By the return home of 10 May 2020, the " + words + " must not be there.");
    }
    var father = man("2020-05-14", Sign.PRESENCE_AT_HOME).is(Relation.FATHER);
    assertThat(
            examine(
                life()
                    .event(EventKind.ORDER, "2020-05-10", "court", Map.of("barred", "the father"))
                    .adult(father)))
        .hasSize(1);
    assertThat(
            examine(
                life()
                    .event(EventKind.ORDER, "2020-05-10", "court", Map.of("barred", "uncle"))
                    .adult(father)
                    .adult(partner)))
        .isEmpty();
  }

  @Test
  void asksWhoSupervisesWhereTheSupervisorIsMissing() {
    var life =
        life()
            .event(
                EventKind.SUPERVISION_ARRANGED,
                "2020-05-10",
                "social-care",
                Map.of("supervisor", "family friend"));
    life.event(EventKind.HOME_VISIT, "2020-05-12", "social-care", Map.of("absent", "grandfather"));
    assertThat(examine(life)).isEmpty();
    life.event(EventKind.HOME_VISIT, "2020-05-14", "social-care", Map.of("absent", "friend"));
    assertThat(examine(life))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.key()).isEqualTo("supervisor");
          assertThat(finding.severity()).isEqualTo(Severity.CHECK);
          assertThat(finding.sentence())
              .isEqualTo(
                  "By the arrangement of 10 May 2020, the family friend must be with the child. On"
                      + " 14 May 2020 social care found them absent.");
          assertThat(finding.claims()).hasSize(2);
        });
    assertThat(examine(life.event(EventKind.PLACEMENT, "2020-05-14", "social-care"))).isEmpty();
  }

  @Test
  void knowsTheSupervisorByRecord() {
    var life =
        life()
            .event(
                EventKind.PLACEMENT,
                "2020-05-10",
                "social-care",
                Map.of(),
                Map.of("supervisor", MAN))
            .event(
                EventKind.HOME_VISIT, "2020-05-10", "social-care", Map.of(), Map.of("absent", MAN));
    assertThat(examine(life)).isEmpty();
    life.event(EventKind.OBSERVATION, "2020-05-11", "school", Map.of(), Map.of("absent", MAN));
    assertThat(examine(life)).hasSize(1);
  }

  private static Life barring(EventKind kind, Map<String, String> details) {
    return life().event(kind, "2020-05-10", "social-care", details, Map.of("barred", MAN));
  }

  private static Grown man(String day, Sign sign) {
    return Grown.of("police/man", "Sam Vale", day)
        .stands(Standing.EVIDENCED)
        .sign(Weight.POINTS_TO, sign, "police", "the police saw him");
  }

  private static Life life() {
    return Life.bornOn("2012-01-01");
  }

  private static List<Finding> examine(Life life) {
    return examine(life, "2020-06-01");
  }

  private static List<Finding> examine(Life life, String today) {
    return new PlanConditionBroken()
        .examine(life.asOf(today), List.of(), Shipped.of(new PlanConditionBroken()));
  }
}
