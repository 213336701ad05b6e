package org.sightline.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsTest {

  @ParameterizedTest
  @CsvSource({
    "kitten, sitting, 3",
    "saturday, sunday, 3",
    "ab, ba, 1",
    "abc, cab, 2",
    "ca, abc, 3",
    "'', abc, 3",
    "abc, '', 3",
    "same, same, 0",
    "19760502, 19760520, 1",
    "barker, baker, 1",
    "abcd, acbd, 1",
    "abxy, bayx, 2",
  })
  void countsSlips(String one, String other, int slips) {
    assertThat(Edits.between(one, other)).isEqualTo(slips);
    assertThat(Edits.between(other, one)).isEqualTo(slips);
  }

  @Test
  void knowsWhetherSlipsAreFewEnough() {
    assertThat(Edits.within(1, "barker", "baker")).isTrue();
    assertThat(Edits.within(1, "barker", "bake")).isFalse();
    assertThat(Edits.within(2, "barker", "bake")).isTrue();
    assertThat(Edits.within(2, "barker", "boiled")).isFalse();
  }
}
