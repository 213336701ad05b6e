package org.sightline.linkage.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.TownFile;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;

/// Which records are of one block.
class KeyTest {

  private static final String HEADER =
      "id,first_name,surname,dob,postcode,phone,address,nhs_no,email,birth_place,occupation";

  private static PersonTable table(List<String> lines) {
    List<String> all = new ArrayList<>(List.of(HEADER));
    all.addAll(lines);
    try (Parallel one = Parallel.of(1)) {
      return TownFile.table(all, Optional.empty(), one);
    }
  }

  private static boolean joins(Rule rule, PersonTable table, int one, int other) {
    return rule.joins(
        table.names(), table.rows(), one * Row.STRIDE, table.rows(), other * Row.STRIDE);
  }

  @ParameterizedTest
  @CsvSource({
    "names, 'anna,hart', 'hart,anna', true",
    "names, 'anna,hart', 'anna,lane', false",
    "names, 'a,hart', 'a,hart', false",
    "names, 'anna,', 'anna,', false",
    "forename, 'anna,', 'anna,hart', true",
    "forename, 'a,', 'a,', false",
    "surname, ',hart', 'anna,hart', true",
    "surname, ',hart', ',lane', false",
    "surname, 'anna,', 'beryl,', false",
    "birth, ',,2011-04-17', ',,17/04/2011', true",
    "birth, ',,2011-04-17', ',,2011-04-18', false",
    "postcode, ',,,NR1 7NP', ',,,nr17np', true",
    "postcode, ',,,NR1 7NP', ',,,nr17nq', false",
    "postcode, ',,,NR1 7NP', ',,,xr17np', false",
    "phone, ',,,,01603 555123', ',,,,01603555123', true",
    "phone, ',,,,01603 555123', ',,,,01603555124', false",
    "address, ',,,,,1 High Street', ',,,,,1 high street', true",
    "address, ',,,,,1 High Street', ',,,,,2 high street', false",
    "number, ',,,,,,943 476 5919', ',,,,,,9434765919', true",
    "number, ',,,,,,943 476 5919', ',,,,,,9434765870', false",
    "email, ',,,,,,,anna@x.org', ',,,,,,,Anna@x.org', true",
    "email, ',,,,,,,anna@x.org', ',,,,,,,anna@y.org', false",
    "birthplace, ',,,,,,,,ely', ',,,,,,,,Ely', true",
    "birthplace, ',,,,,,,,ely', ',,,,,,,,norwich', false",
    "occupation, ',,,,,,,,,baker', ',,,,,,,,,Baker', true",
    "occupation, ',,,,,,,,,baker', ',,,,,,,,,tanner', false",
    "forename-letter, 'anna,', 'alice,', true",
    "forename-letter, 'anna,', 'beryl,', false",
    "forename-start, 'annabel,', 'anna,', true",
    "forename-start, 'annabel,', 'angela,', false",
    "surname-start, ',harper', ',hartley', true",
    "surname-start, ',harper', ',hanson', false",
    "forename-sound, 'catherine,', 'cathryn,', true",
    "forename-sound, 'catherine,', 'carol,', false",
    "surname-sound, ',clarke', ',clark', true",
    "surname-sound, ',clarke', ',hart', false",
    "birth-year, ',,2011-04-17', ',,2011-12-01', true",
    "birth-year, ',,2011-04-17', ',,2012-04-17', false",
    "birthday, ',,2011-04-17', ',,1999-04-17', true",
    "birthday, ',,2011-04-17', ',,2011-04-18', false",
    "everything, 'anna,', ',lane', true",
    "surname+birth, ',hart,2011-04-17', 'anna,hart,2011-04-17', true",
    "surname+birth, ',hart,2011-04-17', ',hart,2011-04-18', false",
    "surname+birth, ',hart,', ',hart,', false"
  })
  void joinsRecordsThatAgreeInIt(String rule, String one, String other, boolean joined) {
    PersonTable table =
        table(List.of("1,lotte,marsh,,,,,,,,", "2," + filled(one), "3," + filled(other)));
    Rule of = Rule.parse(rule);

    assertThat(joins(of, table, 1, 2)).isEqualTo(joined);
    assertThat(
            new Joins(of)
                .test(table.names(), table.rows(), Row.STRIDE, table.rows(), 2 * Row.STRIDE))
        .isEqualTo(joined);
    assertThat(Blocks.of(of, table).pairs()).isEqualTo(joined ? of.keys().isEmpty() ? 3 : 1 : 0);
    long block = TextBlock.of(of, table, 1);
    assertThat(block != 0 && block == TextBlock.of(of, table, 2)).isEqualTo(joined);
  }

