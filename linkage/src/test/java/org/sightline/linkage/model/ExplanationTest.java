package org.sightline.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.Town;
import org.sightline.linkage.batch.TownFile;
import org.sightline.linkage.compare.PairComparer;
import org.sightline.linkage.compare.Rarity;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;

/// A weight as people read it.
class ExplanationTest {

  private static PersonTable table(List<String> lines) {
    try (Parallel one = Parallel.of(1)) {
      return TownFile.table(lines, Optional.empty(), one);
    }
  }

  private static Explanation explain(PersonTable table, LinkModel model, int one, int other) {
    return Explanation.of(
        table, new PairComparer(table), Rarity.of(table), new Scorer(model), one, other);
  }

  /// Sixteen records: 1 Featherstone is worth 4 bits of surprise, 8 Smiths 1 bit.
  private static final PersonTable TABLE = table(sixteen());

  private static List<String> sixteen() {
    List<String> lines = new ArrayList<>(List.of("id,first_name,middle_name,surname,sex,dob"));
    lines.add("00,anna,,featherstone,F,2011-04-17");
    lines.add("01,beryl,,featherston,F,2011-04-17");
    for (int record = 2; record < 16; record++) {
      lines.add(
          "%02d,clara,grace,%s,M,1984-12-25".formatted(record, record < 10 ? "smith" : "lane"));
    }
    return lines;
  }

  private static final Map<String, LevelFigures> FIGURES =
      Map.of(
          "forename exact", new LevelFigures(0.5, 0.25, 0.0625, 0, 0),
          "surname exact", new LevelFigures(0.5, 0.5, 0.125, 1, 2),
          "surname near", new LevelFigures(0.5, 0.5, 0.125, 1, 2),
          "sex same", new LevelFigures(1, 0.5, 0.5, 0, 0),
          "birth exact", new LevelFigures(0.5, 0.5, 0.125, 0, 0));

  @Test
  void readsFromTheOddsBeforeAnythingIsComparedToTheTotal() {
    LinkModel model = Figures.model(0.001, 0, Figures.levels(FIGURES));

    assertThat(explain(TABLE, model, 2, 3).text())
        .isEqualTo(
            """
            02 and 03
            prior            -9.96  one pair in 1,000 is one person before anything is compared
            forename          3.00  same given name (Clara)
            surname           1.00  same family name (Smith), more common than most
            middle            0.00  same middle name (Grace)
            birth             2.00  same date of birth
            sex               1.00  same sex
            one household    -0.00  hardly likelier to be two people of one household
            total            -2.96  probability 0.113576
            """);
  }

  @Test
  void saysWhichNamesDifferAndWhichAreRare() {
    Explanation why = explain(TABLE, Figures.model(0.001, 0, Figures.levels(FIGURES)), 0, 1);

    assertThat(why.one()).isEqualTo("00");
    assertThat(why.other()).isEqualTo("01");
    assertThat(why.steps())
        .contains(
            new Step(
                "surname",
                4,
                "family names a slip apart (Featherstone / Featherston), rarer than most"))
        .extracting(Step::what)
        .containsExactly("prior", "forename", "surname", "birth", "sex", "one household");
  }

  @Test
  void saysNothingOfRarityWhereItIsAsUsual() {
    LevelFigures usual = new LevelFigures(0.5, 0.5, 0.125, 1, 0.125);

    assertThat(
            explain(
                    TABLE,
                    Figures.model(0.001, 0, Figures.levels(Map.of("surname exact", usual))),
                    2,
                    3)
                .steps())
        .contains(new Step("surname", 2.875, "same family name (Smith)"));
  }

  @Test
  void takesAwayWhatAHouseholdSharesAsWell() {
    LevelFigures shared = new LevelFigures(0.5, 0.5, 0.0009765625, 0, 0);
    LinkModel model = Figures.model(0.125, 0.375, Figures.levels(Map.of("surname exact", shared)));
    Explanation why = explain(TABLE, model, 2, 3);

    // Before: s:t = 1:4 and h:t = 3:4; the family name is 512 times likelier in either class.
    assertThat(why.steps())
        .contains(new Step("surname", 9, "same family name (Smith)"))
        .last()
        .satisfies(step -> {
          assertThat(step.what()).isEqualTo("one household");
          assertThat(step.bits()).isCloseTo(-Math.log(385) / Math.log(2), within(1e-9));
          assertThat(step.sentence())
              .isEqualTo("what they share, people of one household share as well");
        });
    assertThat(why.probability()).isCloseTo(128 / (128 + 385.0), within(1e-9));
  }

  @Test
  void addsUpToTheWeightOfEveryPair() {
    PersonTable town = table(Town.of(60, 2));
    PairComparer comparer = new PairComparer(town);
    Rarity rarity = Rarity.of(town);
    Random random = new Random(7);
    for (int run = 0; run < 5; run++) {
      Scorer scorer = new Scorer(Figures.drawn(random, run * 0.01));
      for (int other = 1; other < town.size(); other++) {
        Explanation why = Explanation.of(town, comparer, rarity, scorer, other / 2, other);
        int i = other / 2 * Row.STRIDE;
        int j = other * Row.STRIDE;
        int pattern = comparer.compare(town.rows(), i, town.rows(), j);
        double bits = scorer.bits(pattern, rarity.of(pattern, town.rows(), i, town.rows(), j));

        assertThat(why.steps().stream().mapToDouble(Step::bits).sum())
            .isCloseTo(why.bits(), within(1e-9));
        assertThat(why.bits()).isCloseTo(bits, within(1e-3));
        assertThat(why.probability()).isCloseTo(Scorer.toProbability(why.bits()), within(1e-12));
      }
    }
  }
}
