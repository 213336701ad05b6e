package org.sightline.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthComparisonTest {

  @ParameterizedTest
  @CsvSource({
    "1976-05-02, 1976-05-02, EXACT",
    "1976-05-02, 1976-02-05, DAY_MONTH_SWAPPED",
    "1976-05-02, 1976-05-03, ONE_DIGIT",
    "1976-05-02, 1967-05-02, ONE_DIGIT",
    "1976-05-02, 1986-05-02, ONE_DIGIT",
    "1976-05-02, 1977-02-05, ABOUT_A_YEAR",
    "1976-01-01, 1976-09-17, FIRST_OF_JANUARY",
    "1976-01-01, 1976-01-01, FIRST_OF_JANUARY",
    "1976-01-01, 1979-03-17, DIFFERENT",
    "1976-01-01, 1977-01-01, ONE_DIGIT",
    "1976-01-02, 1976-02-01, DAY_MONTH_SWAPPED",
    "1976-02-01, 1976-05-17, ABOUT_A_YEAR",
    "1976-05, 1976-05-02, MONTH_AGREES",
    "1976-05, 1976-05, MONTH_AGREES",
    "1976-05, 1976-06-02, ABOUT_A_YEAR",
    "1976-05, 1976-06, ABOUT_A_YEAR",
    "1976-05, 1986-05, DIFFERENT",
    "1976-05, 1977-05-02, ABOUT_A_YEAR",
    "1976-05, 1978-05-02, DIFFERENT",
    "1976, 1976-05-02, YEAR_AGREES",
    "1976, 1976-05, YEAR_AGREES",
    "1976, 1976, YEAR_AGREES",
    "1976, 1977-05-02, ABOUT_A_YEAR",
    "1976, 1978-05-02, DIFFERENT",
    "1976, 1978, DIFFERENT",
    "1970/1975, 1976-05-02, RANGE_OVERLAPS",
    "1970/1975, 1977-05-02, RANGE_OVERLAPS",
    "1970/1975, 1978-05-02, RANGE_APART",
    "1970/1975, 1968, RANGE_OVERLAPS",
    "1970/1975, 1967, RANGE_APART",
    "1970/1975, 1973-04, RANGE_OVERLAPS",
    "1970/1975, 1978-04, RANGE_APART",
    "1970/1975, 1976/1980, RANGE_OVERLAPS",
    "1970/1975, 1978/1980, RANGE_APART",
    "1976-05-02, 1976-06-12, ABOUT_A_YEAR",
    "1976-05-02, 1977-11-12, ABOUT_A_YEAR",
    "1976-05-02, 1978-11-12, DIFFERENT",
  })
  void findsTheLevel(String one, String other, BirthLevel level) {
    BirthDate a = BirthDate.parse(one).orElseThrow();
    BirthDate b = BirthDate.parse(other).orElseThrow();

    assertThat(BirthComparison.level(a, b)).isEqualTo(level);
    assertThat(BirthComparison.level(b, a)).isEqualTo(level);
  }

  @Test
  void countsTheYearsBetweenTwoBirths() {
    BirthDate range = new BirthDate.Estimate(1970, 1975);

    assertThat(BirthComparison.yearsApart(range, new BirthDate.Year(1975))).isZero();
    assertThat(BirthComparison.yearsApart(range, new BirthDate.Year(1995))).isEqualTo(20);
    assertThat(BirthComparison.yearsApart(new BirthDate.Year(1960), range)).isEqualTo(10);
  }
}
