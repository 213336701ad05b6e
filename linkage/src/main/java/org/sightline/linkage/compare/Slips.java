package org.sightline.linkage.compare;

/// Slips of the pen in what is packed digit by digit.
final class Slips {

  private static final long NIBBLES = 0x1111111111111111L;
  private static final long SIXES = 0x0041041041041041L;

  private Slips() {}

  /// How many nibbles differ.
  static int digits(long one, long other) {
    return Long.bitCount(nibbles(one ^ other));
  }

  /// One bit for each nibble that is not zero.
  private static long nibbles(long bits) {
    long folded = bits | bits >>> 1;
    folded |= folded >>> 2;
    return folded & NIBBLES;
  }

  /// Whether two rows of digits are one slip apart: one digit other, or two neighbours changed over.
  static boolean isDigitSlip(long one, long other) {
    long places = nibbles(one ^ other);
    int count = Long.bitCount(places);
    return count == 1
        || (count == 2
            && changedOver(one, other, Long.numberOfTrailingZeros(places), places, 4, 0xF));
  }

  /// Whether two postcodes are one slip apart: one character other, more or less, or two neighbours changed over.
  static boolean isCharacterSlip(long one, long other) {
    long differs = one ^ other;
    long folded = differs | differs >>> 1;
    folded |= folded >>> 2 | differs >>> 4 | differs >>> 5;
    long places = folded & SIXES;
    int count = Long.bitCount(places);
    if (count == 1) {
      return true;
    }
    if (count == 2
        && changedOver(one, other, Long.numberOfTrailingZeros(places), places, 6, 0x3F)) {
      return true;
    }
    int lengthOne = characters(one);
    int lengthOther = characters(other);
    return (lengthOne - lengthOther == 1 && isOneMore(one, other))
        || (lengthOther - lengthOne == 1 && isOneMore(other, one));
  }

  static int characters(long postcode) {
    return (64 - Long.numberOfLeadingZeros(postcode) + 5) / 6;
  }

  private static boolean changedOver(
      long one, long other, int low, long places, int width, long mask) {
    return places == (1L << low | 1L << (low + width))
        && (one >>> low & mask) == (other >>> (low + width) & mask)
        && (other >>> low & mask) == (one >>> (low + width) & mask);
  }

  private static boolean isOneMore(long longer, long shorter) {
    int at = Long.numberOfTrailingZeros(longer ^ shorter) / 6 * 6;
    return longer >>> (at + 6) == shorter >>> at;
  }
}
