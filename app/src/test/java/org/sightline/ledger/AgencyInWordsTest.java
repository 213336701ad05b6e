package org.sightline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyInWordsTest {

  @ParameterizedTest
  @CsvSource({
    "police, the police",
    "social-care-quay-town, social care (Quay Town)",
    "school-ashby, the school (Ashby)",
    "school-nurse, School Nurse",
    "health-visitor, the health visitor",
    "north-middlesex, North Middlesex"
  })
  void saysWhatAnAgencyIsWhereItsIdDoes(String id, String words) {
    assertThat(AgencyInWords.of(id)).isEqualTo(words);
  }
}
