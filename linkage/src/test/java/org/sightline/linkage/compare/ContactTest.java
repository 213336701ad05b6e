package org.sightline.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sightline.linkage.compare.Contact.Phone;
import org.sightline.linkage.compare.Contact.Place;

/// Home and phone as one aspect.
class ContactTest {

  private static int level(Place place, Phone phone) {
    return Aspect.CONTACT.level(Contact.level(place, phone).code()).orElseThrow();
  }

  @Test
  void hasOneLevelForEachPlaceAndPhone() {
    assertThat(
            IntStream.range(0, Place.values().length)
                .flatMap(place ->
                    IntStream.range(0, Phone.values().length)
                        .map(phone -> Contact.level(place, phone)))
                .toArray())
        .containsExactly(IntStream.range(0, Aspect.CONTACT.levels().size()).toArray());
  }

  @Test
  void readsPlaceAndPhoneBackFromALevel() {
    for (int level = 0; level < Aspect.CONTACT.levels().size(); level++) {
      assertThat(Contact.level(Contact.place(level), Contact.phone(level))).isEqualTo(level);
    }
    assertThat(Contact.place(level(Place.AREA, Phone.NEAR))).isEqualTo(6);
    assertThat(Contact.phone(level(Place.AREA, Phone.NEAR))).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "MISSING, false",
    "HOME, true",
    "POSTCODE, true",
    "NEIGHBOURS, true",
    "LINE, true",
    "NEAR, false",
    "AREA, false",
    "ELSEWHERE, false"
  })
  void knowsWhatAHouseholdShares(Place place, boolean shared) {
    assertThat(Contact.isShared(level(place, Phone.DIFFERENT))).isEqualTo(shared);
    assertThat(Contact.isShared(level(place, Phone.SAME))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "MISSING, MISSING, missing, 0, neither home nor phone on one side",
    "MISSING, SAME, missing+same, 1, same phone",
    "HOME, MISSING, home+missing, 2, same address and postcode",
    "NEIGHBOURS, NEAR, neighbours+near, 3, 'same postcode, another house, phones differ by one digit'"
  })
  void saysInWordsWhatAgreesAndWhatCouldBeCompared(
      Place place, Phone phone, String code, int basis, String words) {
    Degree degree = Contact.level(place, phone);

    assertThat(degree).isEqualTo(new Degree(code, basis, words));
    assertThat(degree.isMissing()).isEqualTo(basis == 0);
  }

  @ParameterizedTest
  @EnumSource
  void findsAspectsAndLevelsByTheirNames(Aspect aspect) {
    assertThat(Aspect.ofCode(aspect.code())).contains(aspect);
    assertThat(Aspect.ofCode("shoe-size")).isEmpty();
    assertThat(aspect.level("shoe-size")).isEmpty();
    for (int level = 0; level < aspect.levels().size(); level++) {
      assertThat(aspect.level(aspect.levels().get(level).code())).contains(level);
      assertThat(aspect.of(aspect.at(level))).isEqualTo(level);
    }
  }
}
