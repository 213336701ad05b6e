package org.sightline.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.ledger.Claim;
import org.sightline.ledger.PersonRef;

class AddressSignsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4 Ash Road         | N17 0AA | 4 N17 0AA",
        "4, ASH RD., London | n17 0aa | 4 N17 0AA",
        "4a Ash Road        | N17 0AA | 4a N17 0AA",
        "Flat 2, 4 Ash Road | N17 0AA | 2 N17 0AA",
        "Rose Cottage       | N17 0AA | rosecottage",
        "4 Ash Road         |         | 4ashroad",
      })
  void comparesHouseNumberAndPostcode(String lines, String postcode, String home) {
    var key = AddressSigns.key(address(lines, postcode));
    assertThat(key).isEqualTo(home.replace("N17 0AA", "N170AA"));
  }

  private static Claim.AddressOf address(String lines, String postcode) {
    return new Claim.AddressOf(new PersonRef("gp/a"), lines, Optional.ofNullable(postcode), false);
  }
}
