package org.sightline.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateTest {

  @Test
  void readsWhatWasWritten() {
    assertThat(BirthDate.parse("1976-05-02")).contains(BirthDate.of(1976, 5, 2));
    assertThat(BirthDate.parse(" 19760502 ")).contains(BirthDate.of(LocalDate.of(1976, 5, 2)));
    assertThat(BirthDate.parse("1976-05")).contains(new BirthDate.Month(1976, 5));
    assertThat(BirthDate.parse("1976")).contains(new BirthDate.Year(1976));
    assertThat(BirthDate.parse("1970/1979")).contains(new BirthDate.Estimate(1970, 1979));
    assertThat(BirthDate.parse("1976-02-31")).contains(BirthDate.of(1976, 2, 31));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "unknown",
        "02/05/1976",
        "1976-13-01",
        "1976-00-01",
        "1976-01-32",
        "1976-01-00",
        "1979/1970",
        "0000"
      })
  void takesAnythingElseForNoBirthDate(String text) {
    assertThat(BirthDate.parse(text)).isEmpty();
  }

  @Test
  void turnsAnAgeIntoARangeOfYears() {
    BirthDate about = BirthDate.aboutAge(30, 3, LocalDate.of(2007, 3, 1));

    assertThat(about).isEqualTo(new BirthDate.Estimate(1973, 1980));
  }

  @Test
  void knowsTheYearsItAllows() {
    assertThat(BirthDate.of(1976, 5, 2).fromYear()).isEqualTo(1976);
    assertThat(BirthDate.of(1976, 5, 2).toYear()).isEqualTo(1976);
    assertThat(new BirthDate.Month(1976, 5).fromYear()).isEqualTo(1976);
    assertThat(new BirthDate.Month(1976, 5).toYear()).isEqualTo(1976);
    assertThat(new BirthDate.Year(1976).fromYear()).isEqualTo(1976);
    assertThat(new BirthDate.Year(1976).toYear()).isEqualTo(1976);
  }

  @Test
  void saysWhatIsWrongWithAnImpossibleDate() {
    assertThatThrownBy(() -> BirthDate.of(1976, 13, 1))
        .hasMessage("month 13 of a birth date is not between 1 and 12");
    assertThatThrownBy(() -> BirthDate.of(0, 1, 1)).hasMessageContaining("year 0");
    assertThatThrownBy(() -> BirthDate.of(10_000, 1, 1)).hasMessageContaining("year 10000");
    assertThatThrownBy(() -> new BirthDate.Month(1976, 0)).hasMessageContaining("month 0");
    assertThatThrownBy(() -> new BirthDate.Month(0, 1)).hasMessageContaining("year 0");
    assertThatThrownBy(() -> new BirthDate.Year(0)).hasMessageContaining("year 0");
    assertThatThrownBy(() -> new BirthDate.Estimate(0, 1976)).hasMessageContaining("year 0");
    assertThatThrownBy(() -> new BirthDate.Estimate(1980, 1976))
        .hasMessageContaining("last year of an estimate 1976");
  }
}
