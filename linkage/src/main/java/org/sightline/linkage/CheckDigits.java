package org.sightline.linkage;

/// Whether a number could have been issued, by its own check digit or letter.
final class CheckDigits {

  /// The 23 check letters of a unique pupil number: I, O and S are left out.
  private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

  private CheckDigits() {}

  /// The NHS number: ten digits, weights 10 to 2, modulus 11; a check value of 10 is never issued.
  /// Ten equal digits pass the sum but are what a tired hand types, so they are refused.
  static boolean nhsNumber(String written) {
    String digits = written.replaceAll("\\s+", "");
    if (!digits.matches("[0-9]{10}") || digits.chars().distinct().count() == 1) {
      return false;
    }
    int sum = 0;
    for (int place = 0; place < 9; place++) {
      sum += (10 - place) * (digits.charAt(place) - '0');
    }
    int check = (11 - sum % 11) % 11;
    return check == digits.charAt(9) - '0';
  }

  /// The unique pupil number: a check letter, then twelve digits with weights 2 to 13, modulus 23.
  /// The last place of a temporary number is a letter, which counts by its place in the list of
  /// check letters.
  static boolean upn(String written) {
    String upn = written.replaceAll("\\s+", "").toUpperCase(java.util.Locale.ROOT);
    if (!upn.matches("[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]")) {
      return false;
    }
    int sum = 0;
    for (int place = 1; place <= 12; place++) {
      sum += (place + 1) * upnValue(upn.charAt(place));
    }
    return UPN_LETTERS.charAt(sum % 23) == upn.charAt(0);
  }

  private static int upnValue(char digitOrLetter) {
    int letter = UPN_LETTERS.indexOf(digitOrLetter);
    return letter >= 0 ? letter : digitOrLetter - '0';
  }
}