  private static String filled(String cells) {
    return cells + ",".repeat((int) (9 - cells.chars().filter(one -> one == ',').count()));
  }

  @Test
  void putsIntoNoBlockWhatIsNotRecorded() {
    PersonTable table = table(List.of("1,,,,,,,,,,", "2,,,,,,,,,,"));
    for (Key key : Key.values()) {
      assertThat(joins(Rule.of(key), table, 0, 1)).as(key.code()).isFalse();
      assertThat(TextBlock.of(Rule.of(key), table, 0)).as(key.code()).isZero();
      assertThat(Rule.of(key).block(table, table.rows(), 0)).as(key.code()).isZero();
    }
  }

  private static final String[] CELLS = {
    "anna beryl annabel beryll hart",
    "hart lane hartley layne anna",
    "2011-04-17 2012-04-17",
    "nr17np cb21aa",
    "01603555123 01223444987",
    "high_street low_road",
    "9434765919 9434765870",
    "anna@x.org lane@y.net",
    "ely norwich",
    "baker tanner"
  };

  private static List<String> lines(int count) {
    Random random = new Random(8);
    List<String> lines = new ArrayList<>();
    for (int record = 0; record < count; record++) {
      StringBuilder line = new StringBuilder("r%03d".formatted(record));
      for (String cells : CELLS) {
        String[] each = cells.split(" ", -1);
        line.append(',').append(random.nextInt(6) == 0 ? "" : each[random.nextInt(each.length)]);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /// For an index that outlives tables: what block a record is in must not hang on what else a table holds.
  @ParameterizedTest
  @EnumSource
  void tellsBlocksByTextsInWhateverTableTheyStand(Key key) {
    List<String> lines = lines(60);
    List<String> others = new ArrayList<>(lines);
    Collections.reverse(others);
    others.addFirst("a0,zebedia,zukerman,1950-01-01,zz1,0200000000,zzz,zz9,z@z.zz,zz,zz");
    PersonTable table = table(lines);
    PersonTable other = table(others.subList(0, 40));
    Rule rule = Rule.of(Key.SURNAME, key);
    for (int one = 0; one < table.size(); one++) {
      for (int two = 0; two < other.size(); two++) {
        int same = table.find(other.id(two));
        long block = TextBlock.of(rule, table, one);
        assertThat(block != 0 && block == TextBlock.of(rule, other, two))
            .isEqualTo(same >= 0 && joins(rule, table, one, same));
      }
    }
  }

  @Test
  void namesTheLargestBlockWithoutSayingWhereAndWhenAnybodyWasBornOrLives() {
    PersonTable table =
        table(
            List.of(
                "1,beryl,lane,,,,,,,,",
                "2,anna,hart,2011-04-17,nr17np,01603555123,1 high street,9434765919,a@x.org,ely,baker",
                "3,anna,hart,2011-04-17,nr17np,01603555123,1 high street,9434765919,a@x.org,ely,baker"));

    assertThat(worst("names", table)).isEqualTo("anna hart: 2 records");
    assertThat(worst("surname+forename", table)).isEqualTo("hart, anna: 2 records");
    assertThat(worst("surname+birth", table))
        .isEqualTo("hart, one birth, as record 2 has it: 2 records");
    assertThat(worst("birth-year", table))
        .isEqualTo("one birth year, as record 2 has it: 2 records");
    for (Key key : Key.values()) {
      assertThat(worst(key.code(), table))
          .doesNotContainPattern("2011|01603|1603|nr17np|high|9434|@|ely|baker");
    }
  }

  private static String worst(String rule, PersonTable table) {
    return Blocks.of(Rule.parse(rule), table).worst(table).orElseThrow();
  }

  @Test
  void hasNoLargestBlockWhereNothingIsRecorded() {
    PersonTable table = table(List.of("1,beryl,lane,,,,,,,,"));

    assertThat(Blocks.of(Rule.of(Key.EMAIL), table).worst(table)).isEmpty();
    assertThat(Blocks.of(Rule.of(Key.EMAIL), table).pairs()).isZero();
  }
}
