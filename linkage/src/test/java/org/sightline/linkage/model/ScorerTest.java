package org.sightline.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.linkage.compare.Aspect;
import org.sightline.linkage.compare.Rarity;

/// Weights by look-up against the formula that they stand for.
class ScorerTest {

  /// `s S / (t T + h H)`, one factor after another. What a rare value adds speaks against strangers alone; with the given name it also
  /// speaks against two people of one household, who seldom share one.
  private static double byFormula(LinkModel model, int pattern, int rarity) {
    double same = model.same();
    double household = model.household();
    double strangers = model.strangers();
    for (Aspect aspect : Aspect.ALL) {
      LevelFigures figures = model.of(aspect, aspect.of(pattern));
      double rarer =
          figures.rarityShare() == 0
              ? 1
              : Math.pow(
                  2, figures.rarityShare() * Rarity.bits(rarity, aspect) - figures.rarityMean());
      same *= figures.same() * rarer;
      household *= figures.household() * (aspect == Aspect.FORENAME ? 1 : rarer);
      strangers *= figures.strangers();
    }
    return Math.log(same / (strangers + household)) / Math.log(2);
  }

  private static int pattern(Random random) {
    int pattern = 0;
    for (Aspect aspect : Aspect.ALL) {
      pattern |= aspect.at(random.nextInt(aspect.levels().size()));
    }
    return pattern;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-6, 0.01, 0.5})
  void weighsAnyPatternAsTheFormulaDoes(double household) {
    Random random = new Random(5);
    for (int run = 0; run < 20; run++) {
      LinkModel model = Figures.drawn(random, household);
      Scorer scorer = new Scorer(model);
      for (int pair = 0; pair < 200; pair++) {
        int pattern = pattern(random);
        int rarity = random.nextInt(4) == 0 ? random.nextInt(1 << 24) : random.nextInt();
        double wanted = byFormula(model, pattern, rarity);

        assertThat(scorer.bits(pattern, rarity)).isCloseTo(wanted, within(1e-3));
        assertThat(scorer.probability(pattern, rarity))
            .isCloseTo(1 / (1 + Math.pow(2, -wanted)), within(1e-3));
        assertThat(scorer.model()).isSameAs(model);
      }
    }
  }

  @Test
  void rulesOutAtOnceOnlyWhatIsBelowAThresholdWhateverItsValuesAre() {
    Random random = new Random(12);
    int ruledOut = 0;
    for (int run = 0; run < 20; run++) {
      Scorer scorer = new Scorer(Figures.drawn(random, 0.01));
      for (int pair = 0; pair < 200; pair++) {
        int pattern = pattern(random);
        int rarity = random.nextInt();
        double least = random.nextInt(-20, 20);
        double weight = scorer.bits(pattern, rarity);
        ruledOut += scorer.mayReach(pattern, least) ? 0 : 1;

        assertThat(scorer.mayReach(pattern, weight)).isTrue();
        assertThat(scorer.mayReach(pattern, 200)).isFalse();
        assertThat(scorer.bits(pattern, rarity, least) < least).isEqualTo(weight < least);
        if (weight >= least) {
          assertThat(scorer.bits(pattern, rarity, least)).isEqualTo(weight);
        }
      }
    }
    assertThat(ruledOut).isGreaterThan(50);
  }

  @Test
  void leavesTheCeilingNoHigherThanTheRarestValuesCanReach() {
    LinkModel model =
        Figures.model(
            0.5,
            0,
            Figures.levels(
                Map.of(
                    "surname exact", new LevelFigures(1, 1, 0.125, 1, 6),
                    "sex different", new LevelFigures(0.0625, 1, 0.5, 0, 0))));
    Scorer scorer = new Scorer(model);
    int pattern = Aspect.SURNAME.at(1) | Aspect.SEX.at(2);
    double most = 3 - 3 - 6 + Rarity.MOST_BITS;

    assertThat(scorer.mayReach(pattern, most)).isTrue();
    assertThat(scorer.mayReach(pattern, most + 0.01)).isFalse();
    assertThat(scorer.mayReach(Aspect.SEX.at(2), -3)).isTrue();
    assertThat(scorer.mayReach(Aspect.SEX.at(2), -2.99)).isFalse();
  }

  @Test
  void weighsNothingButThePriorWhereNothingCouldBeCompared() {
    LinkModel model = Figures.model(0.25, 0, Figures.levels(Map.of()));

    assertThat(new Scorer(model).bits(0, 0))
        .isCloseTo(Math.log(1 / 3.0) / Math.log(2), within(1e-9));
    assertThat(new Scorer(model).probability(0, 0)).isCloseTo(0.25, within(1e-9));
  }

  @Test
  void weighsARareNameByItsShareOfTheSurprise() {
    LinkModel model =
        Figures.model(
            0.5,
            0,
            Figures.levels(
                Map.of(
                    "forename exact", new LevelFigures(1, 1, 0.25, 0.5, 3),
                    "surname exact", new LevelFigures(1, 1, 0.125, 1, 6))));
    Scorer scorer = new Scorer(model);

    assertThat(scorer.bits(Aspect.FORENAME.at(1), 10 * Rarity.STEPS)).isEqualTo(2 + 5 - 3);
    assertThat(scorer.bits(Aspect.SURNAME.at(1), 10 * (Rarity.STEPS << 8))).isEqualTo(3 + 10 - 6);
    assertThat(scorer.bits(Aspect.SURNAME.at(1), 0)).isEqualTo(3 - 6);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.5", "1, 0.6666666667", "10, 0.9990243902", "-2, 0.2", "-2000, 0", "2000, 1"})
  void takesEachBitForTwiceTheOdds(double bits, double probability) {
    assertThat(Scorer.toProbability(bits)).isCloseTo(probability, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "-1000, 0",
    "-30, 0.0000000013",
    "0, 1",
    "1, 1.5849625007",
    "49, 49",
    "50, 50",
    "51, 51",
    "1000, 1000"
  })
  void addsOneToThePowerOfTwo(double x, double sum) {
    assertThat(Scorer.softPlus(x)).isCloseTo(sum, within(1e-9));
  }
}
