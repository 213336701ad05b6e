package org.sightline.generate;

import java.util.EnumMap;
import java.util.Map;

/// Hands out numbers: of people, of records, of addresses, of the NHS and of pupils. All are counted on from one, so the same
/// order of asking gives the same numbers. NHS numbers are of the range 999, which is kept for tests; pupils' numbers name the
/// local authority 999, which does not exist.
final class Numbers {

  private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
  private static final long TEST_RANGE = 999_000_000L;

  private final Map<Agency, Integer> records = new EnumMap<>(Agency.class);
  private final Map<Agency, Integer> keys = new EnumMap<>(Agency.class);
  private int people;
  private int pupils;
  private int nhs;

  String person() {
    people++;
    return "P%06d".formatted(people);
  }

  /// The next number of a record of an agency.
  String record(Agency agency) {
    return "%s-%06d".formatted(agency.prefix(), records.merge(agency, 1, Integer::sum));
  }

  /// The next key by which an agency knows somebody.
  String key(Agency agency) {
    return "%s%06d".formatted(agency.keyPrefix(), keys.merge(agency, 1, Integer::sum));
  }

  /// An NHS number whose check digit is right.
  String nhs() {
    while (true) {
      var digits = Long.toString(TEST_RANGE + nhs++);
      var check = check(digits);
      if (check < 10) {
        return digits + check;
      }
    }
  }

  private static int check(String digits) {
    var sum = 0;
    for (int place = 0; place < digits.length(); place++) {
      sum += (10 - place) * (digits.charAt(place) - '0');
    }
    return (11 - sum % 11) % 11;
  }

  /// A unique pupil number whose check letter is right.
  String upn() {
    pupils++;
    var digits = "999%09d".formatted(pupils);
    var sum = 0;
    for (int place = 0; place < digits.length(); place++) {
      sum += (place + 2) * (digits.charAt(place) - '0');
    }
    return UPN_LETTERS.charAt(sum % UPN_LETTERS.length()) + digits;
  }
}
