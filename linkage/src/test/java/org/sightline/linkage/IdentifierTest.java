package org.sightline.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierTest {

  /// Numbers from published examples; rows of other kinds in the file are the business of other rooms.
  @ParameterizedTest
  @CsvFileSource(resources = "identifier_vectors.csv", numLinesToSkip = 1)
  void checksPublishedNumbers(String type, String value, boolean valid, String reason) {
    switch (type) {
      case "NHS" ->
          assertThat(Identifier.nhsNumber(value, true).isValid()).as(reason).isEqualTo(valid);
      case "UPN" -> assertThat(Identifier.upn(value, true).isValid()).as(reason).isEqualTo(valid);
      case "POSTCODE" ->
          assertThat(NormalAddress.postcode(value).isPresent()).as(reason).isEqualTo(valid);
      default -> assertThat(type).isEqualTo("UPRN");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "943476591, false",
    "94347659190, false",
    "943476591A, false",
    "9434765819, false",
    "0000000000, false",
    "4010232137, true",
  })
  void refusesNhsNumbersThatWereNeverIssued(String value, boolean valid) {
    assertThat(Identifier.nhsNumber(value, false).isValid()).isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvSource({
    "B80120000500, false",
    "b801200005001, true",
    "B801200005002, false",
    "B80120000500C, false",
    "B80120000500B, true"
  })
  void checksEveryPlaceOfAUniquePupilNumber(String value, boolean valid) {
    assertThat(Identifier.upn(value, false).isValid()).isEqualTo(valid);
  }

  @Test
  void takesAnyFilledLocalNumber() {
    assertThat(Identifier.local("st-anns/mrn", "A 17").isValid()).isTrue();
    assertThat(Identifier.local("st-anns/mrn", "A 17").isNational()).isFalse();
    assertThat(Identifier.local("st-anns/mrn", " ").isValid()).isFalse();
    assertThatThrownBy(() -> Identifier.local(" ", "17"))
        .hasMessageContaining("name of its system");
  }
}
