package org.sightline.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.time.WorkingDays;

class LimitTest {

  private static final WorkingDays DAYS = WorkingDays.ofEnglandAndWales();
  private static final LocalDate FRIDAY_BEFORE_CHRISTMAS = LocalDate.of(2006, 12, 22);

  @Test
  void passesOverChristmasInWorkingDaysButNotOnTheCalendar() {
    assertThat(Limit.workingDays(1).due(FRIDAY_BEFORE_CHRISTMAS, DAYS)).isEqualTo("2006-12-27");
    assertThat(Limit.days(1).due(FRIDAY_BEFORE_CHRISTMAS, DAYS)).isEqualTo("2006-12-23");
  }

  @Test
  void endsMonthsOnTheDayOfTheSameNumber() {
    assertThat(Limit.months(6).due(LocalDate.of(2006, 12, 11), DAYS)).isEqualTo("2007-06-11");
    assertThat(Limit.months(3).due(LocalDate.of(2006, 11, 30), DAYS)).isEqualTo("2007-02-28");
  }

  @Test
  void endsSameDayOnThatDayEvenOnHoliday() {
    assertThat(Limit.sameDay().due(LocalDate.of(2006, 12, 25), DAYS)).isEqualTo("2006-12-25");
  }

  @Test
  void endsMonthsOnTheLastDayOfAShorterMonth() {
    assertThat(Limit.months(1).due(LocalDate.of(2007, 1, 31), DAYS)).isEqualTo("2007-02-28");
    assertThat(Limit.months(1).due(LocalDate.of(2008, 1, 31), DAYS)).isEqualTo("2008-02-29");
    assertThat(Limit.months(3).due(LocalDate.of(1999, 11, 30), DAYS)).isEqualTo("2000-02-29");
    assertThat(Limit.months(6).due(LocalDate.of(2023, 8, 31), DAYS)).isEqualTo("2024-02-29");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the same day",
        "1 working day",
        "45 working days",
        "1 day",
        "14 days",
        "6 weeks",
        "1 month",
        "3 months"
      })
  void readsItsOwnWords(String words) {
    assertThat(Limit.read(words))
        .hasValueSatisfying(limit -> assertThat(limit.words()).isEqualTo(words));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "48 hours", "-1 days", "ten days", "1000 days", "5"})
  void readsNothingElse(String words) {
    assertThat(Limit.read(words)).isEmpty();
  }

  @Test
  void saysItselfInWords() {
    assertThat(Limit.sameDay().words()).isEqualTo("the same day");
    assertThat(Limit.workingDays(1).words()).isEqualTo("1 working day");
    assertThat(Limit.workingDays(15).words()).isEqualTo("15 working days");
    assertThat(Limit.days(14).words()).isEqualTo("14 days");
    assertThat(Limit.months(3).words()).isEqualTo("3 months");
  }
}
