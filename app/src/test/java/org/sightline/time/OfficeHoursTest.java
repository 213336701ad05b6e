package org.sightline.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeHoursTest {

  private static final WorkingDays WORKING = WorkingDays.ofEnglandAndWales();
  private static final OfficeHours OFFICE = hours("Mon-Thu 09:00-17:00, Fri 09:00-16:30");

  @ParameterizedTest(name = "{0} opens {1}")
  @CsvSource({
    "2026-11-25T08:59, 2026-11-25T09:00",
    "2026-11-25T09:00, 2026-11-25T09:00",
    "2026-11-25T16:59, 2026-11-25T16:59",
    "2026-11-25T17:00, 2026-11-26T09:00",
    "2026-11-27T16:29, 2026-11-27T16:29",
    "2026-11-27T16:30, 2026-11-30T09:00",
    "2026-11-28T12:00, 2026-11-30T09:00",
    // Christmas Eve is a Thursday; Boxing Day is a Saturday and kept on Monday.
    "2026-12-24T17:00, 2026-12-29T09:00",
    // Good Friday and Easter Monday.
    "2026-04-02T17:00, 2026-04-07T09:00",
    // The clocks go forward in the night to 29 March 2026, and back in the night to 25 October.
    "2026-03-27T16:30, 2026-03-30T09:00",
    "2026-10-23T16:30, 2026-10-26T09:00"
  })
  void opensAtTheNextHourOfWork(LocalDateTime moment, LocalDateTime opening) {
    assertThat(OFFICE.opening(at(moment))).isEqualTo(at(opening));
    assertThat(OFFICE.openAt(at(moment))).isEqualTo(moment.equals(opening));
  }

  @ParameterizedTest(name = "{1} hours of work from {0}: {2}")
  @CsvSource({
    "2026-11-25T10:00, 4, 2026-11-25T14:00",
    "2026-11-25T13:00, 4, 2026-11-25T17:00",
    "2026-11-25T13:01, 4, 2026-11-26T09:01",
    "2026-11-27T15:30, 4, 2026-11-30T12:00",
    "2026-11-28T03:00, 8, 2026-11-30T17:00",
    "2026-11-25T09:00, 40, 2026-12-02T09:30",
    "2026-12-24T16:00, 2, 2026-12-29T10:00"
  })
  void countsHoursOfWorkOnly(LocalDateTime start, int hours, LocalDateTime end) {
    assertThat(OFFICE.after(at(start), Duration.ofHours(hours))).isEqualTo(at(end));
    assertThat(OFFICE.between(at(start), at(end))).isEqualTo(Duration.ofHours(hours));
  }

  @Test
  void neverClosesWhereSomebodyIsAlwaysThere() {
    var always = OfficeHours.always();
    var night = at(LocalDateTime.parse("2026-10-25T00:30"));

    assertThat(always.openAt(night)).isTrue();
    assertThat(always.after(night, Duration.ofHours(30)))
        .as("thirty hours are thirty hours, on the day that has twenty-five too")
        .isEqualTo(night.plus(Duration.ofHours(30)));
    assertThat(always.opening(LocalDate.parse("2026-12-25"))).isPresent();
  }

  @Test
  void hasNoOpeningOnADayWithoutWork() {
    assertThat(OFFICE.opening(LocalDate.parse("2026-12-25"))).isEmpty();
    assertThat(OFFICE.opening(LocalDate.parse("2026-11-29"))).isEmpty();
    assertThat(OFFICE.opening(LocalDate.parse("2026-11-27")))
        .contains(at(LocalDateTime.parse("2026-11-27T09:00")));
  }

  @Test
  void findsBetweenTwoMomentsWhatWasAddedToTheFirst() {
    var from = at(LocalDateTime.parse("2024-01-01T00:00")).getEpochSecond();
    qt().forAll(longs().between(0, 4L * 365 * 24 * 3600), longs().between(1, 400L * 3600))
        .check((later, working) -> {
          var start = Instant.ofEpochSecond(from + later);
          var end = OFFICE.after(start, Duration.ofSeconds(working));
          return OFFICE.between(start, end).equals(Duration.ofSeconds(working))
              && !end.isBefore(start.plusSeconds(working));
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nine to five",
        "Mon-Fri 9:00-17:00",
        "Mon-Fri 17:00-09:00",
        "Fri-Mon 09:00-17:00",
        "Mon-Fri 09:00-17:00, Fri 09:00-16:00",
        "Mon-Fri 09:00-24:30",
        "Xyz 09:00-17:00"
      })
  void refusesHoursItCannotRead(String text) {
    assertThat(OfficeHours.parse(text, WORKING)).isEmpty();
  }

  private static OfficeHours hours(String text) {
    return OfficeHours.parse(text, WORKING).orElseThrow();
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(Days.LONDON).toInstant();
  }
}
