package org.sightline.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoundTest {

  private static Act on(int day) {
    return Act.on(LocalDate.of(2007, 1, day), List.of());
  }

  @Test
  void pairsEachStartWithTheNextStop() {
    assertThat(Round.all(List.of(on(10), on(1)), List.of(on(12), on(5))))
        .containsExactly(
            new Round(on(1), Optional.of(on(5))), new Round(on(10), Optional.of(on(12))));
  }

  @Test
  void addsNothingForStartWhileTheClockRuns() {
    assertThat(Round.all(List.of(on(1), on(3), on(5)), List.of(on(5))))
        .containsExactly(new Round(on(1), Optional.of(on(5))));
  }

  @Test
  void beginsAgainTheDayAfter() {
    assertThat(Round.all(List.of(on(1), on(6)), List.of(on(5))))
        .containsExactly(new Round(on(1), Optional.of(on(5))), new Round(on(6), Optional.empty()));
  }

  @Test
  void runsOnWithoutStop() {
    assertThat(Round.all(List.of(on(1), on(6)), List.of()))
        .containsExactly(new Round(on(1), Optional.empty()));
    assertThat(Round.all(List.of(), List.of(on(1)))).isEmpty();
  }
}
