package org.sightline.linkage.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.TownFile;
import org.sightline.linkage.table.PersonTable;

/// Which rules are used when nobody says otherwise.
class RulePlanTest {

  private static final Parallel ONE = Parallel.of(1);

  @AfterAll
  static void close() {
    ONE.close();
  }

  /// Records with surname, date of birth and phone, each by its number.
  private static PersonTable table(int records, int surnames, int births, int phones) {
    List<String> lines = new ArrayList<>(List.of("id,surname,dob,phone"));
    for (int record = 0; record < records; record++) {
      lines.add(
          "%d,%s,20%02d-03-07,01603 %06d"
              .formatted(
                  record, letters(record % surnames), record / 40 % births, record % phones));
    }
    return TownFile.table(lines, Optional.empty(), ONE);
  }

  private static String letters(int number) {
    return "q%c%c%c".formatted('a' + number % 26, 'a' + number / 26 % 26, 'a' + number / 676 % 26);
  }

  private static List<String> codes(RulePlan plan) {
    return plan.rules().stream().map(Rule::code).toList();
  }

  @Test
  void comparesEverythingWithEverythingWhereThatIsLittle() {
    RulePlan plan = RulePlan.of(table(1_500, 1_500, 5, 1_500), ONE);

    assertThat(plan.rules()).containsExactly(Rule.EVERYTHING);
    assertThat(plan.kept().getFirst().pairs()).isEqualTo(1_500L * 1_499 / 2);
    assertThat(plan.left()).isEmpty();
  }

  @Test
  void usesTheRulesForWhichATableHasTheFields() {
    RulePlan plan = RulePlan.of(table(1_501, 1_501, 5, 1_501), ONE);

    assertThat(codes(plan)).startsWith("surname+birth", "phone").contains("surname", "birth");
    assertThat(codes(plan)).noneMatch(code -> code.contains("forename") || code.contains("post"));
    assertThat(plan.left()).isEmpty();
  }

  @Test
  void namesTheBlockThatWouldExplode() {
    RulePlan plan = RulePlan.of(table(2_700, 2_700, 5, 1), ONE);

    assertThat(codes(plan)).contains("surname+birth").doesNotContain("phone");
    assertThat(plan.left())
        .contains(
            new RulePlan.Left(
                Rule.of(Key.PHONE),
                "3,643,650 pairs; the largest block is one phone, as record 0 has it: 2,700 records"));
  }

  @Test
  void spendsWhatIsLeftOfTheBudgetOnTheCheapestFurtherRulesFirst() {
    // All of one birth year and day: those rules would take the whole budget twice over.
    RulePlan plan = RulePlan.of(table(2_600, 650, 1, 2_600), ONE);
    long pairs = plan.kept().stream().mapToLong(Blocks::pairs).sum();

    assertThat(codes(plan))
        .containsExactly("surname+birth", "phone", "surname+birth-year", "surname");
    assertThat(pairs).isEqualTo(3L * 650 * 6);
    assertThat(plan.left())
        .containsExactly(
            new RulePlan.Left(Rule.of(Key.BIRTH), "3,378,700 pairs are beyond the budget"));
  }

  @Test
  void triesNoFurtherRulesWhereTheUsualOnesTakeTheBudget() {
    RulePlan plan = RulePlan.of(table(2_500, 2_500, 5, 1), ONE);

    assertThat(codes(plan)).containsExactly("surname+birth", "phone");
  }

  @Test
  void saysWhetherRulesCanBeUsedOnATable() {
    PersonTable few = table(1_500, 3, 3, 3);
    PersonTable many = table(1_501, 3, 3, 3);
    List<Rule> everything = List.of(Rule.of(Key.PHONE), Rule.EVERYTHING);

    assertThat(RulePlan.fit(everything, few)).isTrue();
    assertThat(RulePlan.fit(everything, many)).isFalse();
    assertThat(RulePlan.fit(List.of(Rule.of(Key.PHONE)), many)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "surname+birth, true",
    "names, true",
    "email, true",
    "everything, true",
    "surname+birth-year, false",
    "forename-letter, false",
    "occupation, false"
  })
  void knowsWhichRulesShowInTheLevels(String rule, boolean shows) {
    assertThat(Rule.parse(rule).isSeenInLevels()).isEqualTo(shows);
  }

  @Test
  void needsEveryFieldOfARule() {
    PersonTable table = table(3, 3, 3, 3);
    List<String> fitting =
        Arrays.stream(Key.values())
            .map(key -> Rule.of(Key.SURNAME, key))
            .filter(rule -> rule.fits(table))
            .map(rule -> rule.keys().getLast().code())
            .toList();

    assertThat(fitting)
        .containsExactly(
            "surname",
            "birth",
            "phone",
            "surname-start",
            "surname-sound",
            "birth-year",
            "birthday");
    assertThat(RulePlan.blocks(List.of(Rule.of(Key.EMAIL), Rule.of(Key.PHONE)), table, ONE))
        .singleElement()
        .extracting(Blocks::rule)
        .isEqualTo(Rule.of(Key.PHONE));
  }
}
