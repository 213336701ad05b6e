package org.sightline.signal.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.signal.Finding;
import org.sightline.signal.Severity;

class WeightFalteringTest {

  @Test
  void asksWhyTheWeightFellTwoSpaces() {
    assertThat(examine(born(50).weighed("2019-09-01", 75).weighed("2020-03-01", 25)))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.CHECK);
          assertThat(finding.sentence())
              .isEqualTo(
                  "The weight fell from the 75th centile (1 September 2019) to the 25th (1 March"
                      + " 2020).");
          assertThat(finding.claims())
              .containsExactly(
                  new ClaimId("weight-0"), new ClaimId("weight-1"), new ClaimId("weight-2"));
        });
  }

  @ParameterizedTest
  @CsvSource({
    "8, 25, 9, 1",
    "8, 25, 10, 0",
    "9, 50, 9, 1",
    "9, 50, 10, 0",
    "91, 91, 50, 1",
    "92, 91, 28, 1",
    "92, 91, 29, 0",
    "50, 50, 50, 0",
    "50, 50, 75, 0"
  })
  void asksByTheWeightAtBirth(int atBirth, int then, int now, int found) {
    assertThat(examine(born(atBirth).weighed("2019-09-01", then).weighed("2020-03-01", now)))
        .hasSize(found);
  }

  @Test
  void saysThatItDoesNotKnowTheBirthWeight() {
    var life = Life.bornOn("2019-03-01").weighed("2019-09-01", 75).weighed("2020-03-01", 25);
    assertThat(examine(life).getFirst().sentence())
        .endsWith(
            "(1 March 2020). No birth weight is on record; it is taken as between the 9th and the"
                + " 91st centile.");
    assertThat(examine(life).getFirst().claims()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"2019-03-07, 0", "2019-03-28, 0", "2019-03-29, 1"})
  void leavesOutTheLossOfTheFirstWeeks(String heavy, int found) {
    var life =
        Life.bornOn("2019-03-01")
            .weighed("2019-03-01", 25)
            .weighed(heavy, 91)
            .weighed("2019-05-01", 25);
    assertThat(examine(life)).hasSize(found);
  }

  @Test
  void takesAWeightOfTheFirstWeekForTheBirthWeight() {
    var seventh = Life.bornOn("2019-03-01").weighed("2019-03-07", 50).weighed("2020-03-01", 9);
    assertThat(examine(seventh).getFirst().sentence()).endsWith("(1 March 2020).");
    var eighth = Life.bornOn("2019-03-01").weighed("2019-03-08", 50).weighed("2020-03-01", 9);
    assertThat(examine(eighth)).isEmpty();
  }

  @Test
  void endsWhenTheWeightRecovers() {
    var life =
        born(50).weighed("2019-09-01", 75).weighed("2020-03-01", 25).weighed("2020-05-01", 50);
    assertThat(examine(life)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(EventKind.class)
  void isAnsweredByWhatLooksIntoIt(EventKind kind) {
    var answers =
        List.of(
            EventKind.MEDICAL_EXAMINATION,
            EventKind.INVESTIGATION_RESULT,
            EventKind.ADMISSION,
            EventKind.STRATEGY_DISCUSSION,
            EventKind.SECTION_47_STARTED);
    var life = born(50).weighed("2019-09-01", 75).weighed("2020-03-01", 25);
    assertThat(examine(life.event(kind, "2020-02-29", "hospital"))).hasSize(1);
    assertThat(examine(life.event(kind, "2020-03-01", "hospital")))
        .hasSize(answers.contains(kind) ? 0 : 1);
  }

  @Test
  void saysThatTheWeightRoseInCareAndFellAtHome() {
    var life =
        born(50)
            .away("2019-08-01", "2019-10-01")
            .weighed("2019-09-01", 75)
            .weighed("2020-03-01", 25);
    assertThat(examine(life).getFirst().sentence())
        .endsWith(
            "(1 March 2020). The higher weight was reached away from home, the lower at home.");
    var still = born(50).away("2019-08-01", "").weighed("2019-09-01", 75).weighed("2020-03-01", 25);
    assertThat(examine(still).getFirst().sentence()).endsWith("(1 March 2020).");
    var before =
        born(50)
            .away("2019-09-02", "2019-10-01")
            .weighed("2019-09-01", 75)
            .weighed("2020-03-01", 25);
    assertThat(examine(before).getFirst().sentence()).endsWith("(1 March 2020).");
  }

  @ParameterizedTest
  @CsvSource({"0, CHECK, 0.4th", "1, NOTE, 2nd"})
  void notesAVeryLowWeight(int centile, Severity severity, String line) {
    assertThat(examine(born(1).weighed("2020-03-01", centile)))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(severity);
          assertThat(finding.sentence())
              .isEqualTo("The weight of 1 March 2020 was below the %s centile.".formatted(line));
          assertThat(finding.claims()).hasSize(1);
        });
  }

  @Test
  void isQuietAboutASmallChildWhoStaysSmallAndWithoutWeights() {
    assertThat(examine(born(3).weighed("2020-03-01", 2))).isEmpty();
    assertThat(examine(Life.bornOn("2019-03-01"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, -0.5",
    "1, 0.375",
    "2, 1",
    "9, 2",
    "25, 3",
    "37, 3.48",
    "50, 4",
    "91, 6",
    "98, 7",
    "99, 7.625",
    "100, 8"
  })
  void readsTheChart(int centile, double spaces) {
    assertThat(Growth.spaces(centile)).isCloseTo(spaces, within(0.001));
  }

  @ParameterizedTest
  @CsvSource({"1, 1st", "3, 3rd", "11, 11th", "13, 13th", "22, 22nd"})
  void saysCentiles(int centile, String words) {
    var life = born(99).weighed("2019-09-01", 99).weighed("2020-03-01", centile);
    assertThat(examine(life).getFirst().sentence()).contains("to the " + words + " (");
  }

  private static Life born(int centile) {
    return Life.bornOn("2019-03-01").weighed("2019-03-01", centile);
  }

  private static List<Finding> examine(Life life) {
    return new WeightFaltering()
        .examine(life.asOf("2020-06-01"), List.of(), Shipped.of(new WeightFaltering()));
  }
}
