package org.sightline.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Patterns drawn from known figures; EM, started from other figures, must find the known ones again.
class ExpectationMaximisationTest {

  private static final int PAIRS = 300_000;
  private static final double MISSING = 0.2;

  /// The truth: four comparisons, some of them far from the shipped estimates.
  private static final Model TRUTH =
      Model.standard()
          .with("truth")
          .prior(0.06)
          .level(BirthLevel.EXACT, 0.60, 0.01)
          .level(BirthLevel.ONE_DIGIT, 0.17, 0.02)
          .level(BirthLevel.ABOUT_A_YEAR, 0.12, 0.07)
          .level(BirthLevel.DIFFERENT, 0.008, 0.85892)
          .level(ContactLevel.HOME, 0.50, 0.02)
          .level(ContactLevel.DIFFERENT, 0.05, 0.92796)
          .level(SexLevel.SAME, 0.95, 0.55)
          .level(SexLevel.DIFFERENT, 0.05, 0.45)
          .build();

  private static final List<Comparison> DRAWN =
      List.of(Comparison.NAME, Comparison.BIRTH, Comparison.SEX, Comparison.CONTACT);

  private static final PatternCounts DRAWN_PAIRS = draw();

  @Test
  void findsTheKnownFiguresAgain() {
    Estimate found =
        ExpectationMaximisation.run(
            DRAWN_PAIRS, Estimate.of(Model.standard().with("start").prior(0.005).build()));

    assertThat(found.settled()).isTrue();
    assertThat(found.prior()).isCloseTo(0.06, withPercentage(2));
    for (Comparison comparison : DRAWN) {
      for (Level level : comparison.levels()) {
        assertThat(found.weight(level).m())
            .as("m of %s", level)
            .isCloseTo(TRUTH.weight(level).m(), offset(0.012));
        assertThat(found.weight(level).u())
            .as("u of %s", level)
            .isCloseTo(TRUTH.weight(level).u(), offset(0.002));
      }
    }
  }

  @Test
  void keepsTheStartForWhatTheDataDoNotShow() {
    Estimate found = ExpectationMaximisation.run(DRAWN_PAIRS, Estimate.of(Model.standard()));

    for (Level level : Comparison.EMAIL.levels()) {
      assertThat(found.weight(level).m())
          .isCloseTo(Model.standard().weight(level).m(), offset(1e-9));
      assertThat(found.weight(level).u())
          .isCloseTo(Model.standard().weight(level).u(), offset(1e-9));
    }
  }

  @Test
  void computesTheProbabilityOfAPatternByHand() {
    Estimate even = Estimate.of(Model.standard().with("x").prior(0.5).build());

    assertThat(even.probability(List.of(SexLevel.SAME))).isCloseTo(0.99 / 1.49, offset(1e-12));
    assertThat(even.probability(List.of())).isEqualTo(0.5);
    assertThat(even.probability(List.of(SexLevel.SAME, CircleLevel.SHARED)))
        .isCloseTo(0.99 * 0.5 / (0.99 * 0.5 + 0.5 * 0.01), offset(1e-12));
  }

  @Test
  void knowsHowFarAnEstimateMoved() {
    Estimate start = Estimate.of(Model.standard());
    Estimate prior = Estimate.of(Model.standard().with("x").prior(0.0004).build());
    Estimate weight =
        Estimate.of(
            Model.standard()
                .with("x")
                .level(SexLevel.SAME, 0.99, 0.25)
                .level(SexLevel.DIFFERENT, 0.01, 0.75)
                .build());

    assertThat(start.moved(start)).isZero();
    assertThat(prior.moved(start)).isCloseTo(1, offset(0.001));
    assertThat(start.moved(prior)).isCloseTo(1, offset(0.001));
    assertThat(weight.moved(start)).isCloseTo(1, offset(1e-9));
  }

  @Test
  void countsPatterns() {
    PatternCounts counts = new PatternCounts();
    counts.add(List.of(SexLevel.SAME), 2);
    counts.add(List.of(SexLevel.DIFFERENT), 1);
    counts.add(List.of(SexLevel.SAME), 1);
    PatternCounts twice = new PatternCounts();
    twice.addAll(counts, 2);

    assertThat(counts.pairs()).isEqualTo(4);
    assertThat(twice.all())
        .containsExactly(
            new PatternCounts.Counted(List.of(SexLevel.DIFFERENT), 2),
            new PatternCounts.Counted(List.of(SexLevel.SAME), 6));
  }

  private static PatternCounts draw() {
    SplittableRandom random = new SplittableRandom(17);
    PatternCounts counts = new PatternCounts();
    for (int pair = 0; pair < PAIRS; pair++) {
      boolean match = random.nextDouble() < TRUTH.prior();
      List<Level> pattern = new ArrayList<>();
      for (Comparison comparison : DRAWN) {
        if (random.nextDouble() >= MISSING) {
          pattern.add(draw(comparison, match, random));
        }
      }
      counts.add(pattern, 1);
    }
    return counts;
  }

  private static Level draw(Comparison comparison, boolean match, SplittableRandom random) {
    double left = random.nextDouble();
    for (Level level : comparison.levels()) {
      LevelWeight weight = TRUTH.weight(level);
      left -= match ? weight.m() : weight.u();
      if (left < 0) {
        return level;
      }
    }
    return comparison.levels().getLast();
  }
}
