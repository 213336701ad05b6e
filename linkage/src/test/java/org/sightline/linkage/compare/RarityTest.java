package org.sightline.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.Town;
import org.sightline.linkage.batch.TownFile;
import org.sightline.linkage.table.Field;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;

/// How rare values are, in a table and apart from it.
class RarityTest {

  /// Of sixteen records 8, 4, 2, 1 and 1 have a value: 1, 2, 3 and twice 4 bits. What stands at 16 has nothing recorded.
  private static final String HEADER = "id,first_name,surname,dob,birth_place,occupation";

  private static final PersonTable TABLE =
      table(
          HEADER,
          "00,anna,hart,1950-01-01,norwich,baker",
          "01,anna,hart,1950-01-01,norwich,baker",
          "02,anna,hart,1950-01-01,norwich,baker",
          "03,anna,hart,1950-01-01,norwich,baker",
          "04,anna,lane,1950-01-01,norwich,baker",
          "05,anna,lane,1950-01-01,norwich,baker",
          "06,anna,lane,1950-01-01,norwich,baker",
          "07,anna,lane,1950-01-01,norwich,baker",
          "08,beryl,lane,1984-12-31,ely,baker",
          "09,beryl,lane,1984-12-31,ely,baker",
          "10,beryl,lane,1984-12-31,ely,baker",
          "11,beryl,lane,1984-12-31,ely,baker",
          "12,clara,lane,2011-06-15,ely,baker",
          "13,clara,lane,2011-06-15,ely,baker",
          "14,dora,lane,2011-06-16,ely,baker",
          "15,qwendolyn,lane,2011-12-31,kings lynn,cooper",
          "16,,,,,");

  private static PersonTable table(String... lines) {
    try (Parallel one = Parallel.of(1)) {
      return TownFile.table(List.of(lines), Optional.empty(), one);
    }
  }

  private static double bits(Rarity rarity, PersonTable table, Aspect aspect, int one, int other) {
    int[] rows = table.rows();
    int i = one * Row.STRIDE;
    int j = other * Row.STRIDE;
    int pattern = new PairComparer(table).compare(rows, i, rows, j);
    return Rarity.bits(rarity.of(pattern, rows, i, rows, j), aspect);
  }

  @ParameterizedTest
  @CsvSource({
    "FORENAME, 0, 1, 1",
    "FORENAME, 8, 9, 2",
    "FORENAME, 12, 13, 3",
    "FORENAME, 16, 16, 0",
    "SURNAME, 0, 1, 2",
    "SURNAME, 4, 5, 0.375",
    "BIRTH, 0, 1, 1",
    "BIRTH, 8, 9, 2",
    "BIRTH, 12, 13, 3",
    "BIRTH, 14, 14, 4",
    "BIRTH, 15, 15, 4",
    "BIRTH, 16, 16, 0",
    // Steps of two bits, of which the middle is told.
    "BIRTHPLACE, 0, 1, 1",
    "BIRTHPLACE, 15, 15, 5",
    "OCCUPATION, 0, 1, 1",
    "OCCUPATION, 15, 15, 5",
    "MIDDLE, 0, 1, 0",
    "CONTACT, 0, 1, 0"
  })
  void isTheBitsOfSurpriseAtAValue(Aspect aspect, int one, int other, double bits) {
    assertThat(bits(Rarity.of(TABLE), TABLE, aspect, one, other)).isEqualTo(bits);
  }

  @Test
  void isThatOfTheRarerWhereTwoValuesAreNear() {
    assertThat(bits(Rarity.of(TABLE), TABLE, Aspect.FORENAME, 0, 14)).isEqualTo(4);
    assertThat(bits(Rarity.of(TABLE), TABLE, Aspect.SURNAME, 4, 0)).isEqualTo(2);
    assertThat(bits(Rarity.of(TABLE), TABLE, Aspect.BIRTHPLACE, 15, 0)).isEqualTo(5);
  }

  @Test
  void countsDatesOfBirthOnlyWhereTheyAreTheSame() {
    assertThat(bits(Rarity.of(TABLE), TABLE, Aspect.BIRTH, 12, 14)).isZero();
  }

  @Test
  void takesADateThatNoCalendarHasForNoSurprise() {
    PersonTable table =
        table(
            "id,dob,surname",
            "1,2011-13-01,hart",
            "2,2011-00-09,lane",
            "3,2011-12-00,lane",
            "4,2011-12-32,lane",
            "5,2011-12-31,lane",
            "6,2011-01-01,lane");
    Rarity rarity = Rarity.of(table);
    for (int record = 0; record < 4; record++) {
      assertThat(bits(rarity, table, Aspect.BIRTH, record, record)).isZero();
      assertThat(bits(FrozenRarity.of(table).rarityOf(table), table, Aspect.BIRTH, record, record))
          .isZero();
    }
    assertThat(bits(rarity, table, Aspect.BIRTH, 4, 4)).isEqualTo(1);
    assertThat(bits(rarity, table, Aspect.BIRTH, 5, 5)).isEqualTo(1);
  }

  @Test
  void weighsTheSameWhenFrozenAndReadFromAFile() throws IOException {
    try (Parallel one = Parallel.of(1)) {
      for (PersonTable table :
          List.of(TABLE, TownFile.table(Town.of(120, 3), Optional.empty(), one))) {
        Rarity counted = Rarity.of(table);
        FrozenRarity frozen = FrozenRarity.of(table);
        Rarity thawed = frozen.rarityOf(table);
        Rarity read = readAgain(frozen).rarityOf(frozen.over(table));
        for (int record = 0; record < table.size(); record++) {
          for (Aspect aspect : Aspect.ALL) {
            double wanted = bits(counted, table, aspect, record, record);
            assertThat(bits(thawed, table, aspect, record, record)).isEqualTo(wanted);
            assertThat(bits(read, table, aspect, record, record)).isEqualTo(wanted);
          }
        }
        for (int name = 1; name < table.names().texts().size(); name++) {
          assertThat(readAgain(frozen).isUsual(table.names().texts(), name))
              .isEqualTo(table.names().isUsual(name));
        }
      }
    }
  }

