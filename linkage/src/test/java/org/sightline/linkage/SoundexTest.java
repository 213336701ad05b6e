package org.sightline.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundexTest {

  /// Published examples of American Soundex.
  @ParameterizedTest
  @CsvSource({
    "robert, R163",
    "rupert, R163",
    "rubin, R150",
    "ashcraft, A261",
    "ashcroft, A261",
    "tymczak, T522",
    "pfister, P236",
    "honeyman, H555",
    "washington, W252",
    "lee, L000",
    "gutierrez, G362",
    "jackson, J250",
    "vandeusen, V532",
  })
  void codesPublishedExamples(String name, String code) {
    assertThat(Soundex.code(name)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "catherine, katherine",
    "philip, filip",
    "knight, night",
    "wright, right",
    "jeffrey, geffrey",
    "zara, sara",
    "qadir, kadir",
  })
  void letsDifferentBeginningsMeet(String one, String other) {
    assertThat(Soundex.sound(one)).isEqualTo(Soundex.sound(other));
  }

  @ParameterizedTest
  @CsvSource({"иван, иван", "smith, S530"})
  void leavesOtherScriptsAsTheyAre(String name, String sound) {
    assertThat(Soundex.sound(name)).isEqualTo(sound);
  }
}
