package org.sightline.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sightline.ledger.ClaimId;
import org.sightline.policy.Policy;
import org.sightline.signal.Finding;
import org.sightline.signal.Ground;
import org.sightline.signal.Ladder;
import org.sightline.signal.Question;
import org.sightline.signal.Severity;
import org.sightline.signal.Signal;
import org.sightline.signal.Subject;
import org.sightline.time.WorkingDays;

/// What would pass in silence if nobody answered but by records.
class AreaSilenceTest {

  private static final Ladder LADDER = Ladder.of(Policy.shipped(), WorkingDays.ofEnglandAndWales());

  /// A Wednesday.
  private static final LocalDate DAY = LocalDate.of(2026, 11, 4);

  private static final LocalDate LAST = DAY.plusDays(60);

  private static final Subject SUBJECT = Subject.of(Question.REPORTS);

  private final AreaSilence silence = new AreaSilence(LADDER);

  @Test
  void countsAnUrgentQuestionThatStoodAtTheEndOfItsDay() {
    silence.add(List.of(signal(DAY.plusDays(1), asks(0, Severity.URGENT))), LAST);

    assertThat(silence.asked(Severity.URGENT)).isEqualTo(1);
    assertThat(silence.silent(Severity.URGENT)).isEqualTo(1);
    assertThat(silence.reached()).containsOnlyKeys(1, 2, 3);
  }

  @Test
  void countsNoCheckThatRecordsAnsweredOnItsLastDay() {
    silence.add(List.of(signal(DAY.plusDays(7), asks(0, Severity.CHECK))), LAST);
    assertThat(silence.silent(Severity.CHECK)).isZero();

    silence.add(List.of(signal(DAY.plusDays(8), asks(0, Severity.CHECK))), LAST);
    assertThat(silence.silent(Severity.CHECK)).isEqualTo(1);
    assertThat(silence.reached()).containsExactly(java.util.Map.entry(1, 1));
  }

  @Test
  void beginsAnewWhenMoreIsAsked() {
    silence.add(
        List.of(signal(DAY.plusDays(3), asks(0, Severity.CHECK), asks(2, Severity.URGENT))), LAST);

    assertThat(silence.silent(Severity.CHECK)).as("answered within its clock").isZero();
    assertThat(silence.silent(Severity.URGENT)).isEqualTo(1);
  }

  @Test
  void asksNothingWithANote() {
    silence.add(List.of(signal(null, asks(0, Severity.NOTE))), LAST);

    assertThat(silence.asked(Severity.NOTE)).isZero();
    assertThat(silence.reached()).isEmpty();
  }

  @Test
  void reachesThePartnershipWhereNothingEverAnswers() {
    silence.add(List.of(signal(null, asks(0, Severity.CHECK))), LAST);

    assertThat(silence.reached()).containsOnlyKeys(1, 2, 3, 4, 5, 6);
  }

  private record Asks(int after, Severity severity) {}

  private static Asks asks(int after, Severity severity) {
    return new Asks(after, severity);
  }

  private static Signal signal(
      @org.jspecify.annotations.Nullable LocalDate closed, Asks... versions) {
    var said = new ArrayList<Ground.Version>();
    for (var version : versions) {
      said.add(
          new Ground.Version(
              DAY.plusDays(version.after()),
              new Finding(
                  "repeat-referral",
                  1,
                  SUBJECT,
                  "",
                  version.severity(),
                  "Three reports.",
                  new TreeSet<ClaimId>(),
                  "Who assesses?",
                  List.of("an assessment"))));
    }
    return new Signal(
        SUBJECT,
        List.of(
            new Ground(
                "repeat-referral",
                SUBJECT,
                "",
                DAY,
                Optional.ofNullable(closed).map(day -> new Ground.Closing(day, "no longer found")),
                said)));
  }
}