  private static FrozenRarity readAgain(FrozenRarity frozen) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    frozen.write(new DataOutputStream(file));
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(file.toByteArray()));
    FrozenRarity read = FrozenRarity.read(in);
    assertThat(in.available()).isZero();
    return read;
  }

  @Test
  void takesWhatComesLaterForMetOnce() {
    PersonTable later =
        table(
            HEADER,
            "20,anna,hart,1950-01-01,norwich,baker",
            "21,xenia,marchbanks,1971-03-04,wells,tanner",
            "22,dora,,1849-03-04,,");
    Rarity rarity = FrozenRarity.of(TABLE).rarityOf(later);

    assertThat(bits(rarity, later, Aspect.FORENAME, 0, 0)).isEqualTo(1);
    assertThat(bits(rarity, later, Aspect.SURNAME, 0, 0)).isEqualTo(2);
    assertThat(bits(rarity, later, Aspect.BIRTHPLACE, 0, 0)).isEqualTo(1);
    for (Aspect aspect : List.of(Aspect.FORENAME, Aspect.SURNAME, Aspect.BIRTH)) {
      assertThat(bits(rarity, later, aspect, 1, 1)).as(aspect.code()).isEqualTo(4);
    }
    assertThat(bits(rarity, later, Aspect.BIRTHPLACE, 1, 1)).isEqualTo(5);
    assertThat(bits(rarity, later, Aspect.OCCUPATION, 1, 1)).isEqualTo(5);
    assertThat(bits(rarity, later, Aspect.BIRTH, 2, 2)).as("before the first year").isEqualTo(4);
    assertThat(bits(rarity, later, Aspect.SURNAME, 2, 2)).as("not recorded").isZero();
  }

  @Test
  void remembersWhichGivenNamesWereUsual() {
    PersonTable table =
        table(
            "id,first_name",
            "1,xanthippa",
            "2,xanthippa",
            "3,xanthippa",
            "4,xanthippa",
            "5,xanthippa",
            "6,zebedia");
    PersonTable later = table("id,first_name", "1,xanthippa", "2,zebedia", "3,anna");
    FrozenRarity frozen = FrozenRarity.of(table);

    assertThat(later.names().isUsual(later.rows()[Row.FORENAME])).isFalse();
    assertThat(isUsual(frozen, later, 0)).isTrue();
    assertThat(isUsual(frozen, later, 1)).isFalse();
    PersonTable over = frozen.over(later);
    assertThat(over.names().isUsual(over.rows()[Row.FORENAME])).isTrue();
    assertThat(over.names().isUsual(over.rows()[Row.STRIDE + Row.FORENAME])).isFalse();
    assertThat(over.names().isUsual(over.rows()[2 * Row.STRIDE + Row.FORENAME])).isTrue();
  }

  private static boolean isUsual(FrozenRarity frozen, PersonTable table, int record) {
    return frozen.isUsual(table.names().texts(), table.rows()[record * Row.STRIDE]);
  }

  @Test
  void growsWithTheTextsItHasNotSeenYet() {
    FrozenRarity frozen = FrozenRarity.of(TABLE);
    Rarity rarity = frozen.none();
    PersonTable later =
        table(HEADER, "20,anna,hart,1950-01-01,norwich,baker", "21,xenia,hart,,wells,cooper");
    int[] known = {1, 1, 1};
    rarity.grow(
        frozen,
        known,
        later.names().texts(),
        later.texts(Field.BIRTHPLACE),
        later.texts(Field.OCCUPATION));

    assertThat(known).containsExactly(4, 3, 3);
    assertThat(bits(rarity, later, Aspect.FORENAME, 0, 0)).isEqualTo(1);
    assertThat(bits(rarity, later, Aspect.FORENAME, 1, 1)).isEqualTo(4);
    assertThat(bits(rarity, later, Aspect.OCCUPATION, 1, 1)).isEqualTo(5);

    PersonTable more = table(HEADER, "20,anna,lane,,,", "21,beryl,,,,", "22,qwendolyn,,,,");
    rarity.grow(
        frozen,
        new int[] {1, 1, 1},
        more.names().texts(),
        more.texts(Field.BIRTHPLACE),
        more.texts(Field.OCCUPATION));
    assertThat(bits(rarity, more, Aspect.FORENAME, 2, 2)).isEqualTo(4);
    assertThat(bits(rarity, more, Aspect.SURNAME, 0, 0)).isEqualTo(0.375);
  }

  @Test
  void surprisesNobodyWhereNothingIsRecorded() {
    PersonTable empty = table(HEADER, "1,anna,,,,", "2,anna,,,,");
    Rarity rarity = FrozenRarity.of(empty).rarityOf(TABLE);

    assertThat(bits(rarity, TABLE, Aspect.SURNAME, 0, 0)).isZero();
    assertThat(bits(rarity, TABLE, Aspect.BIRTH, 0, 0)).isZero();
    assertThat(bits(rarity, TABLE, Aspect.FORENAME, 0, 0)).isZero();
    assertThat(bits(rarity, TABLE, Aspect.FORENAME, 8, 8)).isEqualTo(1);
  }
}
