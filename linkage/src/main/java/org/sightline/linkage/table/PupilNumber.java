package org.sightline.linkage.table;

/// Unique pupil numbers, packed: a check letter, eleven digits, and a last place that is a digit, or a letter where the number is a temporary one.
/// Twelve nibbles hold the digits, so that a slip shows as it does in other numbers.
final class PupilNumber {

  static final int LENGTH = 13;

  /// I, O and S are left out.
  private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

  private static final int DIGITS = 12;
  private static final int LETTER_SHIFT = 48;
  private static final int LAST_SHIFT = 53;
  private static final long LETTER_BITS = 0x1F;
  private static final long LAST_IS_LETTER = 0xF;

  /// Tells it from a number of thirteen digits.
  private static final long MARK = 1L << 59;

  private PupilNumber() {}

  /// A number of this shape, whether its check holds or not; 0 for any other.
  static long packed(byte[] text, int from, int to) {
    long packed = (long) LENGTH << 60 | MARK;
    int place = 0;
    for (int at = from; at < to; at++) {
      if (text[at] == ' ' || text[at] == '-') {
        continue;
      }
      int digit = text[at] - '0';
      int letter = LETTERS.indexOf(Character.toUpperCase((char) text[at]));
      if (place == 0 && letter >= 0) {
        packed |= (long) letter << LETTER_SHIFT;
      } else if (place > 0 && digit >= 0 && digit <= 9) {
        packed |= (long) digit << (4 * (DIGITS - place));
      } else if (place == DIGITS && letter >= 0) {
        packed |= LAST_IS_LETTER | (long) letter << LAST_SHIFT;
      } else {
        return 0;
      }
      place++;
    }
    return place == LENGTH ? packed : 0;
  }

  static boolean is(long number) {
    return number >>> 60 == LENGTH && (number & MARK) != 0;
  }

  /// Weights 2 to 13, modulus 23; a letter in the last place counts by its place in the list of letters.
  static boolean holds(long number) {
    long sum = 0;
    for (int place = 1; place <= DIGITS; place++) {
      long digit = number >>> (4 * (DIGITS - place)) & 0xF;
      boolean isLetter = digit == LAST_IS_LETTER;
      sum += (place + 1) * (isLetter ? number >>> LAST_SHIFT & LETTER_BITS : digit);
    }
    return (number >>> LETTER_SHIFT & LETTER_BITS) == sum % LETTERS.length();
  }
}
