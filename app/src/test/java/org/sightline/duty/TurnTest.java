package org.sightline.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TurnTest {

  private static Act on(int day) {
    return Act.on(LocalDate.of(2007, 1, day), List.of());
  }

  @Test
  void beginsAgainWithEachThingDone() {
    assertThat(Turn.during(new Plans(on(1), Optional.empty()), List.of(on(8), on(20))))
        .containsExactly(
            new Turn(on(1), Optional.of(on(8)), true),
            new Turn(on(8), Optional.of(on(20)), false),
            new Turn(on(20), Optional.empty(), false));
  }

  @Test
  void endsWithThePlan() {
    assertThat(Turn.during(new Plans(on(1), Optional.of(on(15))), List.of(on(8), on(20))))
        .containsExactly(
            new Turn(on(1), Optional.of(on(8)), true), new Turn(on(8), Optional.of(on(15)), false));
  }

  @Test
  void takesWhatWasDoneOnTheFirstDayAsPartOfTheBeginning() {
    assertThat(Turn.during(new Plans(on(1), Optional.empty()), List.of(on(1))))
        .containsExactly(new Turn(on(1), Optional.empty(), true));
  }
}
