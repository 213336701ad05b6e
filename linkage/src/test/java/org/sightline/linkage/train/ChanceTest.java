package org.sightline.linkage.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.Town;
import org.sightline.linkage.batch.TownFile;
import org.sightline.linkage.compare.Aspect;
import org.sightline.linkage.compare.PairComparer;
import org.sightline.linkage.compare.Rarity;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;
import org.sightline.linkage.table.TableReader;

/// How often strangers agree, by counting and by looking at every pair.
class ChanceTest {

  private static final Parallel TWO = Parallel.of(2);
  private static final String HEADER =
      "id,first_name,surname,dob,postcode,phone,nhs_no,email,birth_place,occupation";

  /// Phones with and without their area, numbers with and without letters: in memory the longer ones are negative.
  private static final String[] CELLS = {
    "anna;a;beryl;b;clara",
    "hart;lane;marsh",
    "2011-04-17;2011-04-18;1984-12-25",
    "nr17np;cb21aa;ip1",
    "01603 555123;555123;5551234;01223 444987",
    "9434765919;9434765870;AB123;AB124;12345",
    "anna@x.org;b@x.org",
    "ely;norwich",
    "baker;tanner;cooper"
  };

  @TempDir Path folder;

  @AfterAll
  static void close() {
    TWO.close();
  }

  private PersonTable read(List<List<String>> files) throws IOException {
    List<Path> paths = new ArrayList<>();
    for (List<String> lines : files) {
      paths.add(Files.write(folder.resolve(paths.size() + ".csv"), lines));
    }
    return TableReader.read(paths, Optional.empty(), TWO);
  }

  private static List<String> lines(String prefix, int count, int seed) {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int record = 0; record < count; record++) {
      StringBuilder line = new StringBuilder(prefix + record);
      for (String cells : CELLS) {
        String[] each = cells.split(";", -1);
        line.append(',').append(random.nextInt(4) == 0 ? "" : each[random.nextInt(each.length)]);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static double byLooking(PersonTable table, CountedValue value) {
    int[] rows = table.rows();
    long both = 0;
    long same = 0;
    for (int one = 0; one < table.size(); one++) {
      for (int other = one + 1; other < table.size(); other++) {
        int i = one * Row.STRIDE;
        int j = other * Row.STRIDE;
        if (table.isPair(one, other)
            && value.isIn(table.names(), rows, i)
            && value.isIn(table.names(), rows, j)) {
          both++;
          same += value.of(rows, i) == value.of(rows, j) ? 1 : 0;
        }
      }
    }
    return same / (double) both;
  }

  @ParameterizedTest
  @EnumSource
  void countsEqualValuesAsLookingAtEveryPairDoes(CountedValue value) throws IOException {
    PersonTable one = read(List.of(lines("a", 60, 1)));
    PersonTable across = read(List.of(lines("a", 60, 2), lines("b", 40, 3)));

    assertThat(ExactAgreement.of(one, value)).isCloseTo(byLooking(one, value), within(1e-12));
    assertThat(ExactAgreement.of(across, value)).isCloseTo(byLooking(across, value), within(1e-12));
  }

  @ParameterizedTest
  @EnumSource
  void takesNoAgreementForNoneWhereNobodyOrOneAloneHasAValue(CountedValue value)
      throws IOException {
    List<String> one = List.of(HEADER, "1,anna,hart,2011-04-17,nr1,555123,1,a@b,ely,baker");
    List<String> none = List.of(HEADER, "2,,,,,,,,,");
    PersonTable table = read(List.of(List.of(HEADER, one.getLast(), none.getLast())));
    PersonTable across = read(List.of(one, none));

    assertThat(ExactAgreement.of(table, value)).isZero();
    assertThat(ExactAgreement.of(across, value)).isZero();
  }

  @Test
  void takesNoInitialForAGivenName() {
    assertThat(CountedValue.FORENAME.ints()).isEqualTo(1);
    assertThat(CountedValue.PHONE.ints()).isEqualTo(2);
    PersonTable table =
        TownFile.table(List.of("id,first_name", "1,a", "2,anna"), Optional.empty(), TWO);

    assertThat(CountedValue.FORENAME.isIn(table.names(), table.rows(), 0)).isFalse();
    assertThat(CountedValue.FORENAME.isIn(table.names(), table.rows(), Row.STRIDE)).isTrue();
  }

  @Test
  void estimatesLevelsAsTheyAreAmongAllPairs() {
    PersonTable table = TownFile.table(Town.of(300, 6), Optional.empty(), TWO);
    Rarity rarity = Rarity.of(table);
    ChanceAgreement chance = ChanceAgreement.of(Corpus.of(table, rarity, TWO), TWO);
    long[][] levels = new long[Aspect.ALL.size()][32];
    PairComparer comparer = new PairComparer(table);
    for (int one = 0; one < table.size(); one++) {
      for (int other = one + 1; other < table.size(); other++) {
        int pattern =
            comparer.compare(table.rows(), one * Row.STRIDE, table.rows(), other * Row.STRIDE);
        for (int aspect = 0; aspect < levels.length; aspect++) {
          levels[aspect][Aspect.ALL.get(aspect).of(pattern)]++;
        }
      }
    }
    for (int each = 0; each < levels.length; each++) {
      Aspect aspect = Aspect.ALL.get(each);
      long[] ofBasis = new long[4];
      for (int place = 0; place < aspect.levels().size(); place++) {
        ofBasis[aspect.levels().get(place).basis()] += levels[each][place];
      }
      for (int place = 1; place < aspect.levels().size(); place++) {
        long all = ofBasis[aspect.levels().get(place).basis()];
        double share = all == 0 ? 0 : levels[each][place] / (double) all;
        String what = aspect.code() + " " + aspect.levels().get(place).code();
        if (levels[each][place] > 2_000) {
          assertThat(chance.level(aspect, place)).as(what).isCloseTo(share, within(share * 0.15));
        }
        assertThat(chance.basis(aspect, place))
            .as(what)
            .isCloseTo(all / (double) table.pairs(), within(0.01));
      }
    }
  }

  @Test
  void letsTheMeanRarityStandForTheAverageValue() {
    PersonTable table = TownFile.table(Town.of(300, 6), Optional.empty(), TWO);
    ChanceAgreement chance = ChanceAgreement.of(Corpus.of(table, Rarity.of(table), TWO), TWO);
    for (Aspect aspect : List.of(Aspect.FORENAME, Aspect.SURNAME, Aspect.BIRTH)) {
      assertThat(chance.rarityShare(aspect, 1)).isEqualTo(1);
      assertThat(chance.rarityMean(aspect, 1))
          .isCloseTo(-Math.log(chance.level(aspect, 1)) / Math.log(2), within(1e-9));
    }
    assertThat(chance.rarityShare(Aspect.SURNAME, 3)).as("near").isEqualTo(0.5);
    assertThat(chance.rarityShare(Aspect.SURNAME, 5)).as("different").isZero();
    assertThat(chance.rarityShare(Aspect.SEX, 1)).isZero();
    // Near names weigh by half the bits of the rarer: among some hundred family names, two to four
    // and a half.
    assertThat(chance.rarityMean(Aspect.SURNAME, 3)).isBetween(3.0, 6.0);
  }
}
