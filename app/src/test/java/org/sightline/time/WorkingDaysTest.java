package org.sightline.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

  private static final WorkingDays DAYS = WorkingDays.ofEnglandAndWales();

  @ParameterizedTest(name = "{1} working days after {0} is {2}: {3}")
  @CsvSource({
    "1999-12-30, 1, 2000-01-04, over the turn of the millennium",
    "2002-05-31, 1, 2002-06-05, over both days of the Golden Jubilee",
    "2011-04-21, 5, 2011-05-04, over Easter and the wedding",
    "2012-06-01, 1, 2012-06-06, over both days of the Diamond Jubilee",
    "2020-05-01, 5, 2020-05-11, the Monday counts and VE day does not",
    "2022-06-01, 1, 2022-06-06, over both days of the Platinum Jubilee",
    "2022-09-16, 1, 2022-09-20, over the state funeral",
    "2023-05-05, 1, 2023-05-09, over the coronation",
    "2007-04-05, 1, 2007-04-10, over Easter",
    "2024-02-29, 45, 2024-05-07, 45 days with Easter and May Day in them"
  })
  void passOverHolidays(LocalDate start, int count, LocalDate due, String why) {
    assertThat(DAYS.after(start, count)).as(why).isEqualTo(due);
    assertThat(DAYS.between(start, due)).as("and back").isEqualTo(count);
  }

  @Test
  void countNothingOnTheSameDayAndNeverBackward() {
    var day = LocalDate.of(2024, 2, 29);

    assertThat(DAYS.after(day, 0)).isEqualTo(day);
    assertThat(DAYS.between(day, day.minusDays(10))).isZero();
    assertThatThrownBy(() -> DAYS.after(day, -1)).isInstanceOf(IllegalArgumentException.class);
  }
}
