package org.sightline.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.sightline.linkage.People.child;
import static org.sightline.linkage.People.compare;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sightline.linkage.compare.Aspect;
import org.sightline.linkage.model.LevelFigures;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.model.Step;
import org.sightline.linkage.table.Field;
import org.sightline.linkage.table.RecordTable;

class PersonModelTest {

  private static final PersonModel SHIPPED = PersonModel.shipped();

  @Test
  void holdsTheDigestThatItsReadmeTells() {
    String readme = new String(PersonModel.resource("shipped-model.md"), StandardCharsets.UTF_8);

    assertThat(readme).contains("SHA-256 of the figures: `" + SHIPPED.figures().digest() + "`");
    assertThat(SHIPPED.figures().version()).isEqualTo("sightline-people-1");
    assertThat(SHIPPED.figures().trained()).isEqualTo("2026-11-26");
    assertThat(SHIPPED.figures().records()).isEqualTo(100_000);
  }

  @Test
  void weighsWhatItsFileSays() {
    LinkModel figures = SHIPPED.figures();
    MatchWeight weight = compare(child("a", "Zebedee", "Zzyzx"), child("b", "Zebedee", "Zzyzx"));

    assertThat(bits(weight, "sex")).isCloseTo(figures.of(Aspect.SEX, 1).sameBits(), offset(1e-9));
    assertThat(bits(weight, "birth"))
        .as("every date is as rare as the model takes one to be")
        .isCloseTo(figures.of(Aspect.BIRTH, 1).sameBits(), offset(0.1));
    LevelFigures surname = figures.of(Aspect.SURNAME, 1);
    assertThat(bits(weight, "surname"))
        .as("a name that is not listed is one in five thousand")
        .isCloseTo(
            surname.sameBits() + Math.log(5_000) / Math.log(2) - surname.rarityMean(), offset(0.1));
    assertThat(bits(weight, "prior")).isCloseTo(-Math.log(6_387) / Math.log(2), offset(0.01));
  }

  @Test
  void saysNothingOfWhatItsCorpusDidNotHave() {
    for (Aspect aspect : new Aspect[] {Aspect.EMAIL, Aspect.BIRTHPLACE, Aspect.OCCUPATION}) {
      for (int level = 1; level < aspect.levels().size(); level++) {
        assertThat(SHIPPED.figures().of(aspect, level).sameBits()).isZero();
      }
    }
  }

  @Test
  void knowsCommonNamesFromRareOnes() {
    double smith =
        bits(compare(child("a", "Ella", "Smith"), child("b", "Ella", "Smith")), "surname");
    double reed = bits(compare(child("a", "Ella", "Reed"), child("b", "Ella", "Reed")), "surname");

    assertThat(reed - smith).isBetween(5.0, 7.0);
  }

  @Test
  void learnsTheSameFromTheSameRecordsInAnyOrder() {
    PersonModel learnt = train(town(400, false));
    PersonModel again = train(town(400, true));

    assertThat(again.digest()).isEqualTo(learnt.digest());
    assertThat(again).isEqualTo(learnt).isNotEqualTo(train(town(399, false)));
    assertThat(learnt.figures().records()).isEqualTo(400);
  }

  @Test
  void isReadAsItWasWritten() {
    PersonModel learnt = train(town(400, false));
    PersonModel read = PersonModel.read(learnt.yaml(), learnt.packedRarity(), "m");

    assertThat(read.digest()).isEqualTo(learnt.digest());
    assertThat(
            Matcher.of(read)
                .compare(
                    child("a", "Name1", "Family2").build(), child("b", "Name1", "Family2").build()))
        .isEqualTo(
            Matcher.of(learnt)
                .compare(
                    child("a", "Name1", "Family2").build(),
                    child("b", "Name1", "Family2").build()));
    assertThatThrownBy(() -> PersonModel.read(learnt.yaml(), new byte[] {1, 2, 3}, "m"))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("the rarity of its values cannot be read");
  }

  @Test
  void makesPairsOfOnePersonRarerAmongMoreRecords() {
    PersonModel learnt = train(town(400, false));

    assertThat(learnt.forRecords(4_000).figures().same())
        .isCloseTo(learnt.figures().same() / 10, offset(1e-15));
    assertThat(learnt.forRecords(4_000).figures().records()).isEqualTo(400);
  }

  private static PersonModel train(Map<String, Map<Field, String>> records) {
    try (Parallel threads = Parallel.of(1)) {
      return PersonModel.train(RecordTable.of(records, threads), "test-1", "2026-11-26", threads);
    }
  }

  /// Everybody is held twice, and lives with somebody else.
  private static Map<String, Map<Field, String>> town(int records, boolean backwards) {
    Map<String, Map<Field, String>> town = new LinkedHashMap<>();
    for (int i = 0; i < records; i++) {
      int record = backwards ? records - 1 - i : i;
      int person = record / 2;
      town.put(
          "r" + record,
          Map.of(
              Field.FORENAME,
              "Name" + "abcdefghij".charAt(person % 10) + "xyz".charAt(person % 3),
              Field.SURNAME,
              "Family" + "klmnopqrst".charAt(person / 2 % 10),
              Field.BIRTH,
              "19%02d-%02d-%02d".formatted(60 + person % 40, 1 + person % 12, 1 + person % 28),
              Field.POSTCODE,
              "AB1 %dCD".formatted(person / 2 % 10),
              Field.SEX,
              person % 2 == 0 ? "f" : "m"));
    }
    return town;
  }

  private static double bits(MatchWeight weight, String what) {
    return weight.steps().stream()
        .filter(step -> step.what().equals(what))
        .mapToDouble(Step::bits)
        .sum();
  }
}
