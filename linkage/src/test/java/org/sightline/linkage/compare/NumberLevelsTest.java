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

/// NHS numbers, unique pupil numbers, and what was noted of them.
class NumberLevelsTest {

  private static final int MISSING = 0;
  private static final int SAME = 1;
  private static final int NEAR = 2;
  private static final int TWO_VALID = 3;
  private static final int DIFFERENT = 4;

  private static int level(String columns, String one, String other) {
    try (Parallel alone = Parallel.of(1)) {
      PersonTable table =
          TownFile.table(
              List.of("id,surname," + columns, "a,Ash," + one, "b,Ash," + other),
              Optional.empty(),
              alone);
      int pattern = new PairComparer(table).compare(table.rows(), 0, table.rows(), Row.STRIDE);
      return Aspect.NUMBER.of(pattern);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // 2x8 + 3x0 + 4x1 + ... + 13x1 = 132, 132 mod 23 = 17, the eighteenth letter
    "U801432113001, U801432113001, 1, the same",
    "U801432113001, u80-1432 113001, 1, however it is written",
    "U801432113001, U801432113002, 2, a digit slip: the second fails its check",
    "U801432113001, A801432113001, 2, a slip in the letter",
    "U801432113001, U081432113001, 2, two digits changed over",
    "U801432113001, A801432119991, 0, a failed check says nothing",
    "A801432113001, A801432113001, 0, nor does it where both say it",
    "U801432113001, K820200001001, 4, two that hold: a pupil may be given another",
    "U801432113001, not a number, 0, no such number",
    "U801432113001, '', 0, nothing"
  })
  void comparesPupilNumbers(String one, String other, int level, String why) {
    assertThat(level("upn", one, other)).as(why).isEqualTo(level);
    assertThat(level("unique_pupil_number", other, one)).as(why).isEqualTo(level);
  }

  @Test
  void tellsATemporaryPupilNumberByItsLastLetter() {
    assertThat(level("upn", "U80143211300B", "U80143211300B")).isEqualTo(SAME);
    assertThat(level("upn", "U80143211300B", "U801432113001"))
        .as("a temporary one and its successor")
        .isEqualTo(DIFFERENT);
    assertThat(level("upn", "A80143211300B", "A80143211300B")).as("fails").isEqualTo(MISSING);
  }

  @Test
  void letsAFailedNhsNumberCountForNothingUnlessItIsASlip() {
    assertThat(level("nhs_no", "9434765919", "9434765919")).isEqualTo(SAME);
    assertThat(level("nhs_no", "9434765919", "9434765918")).isEqualTo(NEAR);
    assertThat(level("nhs_no", "9434765919", "1234567890")).isEqualTo(MISSING);
    assertThat(level("nhs_no", "9434765919", "9000000009")).isEqualTo(TWO_VALID);
    assertThat(level("number", "9434765919", "1234567890")).as("no check").isEqualTo(DIFFERENT);
  }

  @ParameterizedTest
  @CsvSource({
    "01, 1, 1",
    "01, verified, 1",
    "01, '', 1",
    "01, 02, 2",
    "trace required, trace required, 2",
    "no, yes, 2"
  })
  void letsAnUnverifiedNumberCountLess(String one, String other, int level) {
    assertThat(level("nhs_no,nhs_no_status", "9434765919," + one, "9434765919," + other))
        .isEqualTo(level);
  }

  @Test
  void keepsNobodyApartByANumberThatNobodyVerified() {
    assertThat(level("nhs_no,nhs_no_status", "9434765919,01", "9000000009,02"))
        .isEqualTo(DIFFERENT);
    assertThat(level("nhs_no,nhs_no_status", "9434765919,01", "9000000009,01"))
        .isEqualTo(TWO_VALID);
  }

  @Test
  void doesNotHoldTheNumberOfAPupilAgainstThatOfAPatient() {
    assertThat(level("upn,nhs_no", "U801432113001,", ",9434765919")).isEqualTo(MISSING);
    assertThat(level("upn,nhs_no", "U801432113001,", "U801432113001,9434765919")).isEqualTo(SAME);
    assertThat(level("upn,nhs_no", "A801432113001,9434765919", ",9434765919"))
        .as("the one that fails gives way to the one that holds")
        .isEqualTo(SAME);
  }
}
