package org.sightline.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.ledger.ClaimId;
import org.sightline.time.Span;

class ActTest {

  private static final ClaimId CLAIM = new ClaimId("c");

  private static LocalDate january(int day) {
    return LocalDate.of(2007, 1, day);
  }

  @Test
  void wasDoneByTheDayItBecameKnown() {
    var act = Act.of(Span.between(january(1), january(31)), january(26), CLAIM);

    assertThat(act).isEqualTo(new Act(january(1), january(26), List.of(CLAIM)));
  }

  @Test
  void wasDoneByTheEndOfItsSpanWhenItBecameKnownLater() {
    var act = Act.of(Span.between(january(1), january(10)), january(26), CLAIM);

    assertThat(act.latest()).isEqualTo(january(10));
  }

  @Test
  void neverEndsBeforeItBegins() {
    var act = Act.of(Span.on(january(20)), january(10), CLAIM);

    assertThat(act).isEqualTo(Act.on(january(20), List.of(CLAIM)));
  }

  @Test
  void countsOnTheFirstDayItCanHaveBeenDoneSince() {
    var wide = new Act(january(1), january(20), List.of(CLAIM));

    assertThat(Act.first(List.of(wide), january(5)))
        .contains(new Act(january(5), january(20), List.of(CLAIM)));
    assertThat(Act.first(List.of(wide), january(20))).contains(Act.on(january(20), List.of(CLAIM)));
    assertThat(Act.first(List.of(wide), january(21))).isEmpty();
  }

  @Test
  void choosesTheEarliestAndAmongEqualsTheSurest() {
    var wide = new Act(january(5), january(20), List.of(CLAIM));
    var sure = Act.on(january(5), List.of());
    var later = Act.on(january(6), List.of());

    assertThat(Act.first(List.of(later, wide, sure), january(1))).contains(sure);
  }
}
