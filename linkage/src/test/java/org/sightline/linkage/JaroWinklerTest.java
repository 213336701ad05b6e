package org.sightline.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JaroWinklerTest {

  /// The first five are Winkler's own examples, to the digits he prints.
  @ParameterizedTest
  @CsvSource({
    "MARTHA, MARHTA, 0.961",
    "DIXON, DICKSONX, 0.813",
    "DWAYNE, DUANE, 0.840",
    "JONES, JOHNSON, 0.832",
    "ABROMS, ABRAMS, 0.922",
    "'', '', 1",
    "'', A, 0",
    "A, A, 1",
    "A, B, 0",
    "AB, BA, 0",
    "ABCD, WXYZ, 0",
    "ABCDEFGH, ABCDEFGX, 0.95",
  })
  void agreesWithPublishedValues(String one, String other, double similarity) {
    assertThat(JaroWinkler.similarity(one, other)).isCloseTo(similarity, offset(0.0006));
    assertThat(JaroWinkler.similarity(other, one)).isCloseTo(similarity, offset(0.0006));
  }
}
