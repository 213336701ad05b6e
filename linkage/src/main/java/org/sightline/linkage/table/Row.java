package org.sightline.linkage.table;

/// How one record is packed: sixteen ints, one cache line.
///
/// Names, addresses and the like are numbers in a [Dictionary]. Birth dates, phones, postcodes and numbers are written out in
/// bits, a nibble or six bits a character, so that a slip of the pen shows in an exclusive or. 0 is always "not recorded".
public final class Row {

  /// Ints to a record.
  public static final int STRIDE = 16;

  public static final int FORENAME = 0;
  public static final int SURNAME = 1;
  public static final int MIDDLE = 2;

  /// Eight decimal digits, yyyymmdd, a nibble each.
  public static final int BIRTH = 3;

  /// Up to ten characters of six bits, in two ints, the last character lowest.
  public static final int POSTCODE = 4;

  public static final int ADDRESS = 6;
  public static final int TOWN = 7;

  /// Up to fifteen digits, a nibble each, and their count in the top nibble; two ints.
  public static final int PHONE = 8;

  /// As the phone; a unique pupil number as its twelve digits and its letter, 13 in the top nibble; any other number with letters is a hash, with
  /// nothing in the top nibble.
  public static final int NUMBER = 10;

  public static final int EMAIL = 12;
  public static final int BIRTHPLACE = 13;
  public static final int OCCUPATION = 14;

  /// Sex in the two lowest bits, then whether the number holds its check, then the file, then what else is known of the number.
  public static final int FLAGS = 15;

  public static final int SEX_BITS = 3;
  public static final int NUMBER_HOLDS = 4;
  static final int FILE_SHIFT = 3;

  /// The number should hold a check, and does not.
  public static final int NUMBER_FAILS = 1 << 4;

  /// Somebody noted that the number was not verified.
  public static final int NUMBER_UNVERIFIED = 1 << 5;

  /// The number is a unique pupil number.
  public static final int NUMBER_OF_PUPIL = 1 << 6;

  /// The number is an NHS number.
  public static final int NUMBER_OF_NHS = 1 << 7;

  private Row() {}

  /// Two ints read as one long.
  public static long pair(int[] rows, int at) {
    return (long) rows[at] << 32 | (rows[at + 1] & 0xFFFFFFFFL);
  }

  static void setPair(int[] rows, int at, long value) {
    rows[at] = (int) (value >>> 32);
    rows[at + 1] = (int) value;
  }

  /// 1 male, 2 female, 3 other, 0 not recorded.
  public static int sex(int[] rows, int at) {
    return rows[at + FLAGS] & SEX_BITS;
  }

  /// Which of the files a record came from, counted from 0.
  public static int file(int[] rows, int at) {
    return rows[at + FLAGS] >>> FILE_SHIFT & 1;
  }
}
