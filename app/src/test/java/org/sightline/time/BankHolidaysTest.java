package org.sightline.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BankHolidaysTest {

  private static final Path LIST = Path.of("src/test/resources/calendar/england-and-wales.txt");

  /// A year, and its bank holidays as listed.
  record Year(int year, List<LocalDate> days) {
    static Year of(String line) {
      var year = line.substring(0, 4);
      return new Year(
          Integer.parseInt(year),
          Pattern.compile(" ")
              .splitAsStream(line.substring("1998: ".length()))
              .map(day -> LocalDate.parse(year + "-" + day))
              .toList());
    }
  }

  static List<Year> years() throws IOException {
    return Files.readAllLines(LIST).stream()
        .filter(line -> !line.startsWith("#"))
        .map(Year::of)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("years")
  void areExactlyThoseListed(Year listed) {
    assertThat(BankHolidays.ofEnglandAndWales(listed.year()))
        .containsExactlyInAnyOrderElementsOf(listed.days());
  }

  @Test
  void areListedFor1998To2028() throws IOException {
    assertThat(years())
        .extracting(Year::year)
        .containsExactlyElementsOf(IntStream.rangeClosed(1998, 2028).boxed().toList());
  }

  @ParameterizedTest(name = "{0} is {1} a holiday: {2}")
  @CsvSource({
    "1999-12-31, true, the eve of the year 2000",
    "2000-01-03, true, for New Year's Day on a Saturday",
    "2002-05-27, false, spring bank holiday moved for the Golden Jubilee",
    "2002-06-03, true, Golden Jubilee",
    "2002-06-04, true, spring bank holiday moved",
    "2011-04-29, true, royal wedding",
    "2012-05-28, false, spring bank holiday moved for the Diamond Jubilee",
    "2012-06-04, true, spring bank holiday moved",
    "2012-06-05, true, Diamond Jubilee",
    "2020-05-04, false, early May bank holiday moved",
    "2020-05-08, true, VE day",
    "2022-05-30, false, spring bank holiday moved for the Platinum Jubilee",
    "2022-06-02, true, spring bank holiday moved",
    "2022-06-03, true, Platinum Jubilee",
    "2022-09-19, true, state funeral of Queen Elizabeth II",
    "2023-05-01, true, early May bank holiday not moved",
    "2023-05-08, true, coronation of King Charles III",
    "2021-12-27, true, for Christmas Day on a Saturday",
    "2021-12-28, true, for Boxing Day on a Sunday",
    "2022-01-03, true, for New Year's Day on a Saturday",
    "2027-12-27, true, for Christmas Day on a Saturday"
  })
  void knowEveryDayMovedOrAddedOnce(LocalDate day, boolean holiday, String why) {
    assertThat(BankHolidays.ofEnglandAndWales(day.getYear()).contains(day))
        .as(why)
        .isEqualTo(holiday);
  }

  @ParameterizedTest
  @CsvSource({"1998-04-12", "2000-04-23", "2008-03-23", "2011-04-24", "2024-03-31", "2038-04-25"})
  void knowEaster(LocalDate sunday) {
    assertThat(BankHolidays.easterSunday(sunday.getYear())).isEqualTo(sunday);
  }
}
