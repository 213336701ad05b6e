package org.sightline.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every planted pattern and every look-alike, told many times: what it needs is on record by the day it names.
class PatternTest {

  private static final Order ORDER = new Order(1_000, 2, 1, Order.FIRST_DAY);
  private static final LocalDate START = LocalDate.of(2024, 9, 3);
  private static final Town TOWN = new Town(ORDER, Names.read(), new Numbers());
  private static final OfficeDays DAYS =
      new OfficeDays(ORDER.from().minusYears(1), ORDER.to().plusYears(2));

  @ParameterizedTest
  @EnumSource
  void evidenceIsOnRecordByTheDayItSuffices(Pattern pattern) {
    for (int time = 0; time < 50; time++) {
      var scene = scene(new Chance(1, time), pattern.months(new Chance(2, time)));
      var planted = pattern.tell(scene);
      assertThat(planted.sufficient()).isBetween(START, ORDER.to());
      assertThat(planted.codes()).isNotEmpty();
      assertThat(scene.life().courses().getFirst())
          .anySatisfy(entry ->
              assertThat(entry.recorded().toLocalDate()).isBeforeOrEqualTo(planted.sufficient()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void lookalikesAreToldToTheirEnd(Lookalike pattern) {
    for (int time = 0; time < 50; time++) {
      var scene = scene(new Chance(1, time), pattern.months(new Chance(2, time)));
      var told = pattern.tell(scene);
      assertThat(told.sufficient()).isBetween(START, ORDER.to());
      assertThat(scene.life().courses().getFirst()).isNotEmpty();
    }
  }

  private static Scene scene(Chance chance, int months) {
    var life = new Life(TOWN.withChild(chance, START, months), chance, TOWN, DAYS);
    life.newCourse();
    var child = life.household().children().getFirst();
    assertThat(child.months(START)).isBetween(months, months + 1);
    return new Scene(life, child, START);
  }
}
