package org.sightline.desk.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sightline.review.CaseFolder;
import org.sightline.review.HouseholdAnswered;
import org.sightline.review.Opportunity;
import org.sightline.review.Score;
import org.sightline.signal.Severity;

class ScoreInOrdersTest {

  private static final LocalDate DAY = LocalDate.of(2024, 2, 5);
  private static final List<HouseholdAnswered.Answered> HOUSEHOLD =
      List.of(new HouseholdAnswered.Answered("man", Optional.of(LocalDate.of(2024, 2, 1)), 4, 3));

  @Test
  void printsAnotherOrderOnlyWhereItDiffers() {
    var lines = printed(scored(met("o1", true, "hunger"), met("o1", true, "hunger")));
    assertThat(lines).contains("✔ 2024-02-05  a chance").noneMatch(line -> line.contains("late"));
    assertThat(printed(scored(met("o1", true, "hunger"), met("o1", false))))
        .containsSequence(
            "✘ 2024-02-05  a chance",
            "    check   hunger                     since 2024-01-27, 9 days before",
            "    ✘ in the order 'late':",
            "      nothing that bears on it stood open");
  }

  @Test
  void countsAsMetInJsonOnlyWhatEveryOrderMeets() {
    var json =
        ScoreJson.of(
            List.of(scored(met("o1", true, "hunger"), met("o1", false))), Optional.empty());
    var subject = json.get("cases").get(0);
    assertThat(subject.get("case").asString()).isEqualTo("connelly");
    assertThat(subject.get("opportunities").get(0).get("met").asBoolean()).isFalse();
    assertThat(subject.get("opportunities").get(0).get("open")).hasSize(1);
    assertThat(subject.get("orders")).hasSize(1);
    var order = subject.get("orders").get(0);
    assertThat(order.get("id").asString()).isEqualTo("late");
    assertThat(order.get("opportunities").get(0).get("met").asBoolean()).isFalse();
    assertThat(order.get("opportunities").get(0).get("open")).isEmpty();
  }

  @Test
  void countsTheDaysOfLeadFromTheFirstSignalThatAskedAndSaysHowTheHouseholdWasAnswered() {
    var lines = printed(scored(met("o1", true, "hunger"), met("o1", true, "hunger")));

    assertThat(lines)
        .contains(
            "Days from the first urgent or check signal to each opportunity: 4; 4 at the median",
            "Household: man, whom nobody declared, was shown as evidenced or contested on 3 of 4 days from the first hint, 2024-02-01, on");
  }

  private static List<String> printed(Scored scored) {
    var text = new StringWriter();
    var out = new PrintWriter(text);
    new ScoreText(out).print(scored);
    out.flush();
    return text.toString().lines().toList();
  }

  private static Scored scored(Score.Met first, Score.Met late) {
    return new Scored(
        CaseFolder.read(Path.of("..", "cases", "connelly")),
        List.of(
            new Score.InOrder(Optional.empty(), List.of(first), HOUSEHOLD),
            new Score.InOrder(Optional.of("late"), List.of(late), List.of())),
        List.of());
  }

  private static Score.Met met(String id, boolean met, String... open) {
    var opportunity =
        new Opportunity(id, "a chance", DAY, DAY, DAY, "a review", List.of("hunger"), "");
    return new Score.Met(
        opportunity,
        met,
        List.of(open).stream()
            .map(code ->
                new Score.Standing(
                    code, Severity.CHECK, DAY.minusDays(9), Optional.of(DAY.minusDays(4))))
            .toList());
  }
}
