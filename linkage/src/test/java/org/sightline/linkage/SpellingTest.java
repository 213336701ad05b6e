package org.sightline.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "O'Brien, obrien",
    "O’BRIEN, obrien",
    "Anne-Marie, annemarie",
    "José, jose",
    "Zoë, zoe",
    "Müller, muller",
    "Strauß, strauss",
    "Łukasz, lukasz",
    "Søren, soren",
    "Đặng, dang",
    "Æthelred, aethelred",
    "' Smith  Jones ', smithjones",
    "Smith 2, smith",
  })
  void bringsNamesToOneSpelling(String written, String normalised) {
    assertThat(Spelling.joined(written)).isEqualTo(normalised);
  }

  @Test
  void keepsTheWordsOfADoubleName() {
    assertThat(Spelling.words("Smith-Jones")).containsExactly("smith", "jones");
    assertThat(Spelling.words(" - ")).isEmpty();
  }

  @Test
  void showsNamesWithACapital() {
    assertThat(Spelling.shown("steven")).isEqualTo("Steven");
    assertThat(Spelling.shown("")).isEmpty();
  }
}
