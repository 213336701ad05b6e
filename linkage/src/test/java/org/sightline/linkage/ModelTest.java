package org.sightline.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class ModelTest {

  @Test
  void weighsALevelByHowMuchMoreOftenMatchesShowIt() {
    Model model =
        Model.standard()
            .with("test")
            .level(SexLevel.SAME, 0.96, 0.48)
            .level(SexLevel.DIFFERENT, 0.04, 0.52)
            .build();

    assertThat(model.bits(SexLevel.SAME)).isCloseTo(1, offset(1e-12));
    assertThat(model.bits(SexLevel.DIFFERENT)).isCloseTo(-3.7, offset(0.01));
  }

  @Test
  void capsWhatAComparisonMayCount() {
    Model model = Model.standard();

    assertThat(model.weight(ContactLevel.HOME).bits()).isGreaterThan(12);
    assertThat(model.bits(ContactLevel.HOME)).isEqualTo(7);
    assertThat(model.atMost(Comparison.NAME)).isInfinite();
  }

  @Test
  void keepsItsDigestForTheSameFiguresAndChangesItForAny() {
    Model standard = Model.standard();

    assertThat(standard.digest()).hasSize(64).isEqualTo(Model.standard().digest());
    assertThat(standard.with("sightline-estimates-1").build().digest())
        .isEqualTo(standard.digest());
    assertThat(standard.with("other").build().digest()).isNotEqualTo(standard.digest());
    assertThat(standard.with(standard.version()).prior(0.0003).build().digest())
        .isNotEqualTo(standard.digest());
  }

  @Test
  void namesEveryReasonWhyFiguresAreNoModel() {
    ModelBuilder empty = Model.builder(" ");

    assertThatThrownBy(empty::build)
        .hasMessageContaining("a model needs a version")
        .hasMessageContaining("prior is NaN")
        .hasMessageContaining("comparison 'sex' lacks the levels [same, different]");
  }

  @Test
  void wantsProbabilitiesThatAddUp() {
    assertThatThrownBy(() -> Model.standard().with("x").level(SexLevel.SAME, 0.97, 0.5).build())
        .hasMessageContaining("m of comparison 'sex' add up to 0.98")
        .message()
        .doesNotContain("u of");
    assertThatThrownBy(() -> Model.standard().with("x").level(SexLevel.SAME, 0.99, 0.6).build())
        .hasMessageContaining("u of comparison 'sex' add up to 1.1");
    assertThatThrownBy(() -> Model.standard().with("x").prior(0).build())
        .hasMessageContaining("prior is 0.0");
    assertThatThrownBy(() -> Model.standard().with("x").prior(1).build())
        .hasMessageContaining("prior is 1.0");
    assertThat(Model.standard().with("x").level(SexLevel.SAME, 0.9905, 0.5).build().version())
        .isEqualTo("x");
  }

  @Test
  void wantsFiniteWeights() {
    assertThatThrownBy(() -> new LevelWeight(0, 0.5)).hasMessageContaining("m is 0.0");
    assertThatThrownBy(() -> new LevelWeight(0.5, 0)).hasMessageContaining("u is 0.0");
    assertThatThrownBy(() -> new LevelWeight(0.5, 1.01)).hasMessageContaining("u is 1.01");
    assertThat(new LevelWeight(1, 1).bits()).isZero();
  }

  @Test
  void wantsThresholdsInOrder() {
    assertThatThrownBy(() -> new Thresholds(1, 2)).hasMessageContaining("review threshold 2.0");
    assertThatThrownBy(() -> new Thresholds(Double.POSITIVE_INFINITY, 2))
        .hasMessageContaining("finite");
    assertThatThrownBy(() -> new Thresholds(2, Double.NEGATIVE_INFINITY))
        .hasMessageContaining("finite");
    assertThat(new Thresholds(2, 2).link()).isEqualTo(2);
  }

  @Test
  void turnsBitsIntoProbabilityAndBack() {
    assertThat(Bits.toProbability(0)).isEqualTo(0.5);
    assertThat(Bits.toProbability(1)).isCloseTo(2 / 3.0, offset(1e-12));
    assertThat(Bits.ofProbability(0.2)).isCloseTo(-2, offset(1e-12));
    assertThat(Bits.toProbability(5000)).isEqualTo(1);
    assertThat(Bits.toProbability(-5000)).isZero();
  }
}
