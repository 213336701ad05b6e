package org.sightline.linkage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.TownFile;
import org.sightline.linkage.table.Field;
import org.sightline.linkage.table.PersonTable;

class ColumnProfileTest {

  private static PersonTable table(String header, List<String> rows) {
    List<String> lines = new ArrayList<>(List.of(header));
    lines.addAll(rows);
    try (Parallel one = Parallel.of(1)) {
      return TownFile.table(lines, Optional.empty(), one);
    }
  }

  private static ColumnProfile profile(PersonTable table, Field field) {
    return ColumnProfile.of(table).stream()
        .filter(one -> one.field() == field)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void countsWhatIsFilledAndDifferentAndMostFrequent() {
    PersonTable table =
        table(
            "rec_id,last_name,dob,colour",
            List.of("1,Ash,2001-02-03,red", "2,Ash,,", "3,Elm,2001-02-03,", "4,,2004-05-06,"));
    ColumnProfile surname = profile(table, Field.SURNAME);

    assertThat(surname)
        .isEqualTo(
            new ColumnProfile(Field.SURNAME, List.of("last_name"), 0.75, 2, "Ash", 2 / 3.0, ""));
    assertThat(profile(table, Field.BIRTH).different()).isEqualTo(2);
    assertThat(profile(table, Field.BIRTH).most()).as("somebody's birthday").isEmpty();
    assertThat(ColumnProfile.text(table))
        .contains("surname     last_name          75.0 %          2  Ash (66.7 %)")
        .contains("not read: colour");
  }

  @Test
  void suspectsKnownStandIns() {
    PersonTable table =
        table(
            "id,dob,phone,nhs_no,town",
            List.of(
                "1,01/01/1900,00000000000,1111111111,none",
                "2,1900-01-01,00000000000,1111111111,none",
                "3,1985-03-04,01603555123,9434765919,Norwich"));

    for (Field field : List.of(Field.BIRTH, Field.PHONE, Field.NUMBER, Field.TOWN)) {
      assertThat(profile(table, field).suspicion()).as(field.name()).contains("stand-in");
      assertThat(profile(table, field).share()).isEqualTo(2 / 3.0);
    }
    assertThat(profile(table, Field.BIRTH).words())
        .isEqualTo("1900-01-01 (66.7 %): a stand-in for not known?");
  }

  @Test
  void suspectsAValueFarAheadOfAllOthersAndDoesNotShowIt() {
    List<String> rows = new ArrayList<>();
    for (int record = 0; record < 100; record++) {
      rows.add(
          "%d,%s".formatted(record, record < 30 ? "01603 555999" : "07700 9001" + (10 + record)));
    }
    ColumnProfile phone = profile(table("id,phone", rows), Field.PHONE);

    assertThat(phone.suspicion()).startsWith("ten times as often as any other");
    assertThat(phone.most()).isEmpty();
    assertThat(phone.words()).startsWith("one value (30.0 %): ").doesNotContain("555999");
  }

  @Test
  void findsNothingWrongWithTownsAndSexes() {
    List<String> rows = new ArrayList<>();
    for (int record = 0; record < 60; record++) {
      rows.add("%d,%s,%s".formatted(record, record < 55 ? "Norwich" : "Ely", "F"));
    }
    PersonTable table = table("id,town,sex", rows);

    assertThat(profile(table, Field.TOWN).words()).isEqualTo("Norwich (91.7 %)");
    assertThat(profile(table, Field.SEX).words()).isEmpty();
  }
}
