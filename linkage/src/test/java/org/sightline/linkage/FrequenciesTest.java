package org.sightline.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FrequenciesTest {

  private static final Frequencies TABLE =
      new Frequencies(0.004, 0.001, 0.5, new TreeMap<>(Map.of("O'Brien", 0.004, "smith", 0.016)));

  @Test
  void addsBitsForRareNamesAndTakesThemForCommonOnes() {
    assertThat(TABLE.bits(new SharedName("smith", "smith"))).isCloseTo(-2, offset(1e-12));
    assertThat(TABLE.bits(new SharedName("obrien", "obrien"))).isCloseTo(0, offset(1e-12));
    assertThat(TABLE.bits(new SharedName("quillfeather", "quillfeather")))
        .isCloseTo(2, offset(1e-12));
  }

  @Test
  void countsANearMatchByTheMoreCommonNameAndInPart() {
    assertThat(TABLE.bits(new SharedName("smith", "smyth"))).isCloseTo(-1, offset(1e-12));
    assertThat(TABLE.bits(new SharedName("smyth", "smith"))).isCloseTo(-1, offset(1e-12));
    assertThat(TABLE.bits(new SharedName("quill", "quille"))).isCloseTo(1, offset(1e-12));
  }

  @Test
  void countsACorpus() {
    Frequencies counted = Frequencies.counted(List.of("reed", "reed", "reed", "okafor"), 1);

    assertThat(counted.share("reed")).isEqualTo(0.75);
    assertThat(counted.share("never-seen")).isEqualTo(0.25);
    assertThat(counted.chance()).isEqualTo(0.625);
    assertThat(Frequencies.counted(List.of(), 1)).isEqualTo(Frequencies.NONE);
  }

  @Test
  void refusesWhatIsNoShare() {
    TreeMap<String, Double> none = new TreeMap<>();

    assertThatThrownBy(() -> new Frequencies(0, 0.1, 0.5, none))
        .hasMessageContaining("'chance' is 0.0");
    assertThatThrownBy(() -> new Frequencies(0.1, 1.1, 0.5, none))
        .hasMessageContaining("'rare' is 1.1");
    assertThatThrownBy(() -> new Frequencies(0.1, 0.1, -0.1, none))
        .hasMessageContaining("damping is -0.1");
    assertThatThrownBy(() -> new Frequencies(0.1, 0.1, 1.1, none))
        .hasMessageContaining("damping is 1.1");
    assertThatThrownBy(() -> new Frequencies(0.1, 0.1, 1, new TreeMap<>(Map.of("reed", 0.0))))
        .hasMessageContaining("'reed' is 0.0");
    assertThat(new Frequencies(1, 1, 1, none).damping()).isEqualTo(1);
    assertThat(new Frequencies(1, 1, 0, none).damping()).isZero();
  }
}
