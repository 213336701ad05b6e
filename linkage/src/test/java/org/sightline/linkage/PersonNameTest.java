package org.sightline.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Steven | Steven | ''",
        "Mr H | '' | H",
        "Mr. Harper | '' | Harper",
        "Ms Dana Reed | Dana | Reed",
        "Dana Anne Reed | Dana Anne | Reed",
        "Reed, Dana Anne | Dana Anne | Reed",
        "Mrs | '' | ''",
        "'' | '' | ''",
      })
  void readsFreeText(String text, String given, String family) {
    PersonName name = PersonName.parse(text);

    assertThat(String.join(" ", name.given())).isEqualTo(given);
    assertThat(name.family().orElse("")).isEqualTo(family);
  }

  @Test
  void takesBlankPartsForMissing() {
    assertThat(PersonName.of(" ", "Reed")).isEqualTo(PersonName.ofFamily("Reed"));
    assertThat(PersonName.of("Dana", " ")).isEqualTo(PersonName.ofGiven("Dana"));
    assertThat(PersonName.of("", " ").isEmpty()).isTrue();
    assertThat(PersonName.ofGiven("Dana").isEmpty()).isFalse();
    assertThat(PersonName.ofFamily("Reed").isEmpty()).isFalse();
    assertThat(new PersonName(List.of(), List.of("Anne"), Optional.empty()).isEmpty()).isFalse();
    assertThat(PersonName.of("Dana", "Anne", "Reed").middle()).containsExactly("Anne");
  }
}
