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
    "xqzy, anna, different",
    "a, a, initial",
    "'', '', missing",
    "merchent, marchant, alike",
    "perran, parrin, different",
    "xan, xab, different",
    "xanq, xabq, near",
    "xan, xanq, part",
    "ng, ngoc, different",
    "christabellina, christabellinq, near",
    "christabellina, c, initial",
    "christabellina, v, other-initial",
    "мария, марин, near",
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
    "smith-jones, cooper-lane, different",
    "de la cruz, cruz, part",
    "cruz, cruz de anda, part",
    "marchant, merchent, alike",
    "perran, parrin, different",
    "lee, lea, alike",
    "penrose, penrase, near",
    "alexandrinova, alexandrinovq, near",
    "alexandrinova, blexandrinova, different",
    "'', '', missing",
    "'', barker, missing",
    "barker, '', missing"
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
    "2011-04-17, 2011-01-01, first-of-january",
    "2011-04-17, 2012-05-17, two-digits",
    "'', '', missing",
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
    ";;, ;NR1 7NP;, missing",
    ";;01603 555123, ;;, missing",
    ";NR1 7NP;, ;NR1 7NPP;, near+missing",
    ";NR17 7NP;, ;NR1 7NP;, near+missing",
    ";NR1 7NP;, ;NR2 7NQ;, elsewhere+missing",
    "1 high street;;, 1 high street;;, line+missing",
    "1 high street;;, 1 hihg street;;, elsewhere+missing",
    "1 high street;NR1 7NP;, 1 the hollows;nr17np;, neighbours+missing",
    "1a high street;NR1 7NP;, 1b high street;nr17np;, neighbours+missing",
    "10 high street;NR1 7NP;, 1 high street;nr17np;, neighbours+missing",
    "cottage;NR1 7NP;, cottages;nr17np;, neighbours+missing",
    "cottages;NR1 7NP;, cottage;nr17np;, neighbours+missing"
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
    "9434765919, 1234567890, missing",
    "9434765919, 9434765991, near",
    "9434765919, 943476591, missing",
    "'', '', missing",
    "9434765919, '', missing"
  })
  void ofNumbers(String one, String other, String level) {
    assertThat(level(Aspect.NUMBER, "nhs_no", one, other)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "9434765919, 9434765918, near",
    "9434765919, 1234567890, different",
    "9434765919, 943476591, different",
    "AB12, AB13, different",
    "AB12, ab12, same",
    "9434765919, '', missing"
  })
  void ofNumbersWithoutACheck(String one, String other, String level) {
    assertThat(level(Aspect.NUMBER, "soc_sec_id", one, other)).isEqualTo(level);
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

  @ParameterizedTest
  @CsvSource({
    "M, male, same",
    "F, 2, same",
    "M, F, different",
    "X, F, different",
    "M, '', missing",
    "'', F, missing",
    "'', '', missing"
  })
  void ofSex(String one, String other, String level) {
    assertThat(level(Aspect.SEX, "sex,nhs_no", one + ",9434765919", other + ",9434765919"))
        .isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "norwich, norwich, area+missing",
    "norwich, ely, elsewhere+missing",
    "norwich, '', missing",
    "'', norwich, missing",
    "'', '', missing"
  })
  void ofTowns(String one, String other, String level) {
    assertThat(level(Aspect.CONTACT, "town", one, other)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "norwich, norwich, same",
    "great yarmouth, great yarmuoth, near",
    "norwich, ely, different",
    "norwich, '', missing",
    "'', norwich, missing"
  })
  void ofBirthplacesAndOccupations(String one, String other, String level) {
    assertThat(level(Aspect.BIRTHPLACE, "birth_place", one, other)).isEqualTo(level);
    assertThat(level(Aspect.OCCUPATION, "occupation", one, other)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "grace, grace, exact",
    "stephen, steven, near",
    "harriet, harriot, near",
    "catalinna, catalenia, near",
    "grace, rose, different",
    "grace, g, initial",
    "g, g, initial",
    "grace, r, other-initial",
    "grace, '', missing",
    "'', grace, missing",
    "'', '', missing"
  })
  void ofMiddleNames(String one, String other, String level) {
    assertThat(level(Aspect.MIDDLE, "first_name,middle_name", "anna," + one, "anna," + other))
        .isEqualTo(level);
  }

  @Test
  void takesNoNameForTheMiddleNameOfWhoeverHasNone() {
    String header = "first_name,middle_name,surname";

    assertThat(level(Aspect.FORENAME, header, "anna,,hart", "victoria,rose,hart"))
        .isEqualTo("two-names");
    assertThat(level(Aspect.FORENAME, header, "xqzy,anna,hart", "anna,,hart")).isEqualTo("middle");
    assertThat(level(Aspect.FORENAME, header, "xqzy,,hart", "anna,,hart")).isEqualTo("different");
    assertThat(level(Aspect.SURNAME, header, "anna,grace,hart", "grace,,lane"))
        .isEqualTo("different");
    assertThat(level(Aspect.MIDDLE, header, "anna,grace,hart", "grace,rose,hart"))
        .as("told by the given name")
        .isEqualTo("missing");
    assertThat(level(Aspect.FORENAME, header, "hart,,hart", "hart,,hart")).isEqualTo("exact");
    assertThat(level(Aspect.FORENAME, header, "anna,,", ",,anna")).isEqualTo("missing");
  }

  @Test
  void holdsTheLevelsOfAllAspectsAtOnceWhereverTheRowsLie() {
    String full =
        "anna,grace,hart,2011-04-17,F,1 high street,NR1 7NP,01603 555123,anna@x.org,9434765919,norwich,baker";
    String other =
        "toby,rose,barker,1984-12-25,M,9 low road,CB2 1AA,01223 444987,toby@y.net,9434765870,ely,tanner";
    try (Parallel threads = Parallel.of(1)) {
      PersonTable table =
          TownFile.table(
              List.of(
                  "id,first_name,middle_name,surname,dob,sex,address,postcode,phone,email,nhs_no,birth_place,occupation",
                  "1," + other,
                  "2," + full,
                  "3," + other,
                  "4," + full),
              Optional.empty(),
              threads);
      PairComparer comparer = new PairComparer(table);
      int[] rows = table.rows();

      assertThat(levels(comparer.compare(rows, Row.STRIDE, rows, 3 * Row.STRIDE)))
          .containsExactly(
              "exact",
              "exact",
              "exact",
              "exact",
              "same",
              "home+same",
              "same",
              "same",
              "same",
              "same");
      assertThat(levels(comparer.compare(rows, 2 * Row.STRIDE, rows, 3 * Row.STRIDE)))
          .containsExactly(
              "two-names",
              "different",
              "different",
              "different",
              "different",
              "elsewhere+different",
              "different",
              "different-valid",
              "different",
              "different");
    }
  }

  private static List<String> levels(int pattern) {
    return Aspect.ALL.stream()
        .map(aspect -> aspect.levels().get(aspect.of(pattern)).code())
        .toList();
  }

  @Test
  void ofEmails() {
    assertThat(level(Aspect.EMAIL, "email", "", "anna@x.org")).isEqualTo("missing");
    assertThat(level(Aspect.EMAIL, "email", "anna@x.org", "")).isEqualTo("missing");
    assertThat(level(Aspect.EMAIL, "email", "anna", "anna@x.org")).isEqualTo("same-name");
    assertThat(level(Aspect.EMAIL, "email", "Anna@x.org", "anna@x.org")).isEqualTo("same");
    assertThat(level(Aspect.EMAIL, "email", "anna.hart@x.org", "anna.harf@x.org"))
        .isEqualTo("near");
    assertThat(level(Aspect.EMAIL, "email", "anna@x.org", "anna@y.net")).isEqualTo("same-name");
    assertThat(level(Aspect.EMAIL, "email", "anna@x.org", "toby@y.net")).isEqualTo("different");
  }
}
