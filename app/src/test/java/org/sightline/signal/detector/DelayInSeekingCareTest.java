package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.signal.detector.Life.day;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.InjuryType;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.Site;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;
import org.sightline.time.Span;

class DelayInSeekingCareTest {

  @Test
  void asksWhyTheChildWasNotBroughtSooner() {
    assertThat(examine(attended(hurt(InjuryType.FRACTURE), "2020-05-03")))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.key()).isEqualTo("hospital/1");
          assertThat(finding.severity()).isEqualTo(Severity.CHECK);
          assertThat(finding.sentence())
              .isEqualTo(
                  "The fracture (upper arm) found on 1 May 2020 was brought to the hospital 2 days"
                      + " after it is said to have happened. No account of it is on record. No"
                      + " professional opinion of it is on record.");
          assertThat(finding.claims()).hasSize(2);
        });
  }

  @ParameterizedTest
  @CsvSource({"23, 0, ''", "24, 1, 24 hours", "30, 1, 30 hours", "48, 1, 2 days", "long, 0, ''"})
  void readsTheHoursThatTheRecordNames(String hours, int found, String words) {
    var life =
        hurt(InjuryType.FRACTURE)
            .event(EventKind.ATTENDANCE, "2020-05-01", "hospital", Map.of("delay-hours", hours));
    assertThat(examine(life)).hasSize(found);
    if (found > 0) {
      assertThat(examine(life).getFirst().sentence())
          .contains("brought to the hospital " + words + " after");
    }
  }

  @ParameterizedTest
  @CsvSource({"11, 0", "12, 1"})
  void asksSoonerAboutAChildWhoDoesNotMove(String hours, int found) {
    var life =
        Life.bornOn("2020-01-01")
            .hurt(Hurt.bruise("hospital/1", day("2020-05-01"), Site.CHEEK))
            .event(EventKind.CONSULTATION, "2020-05-01", "gp", Map.of("delay-hours", hours));
    assertThat(examine(life)).hasSize(found);
  }

  @ParameterizedTest
  @EnumSource(InjuryType.class)
  void asksOnlyAboutSeriousInjuriesOfAChildWhoMoves(InjuryType type) {
    boolean serious =
        List.of(InjuryType.FRACTURE, InjuryType.HEAD_INJURY, InjuryType.BURN_OR_SCALD)
            .contains(type);
    assertThat(examine(attended(hurt(type), "2020-05-03"))).hasSize(serious ? 1 : 0);
  }

  @Test
  void asksAboutAnyInjuryThatAProfessionalIsConcernedAbout() {
    var life =
        Life.bornOn("2012-01-01")
            .hurt(
                Hurt.bruise("hospital/1", day("2020-05-01"), Site.EAR)
                    .judged(Opinion.SUSPICIOUS, "GP"));
    assertThat(examine(attended(life, "2020-05-02"))).hasSize(1);
    assertThat(examine(attended(life, "2020-05-01"))).isEmpty();
  }

  @Test
  void isQuietWhereItWasSettledOrNobodySawTheChild() {
    var settled =
        Life.bornOn("2012-01-01")
            .hurt(
                Hurt.bruise("hospital/1", day("2020-05-01"), Site.UPPER_ARM)
                    .of(InjuryType.FRACTURE)
                    .judged(Opinion.ACCIDENTAL, "paediatrician"));
    assertThat(examine(attended(settled, "2020-05-03"))).isEmpty();
    assertThat(examine(hurt(InjuryType.FRACTURE))).isEmpty();
    assertThat(examine(attended(hurt(InjuryType.FRACTURE), "2020-04-30"))).isEmpty();
    assertThat(
            examine(
                hurt(InjuryType.FRACTURE).event(EventKind.HOME_VISIT, "2020-05-03", "hospital")))
        .isEmpty();
  }

  @Test
  void countsFromTheLastDayOnWhichItCanHaveHappened() {
    var vague =
        Life.bornOn("2012-01-01")
            .hurt(
                Hurt.bruise(
                        "hospital/1",
                        Span.between(day("2020-04-20"), day("2020-05-03")),
                        Site.UPPER_ARM)
                    .of(InjuryType.FRACTURE));
    assertThat(examine(attended(vague, "2020-05-03")))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.NOTE);
          assertThat(finding.sentence()).startsWith("Cannot tell how long");
        });
    assertThat(examine(attended(hurt(InjuryType.FRACTURE), "2020-05-02")).getFirst().sentence())
        .contains("24 hours after");
  }

  @ParameterizedTest
  @CsvSource({"2020-11-01, 1", "2020-11-02, 0"})
  void asksForHalfAYear(String today, int found) {
    assertThat(examine(attended(hurt(InjuryType.FRACTURE), "2020-05-03"), today)).hasSize(found);
  }

  private static Life hurt(InjuryType type) {
    return Life.bornOn("2012-01-01")
        .hurt(Hurt.bruise("hospital/1", day("2020-05-01"), Site.UPPER_ARM).of(type));
  }

  private static Life attended(Life life, String day) {
    return life.event(EventKind.ATTENDANCE, day, "hospital");
  }

  private static List<Finding> examine(Life life) {
    return examine(life, "2020-06-01");
  }

  private static List<Finding> examine(Life life, String today) {
    return new DelayInSeekingCare()
        .examine(life.asOf(today), List.of(), Shipped.of(new DelayInSeekingCare()));
  }
}
