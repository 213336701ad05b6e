package org.sightline.generate;

/// A place that does not exist, in a postcode area (ZZ99) that is given to nobody.
///
/// @param lines house and street
/// @param postcode of the area ZZ99
record Address(String lines, String postcode) {

  static final String TOWN = "Northvale";
  private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

  static Address drawn(Chance chance, Names names) {
    var letters = LETTERS.length();
    return new Address(
        "%d %s, %s".formatted(chance.between(1, 180), names.street(chance), TOWN),
        "ZZ99 %d%c%c"
            .formatted(
                chance.between(0, 9),
                LETTERS.charAt(chance.between(0, letters - 1)),
                LETTERS.charAt(chance.between(0, letters - 1))));
  }
}
