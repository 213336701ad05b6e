package org.sightline.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.linkage.compare.Aspect;

/// What is a model, and what is none.
class LinkModelTest {

  @ParameterizedTest
  @CsvSource({"0, 0.1", "-0.1, 0.1", "NaN, 0.1", "0.1, -0.1", "0.1, NaN", "0.5, 0.5", "0.9, 0.2"})
  void refusesSharesThatLeaveNoRoomForStrangers(double same, double household) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Figures.model(same, household, Figures.levels(Map.of())))
        .withMessage(
            "the shares of pairs must be above 0 and together below 1, not %s and %s"
                .formatted(same, household));
  }

  @Test
  void leavesToStrangersWhatIsLeft() {
    LinkModel model = Figures.model(0.25, 0.125, Figures.levels(Map.of()));

    assertThat(model.strangers()).isCloseTo(0.625, within(1e-12));
    assertThat(Figures.model(0.25, 0, Figures.levels(Map.of())).strangers()).isEqualTo(0.75);
  }

  @Test
  void refusesLevelsThatAreNotAllThere() {
    Map<Aspect, List<LevelFigures>> none = new EnumMap<>(Figures.levels(Map.of()));
    none.remove(Aspect.SEX);
    Map<Aspect, List<LevelFigures>> few = new EnumMap<>(Figures.levels(Map.of()));
    few.put(Aspect.BIRTH, List.of(LinkModel.SILENT));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Figures.model(0.25, 0, none))
        .withMessage("the levels of 'sex' are not all there");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Figures.model(0.25, 0, few))
        .withMessage("the levels of 'birth' are not all there");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.5, 0.5, same",
    "0.5, -1, 0.5, household",
    "0.5, 0.5, 1.01, strangers",
    "NaN, 0.5, 0.5, same"
  })
  void refusesWhatIsNoProbability(double same, double household, double strangers, String what) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LevelFigures(same, household, strangers, 0, 0))
        .withMessageStartingWith("'%s' must lie above 0 and not above 1, not ".formatted(what));
    assertThat(new LevelFigures(1, 1, 1, 1, -3).strangers()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"-0.1, 0", "1.1, 0", "NaN, 0", "0.5, NaN", "0.5, Infinity"})
  void refusesRarityThatIsNoShare(double share, double mean) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LevelFigures(1, 1, 1, share, mean))
        .withMessageStartingWith("rarity must be a share from 0 to 1 and a mean in bits");
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "NaN, 0", "0, NaN", "Infinity, 0", "0, -Infinity"})
  void refusesThresholdsInAnOrderThatMakesNoSense(double link, double review) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LinkThresholds(link, review))
        .withMessageContaining("must not lie below that of review");
  }

  @Test
  void mayLinkFromWhereAPersonLooks() {
    assertThat(new LinkThresholds(3, 3).link()).isEqualTo(3);
  }
}
