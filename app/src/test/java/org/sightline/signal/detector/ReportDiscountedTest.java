package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sightline.ledger.Claim.Sight;
import org.sightline.ledger.EventKind;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;

class ReportDiscountedTest {

  @Test
  void asksAboutTwoCallersLeftAlone() {
    var life =
        told("2020-05-01", "grandmother").event(EventKind.CLOSURE, "2020-05-20", "social-care");
    assertThat(examine(life)).isEmpty();
    told(life, "2020-05-10", "neighbour");
    assertThat(examine(life))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.CHECK);
          assertThat(finding.sentence())
              .isEqualTo(
                  "The child was told of by a neighbour on 10 May 2020 and a grandmother on 1 May"
                      + " 2020. On 20 May 2020 social care closed the case. Nobody is on record as"
                      + " having seen the child alone since.");
          assertThat(finding.claims()).hasSize(3);
        });
  }

  @ParameterizedTest
  @CsvSource({"2020-04-30, 0", "2020-05-01, 1"})
  void needsAClosingOnOrAfterTheFirst(String closed, int found) {
    var life = told("2020-05-01", "grandmother").event(EventKind.CLOSURE, closed, "social-care");
    told(life, "2020-05-10", "neighbour");
    assertThat(examine(life)).hasSize(found);
  }

  @Test
  void isNotAskedByTheThresholdOfTheLawyers() {
    var life =
        told("2020-05-01", "grandmother")
            .event(
                EventKind.LEGAL_ADVICE,
                "2020-05-20",
                "legal",
                Map.of("outcome", "threshold not met"));
    told(life, "2020-05-10", "neighbour");
    assertThat(examine(life)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "outcome, Malicious call",
    "reason, a dispute between neighbours",
    "reason, said to bear a grudge"
  })
  void asksWhereOneCallerIsNotTrusted(String detail, String said) {
    var life =
        Life.bornOn("2012-01-01")
            .event(
                EventKind.CONTACT,
                "2020-05-01",
                "police",
                Map.of("source", "neighbour", detail, said));
    assertThat(examine(life).getFirst().sentence())
        .startsWith(
            "The child was told of by a neighbour on 1 May 2020. The police recorded the report of"
                + " 1 May 2020 as not to be trusted.")
        .endsWith("Nobody is on record as having seen the child alone since.");
  }

  @ParameterizedTest
  @CsvSource({"injury, 1", "noise, 0"})
  void asksAboutOneCallOfAnInjury(String about, int found) {
    var life =
        Life.bornOn("2012-01-01")
            .event(
                EventKind.CONTACT,
                "2020-05-01",
                "police",
                Map.of("source", "neighbour", "about", about, "outcome", "no further action"));
    assertThat(examine(life)).hasSize(found);
  }

  @ParameterizedTest
  @EnumSource(Sight.class)
  void isAnsweredByASightAlone(Sight sight) {
    boolean enough = sight == Sight.SEEN_ALONE || sight == Sight.UNDRESSED_OR_EXAMINED;
    assertThat(examine(discounted().seen(sight, "2020-05-09", "police"))).hasSize(enough ? 0 : 1);
    assertThat(examine(discounted().seen(sight, "2020-05-10", "police"))).hasSize(enough ? 0 : 1);
    assertThat(examine(discounted().seen(sight, "2020-04-30", "police"))).hasSize(1);
  }

  @Test
  void isAnsweredByAnAssessment() {
    assertThat(examine(discounted().event(EventKind.ASSESSMENT, "2020-05-10", "social-care")))
        .isEmpty();
    assertThat(examine(discounted().event(EventKind.ASSESSMENT, "2020-04-30", "social-care")))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"2020-10-28, 1", "2020-10-29, 0"})
  void looksBackHalfAYear(String today, int found) {
    assertThat(examine(discounted(), today)).hasSize(found);
  }

  @Test
  void leavesProfessionalsOut() {
    var life = told("2020-05-01", "school").event(EventKind.CLOSURE, "2020-05-20", "social-care");
    told(life, "2020-05-10", "hospital");
    assertThat(examine(life)).isEmpty();
  }

  private static Life discounted() {
    var life =
        told("2020-05-01", "grandmother").event(EventKind.CLOSURE, "2020-05-20", "social-care");
    return told(life, "2020-05-10", "neighbour");
  }

  private static Life told(String day, String source) {
    return told(Life.bornOn("2012-01-01"), day, source);
  }

  private static Life told(Life life, String day, String source) {
    return life.event(EventKind.REFERRAL, day, "social-care", Map.of("source", source));
  }

  private static List<Finding> examine(Life life) {
    return examine(life, "2020-06-01");
  }

  private static List<Finding> examine(Life life, String today) {
    return new ReportDiscounted()
        .examine(life.asOf(today), List.of(), Shipped.of(new ReportDiscounted()));
  }
}
