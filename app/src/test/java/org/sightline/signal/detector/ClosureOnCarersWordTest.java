package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.signal.detector.Life.day;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.ledger.Claim.DecisionKind;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.Mechanism;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.Site;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;

class ClosureOnCarersWordTest {

  @Test
  void asksWhatOthersSayWhereAReportWasClosedOnTheParentsWord() {
    assertThat(examine(closedOn("the parents").event(EventKind.CONTACT, "2020-05-20", "gp")))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.CHECK);
          assertThat(finding.key()).isEqualTo("closure");
          assertThat(finding.sentence())
              .isEqualTo(
                  "On 10 May 2020 social care closed the case, on the word of the parents. It is"
                      + " not on record that who told of it (a neighbour on 1 May 2020) was heard"
                      + " back from or answered.");
          assertThat(finding.claims()).hasSize(2);
        });
  }

  @Test
  void saysNothingOfTheReferrerWhoWasAnswered() {
    var life =
        closedOn("mother").event(EventKind.FEEDBACK_TO_REFERRER, "2020-05-10", "social-care");
    assertThat(examine(life).getFirst().sentence())
        .isEqualTo("On 10 May 2020 social care closed the case, on the word of the mother.");
  }

  @ParameterizedTest
  @CsvSource({"2020-11-10, 1", "2020-11-11, 0"})
  void asksForHalfAYear(String today, int found) {
    assertThat(examine(closedOn("mother"), today)).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({"2020-05-10, 1", "2020-05-11, 0"})
  void isAnsweredByAFreshLookAfterTheClosing(String day, int found) {
    assertThat(examine(closedOn("mother").event(EventKind.ASSESSMENT, day, "social-care")))
        .hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({"professional, 2020-05-01", "mother, 2019-11-11", "mother, 2020-05-11"})
  void isQuietOnAnothersWordAndWithoutAReportBefore(String word, String reported) {
    var life =
        Life.bornOn("2012-01-01")
            .event(EventKind.REFERRAL, reported, "social-care", Map.of("source", "neighbour"))
            .event(EventKind.CLOSURE, "2020-05-10", "social-care", Map.of("on-the-word-of", word));
    assertThat(examine(life)).isEmpty();
  }

  @Test
  void countsAReportOfTheFirstAndOfTheLastDay() {
    for (var reported : List.of("2019-11-12", "2020-05-10")) {
      var life =
          Life.bornOn("2012-01-01")
              .event(EventKind.REFERRAL, reported, "social-care", Map.of("source", "neighbour"))
              .event(
                  EventKind.STEP_DOWN,
                  "2020-05-10",
                  "social-care",
                  Map.of("on-the-word-of", "mother"));
      assertThat(examine(life).getFirst().sentence()).contains("stepped the case down");
    }
  }

  @Test
  void asksAboutAnInjuryThatOnlyTheFamilyExplains() {
    var life =
        hurt(
            Hurt.bruise("gp/1", day("2020-05-01"), Site.BACK).said("mother", Mechanism.ROUGH_PLAY));
    assertThat(examine(life.event(EventKind.CLOSURE, "2020-05-10", "social-care")))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.CHECK);
          assertThat(finding.sentence())
              .isEqualTo(
                  "On 10 May 2020 social care closed the case. Only accounts from the family and"
                      + " its circle speak of the bruise (back) found on 1 May 2020.");
          assertThat(finding.claims()).hasSize(3);
        });
  }

  @Test
  void pressesWhereAProfessionalIsConcerned() {
    var life =
        hurt(
            Hurt.bruise("gp/1", day("2020-05-01"), Site.BACK)
                .said("mother", Mechanism.ROUGH_PLAY)
                .judged(Opinion.SUSPICIOUS, "GP"));
    assertThat(examine(life.event(EventKind.CLOSURE, "2020-05-10", "social-care")))
        .extracting(Finding::severity)
        .containsExactly(Severity.URGENT);
  }

  @Test
  void isQuietAboutInjuriesThatSayNothing() {
    var settled =
        hurt(
            Hurt.bruise("gp/1", day("2020-05-01"), Site.BACK)
                .said("mother", Mechanism.ROUGH_PLAY)
                .judged(Opinion.CONSISTENT_WITH_ACCOUNT, "GP"));
    var knee =
        hurt(
            Hurt.bruise("gp/1", day("2020-05-01"), Site.KNEE_OR_SHIN)
                .said("mother", Mechanism.FALL_FROM_STANDING));
    var unexplained = hurt(Hurt.bruise("gp/1", day("2020-05-01"), Site.BACK));
    var later =
        hurt(Hurt.bruise("gp/1", day("2020-05-11"), Site.BACK).said("mother", Mechanism.FOUND));
    var witnessed =
        hurt(
            Hurt.bruise("gp/1", day("2020-05-01"), Site.BACK)
                .said("mother", Mechanism.ROUGH_PLAY)
                .said("teacher", Mechanism.ROUGH_PLAY, false, Optional.empty()));
    for (var life : List.of(settled, knee, unexplained, later, witnessed)) {
      assertThat(examine(life.event(EventKind.CLOSURE, "2020-05-10", "social-care"))).isEmpty();
    }
  }

  @Test
  void leavesTheThresholdToTheLawyers() {
    var life =
        hurt(
            Hurt.bruise("gp/1", day("2020-05-01"), Site.BACK).said("mother", Mechanism.ROUGH_PLAY));
    assertThat(
            examine(
                life.event(
                    EventKind.LEGAL_ADVICE,
                    "2020-05-10",
                    "legal",
                    Map.of("outcome", "threshold not met"))))
        .isEmpty();
  }

  @Test
  void cannotTellWhereNoGroundIsRecordedAndAConcernIsOpen() {
    var life =
        Life.bornOn("2012-01-01")
            .event(EventKind.PLAN_STARTED, "2020-04-01", "social-care")
            .event(EventKind.CLOSURE, "2020-05-10", "social-care");
    assertThat(examine(life))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.NOTE);
          assertThat(finding.sentence())
              .isEqualTo(
                  "Cannot tell whose word this rests on, because no reason is recorded: on 10 May"
                      + " 2020 social care closed the case. Meanwhile the child is on a child"
                      + " protection plan.");
        });
  }

  @Test
  void tellsWhereTheGroundIsRecordedOrNothingIsOpen() {
    assertThat(
            examine(
                Life.bornOn("2012-01-01").event(EventKind.CLOSURE, "2020-05-10", "social-care")))
        .isEmpty();
    var reasoned =
        Life.bornOn("2012-01-01")
            .event(EventKind.PLAN_STARTED, "2020-04-01", "social-care")
            .event(EventKind.CLOSURE, "2020-05-10", "social-care")
            .decided(
                DecisionKind.CLOSE_CASE, "2020-05-10", "closed", "the school sees a well child");
    assertThat(examine(reasoned)).isEmpty();
  }

  private static Life hurt(Hurt hurt) {
    return Life.bornOn("2012-01-01").hurt(hurt);
  }

  private static Life closedOn(String word) {
    return Life.bornOn("2012-01-01")
        .event(EventKind.REFERRAL, "2020-05-01", "social-care", Map.of("source", "neighbour"))
        .event(EventKind.CLOSURE, "2020-05-10", "social-care", Map.of("on-the-word-of", word));
  }

  private static List<Finding> examine(Life life) {
    return examine(life, "2020-06-01");
  }

  private static List<Finding> examine(Life life, String today) {
    return new ClosureOnCarersWord()
        .examine(life.asOf(today), List.of(), Shipped.of(new ClosureOnCarersWord()));
  }
}
