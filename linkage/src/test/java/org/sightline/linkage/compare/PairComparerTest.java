package org.sightline.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.TownFile;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;

/// Which level two records reach.
class PairComparerTest {

  private static String level(Aspect aspect, String header, String one, String other) {
    try (Parallel threads = Parallel.of(1)) {
      PersonTable table =
          TownFile.table(
              List.of("id," + header, "1," + one, "2," + other), Optional.empty(), threads);
      int pattern = new PairComparer(table).compare(table.rows(), 0, table.rows(), Row.STRIDE);
      int back = new PairComparer(table).compare(table.rows(), Row.STRIDE, table.rows(), 0);
      assertThat(back).as("either way round").isEqualTo(pattern);
      return aspect.levels().get(aspect.of(pattern)).code();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "anna, anna, exact",
    "stephen, steven, form",
    "victoria, vicky, form",
    "harriet, harriot, near",
    "laura, lauren, look-alike",
    "anna, a, initial",
    "anna, v, other-initial",
    "alexandr, alexandrina, part",
    "anna, victoria, two-names",
    "anna, xqzy, different",
    "anna, '', missing",
    "baby, anna, missing"
  })
  void ofGivenNames(String one, String other, String level) {
    assertThat(level(Aspect.FORENAME, "first_name", one, other)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "hart, hart, exact",
    "o'brien, obrien, exact",
    "smith-jones, jones, part",
    "de la cruz, de la mare, different",
    "harper, harpre, near",
    "clifford, cliffordson, near",
    "owen, barker, different",
    "'', barker, missing"
  })
  void ofFamilyNames(String one, String other, String level) {
    assertThat(level(Aspect.SURNAME, "surname", one, other)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "2011-04-17, 2011-04-17, exact",
    "1976-05-02, 1976-02-05, swapped",
    "2011-04-17, 2011-04-11, one-digit",
    "2011-04-17, 2011-04-71, one-digit",
    "2011-04-17, 2012-04-17, one-digit",
    "2011-04-17, 2011-01-01, first-of-january",
    "2009-04-17, 2010-04-17, day-and-month",
    "2011-04-17, 2011-05-18, two-digits",
    "2011-04-17, 2011-12-25, year",
    "2011-04-17, 1984-12-25, different",
    "'', 1984-12-25, missing"
  })
  void ofDatesOfBirth(String one, String other, String level) {
    assertThat(level(Aspect.BIRTH, "dob", one, other)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "1 high street;NR1 7NP;01603 555123, 1 high street;nr17np;01603 555123, home+same",
    "1 high street;NR1 7NP;01603 555123, 1 hihg street;nr17np;01603 555124, home+near",
    "1 high street;NR1 7NP;, 7 high street;nr17np;, neighbours+missing",
    "1 high street;NR1 7NP;, ;nr17np;, postcode+missing",
    "1 high street;NR1 7NP;, 1 high street;NR9 1AA;, line+missing",
    ";NR1 7NP;01603 555123, ;NR1 7PN;01603 555999, near+different",
    ";NR1 7NP;, ;CB2 1AA;, elsewhere+missing",
    ";;01603 555123, ;;01603 555123, missing+same",
    ";;, ;NR1 7NP;, missing"
  })
  void ofHomeAndPhone(String one, String other, String level) {
    assertThat(
            level(
                Aspect.CONTACT,
                "address,postcode,phone",
                one.replace(';', ','),
                other.replace(';', ',')))
        .isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "943 476 5919, 9434765919, same",
    "9434765919, 9434765918, near",
    "9434765919, 9434765870, different-valid",
    "9434765919, 1234567890, different",
    "9434765919, '', missing"
  })
  void ofNumbers(String one, String other, String level) {
    assertThat(level(Aspect.NUMBER, "nhs_no", one, other)).isEqualTo(level);
  }

  @Test
  void ofNamesThatChangedPlacesOrStandInTheMiddle() {
    String header = "first_name,middle_name,surname";

    assertThat(level(Aspect.FORENAME, header, "yasmin,,hart", "hart,,yasmin")).isEqualTo("swapped");
    assertThat(level(Aspect.FORENAME, header, "anna,grace,hart", "grace,,hart"))
        .isEqualTo("middle");
    assertThat(level(Aspect.MIDDLE, header, "anna,grace,hart", "anna,g,hart")).isEqualTo("initial");
    assertThat(level(Aspect.MIDDLE, header, "anna,grace,hart", "anna,rose,hart"))
        .isEqualTo("different");
  }

  @Test
  void ofEmails() {
    assertThat(level(Aspect.EMAIL, "email", "Anna@x.org", "anna@x.org")).isEqualTo("same");
    assertThat(level(Aspect.EMAIL, "email", "anna.hart@x.org", "anna.harf@x.org"))
        .isEqualTo("near");
    assertThat(level(Aspect.EMAIL, "email", "anna@x.org", "anna@y.net")).isEqualTo("same-name");
    assertThat(level(Aspect.EMAIL, "email", "anna@x.org", "toby@y.net")).isEqualTo("different");
  }
}
