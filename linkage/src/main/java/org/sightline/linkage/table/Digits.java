package org.sightline.linkage.table;

/// Dates, phones, postcodes and numbers packed into bits. What cannot be read is 0, "not recorded".
final class Digits {

  private static final int MOST_DIGITS = 15;
  private static final int LEAST_PHONE = 6;
  private static final int LONGEST_POSTCODE = 10;

  private Digits() {}

  /// A date as eight nibbles: from 2019-03-07, 20190307, 07/03/2019 or 7.3.2019. A date that no calendar has, such as
  /// 2019-13-07, is kept as it stands: its other digits still say something.
  static int date(byte[] text, int from, int to) {
    int[] part = new int[3];
    int[] length = new int[3];
    int parts = 0;
    for (int at = from; at < to; at++) {
      int digit = text[at] - '0';
      if (digit >= 0 && digit <= 9) {
        part[parts] = part[parts] * 10 + digit;
        if (++length[parts] > 8) {
          return 0;
        }
      } else if (length[parts] > 0 && parts < 2 && isBetween(text[at])) {
        parts++;
      } else {
        return rest(text, at, to) ? bits(part, length, parts) : 0;
      }
    }
    return bits(part, length, parts);
  }

  private static boolean isBetween(byte character) {
    return character == '-' || character == '/' || character == '.';
  }

  /// A time of day may follow a date.
  private static boolean rest(byte[] text, int at, int to) {
    return at < to && (text[at] == 'T' || text[at] == ' ');
  }

  private static int bits(int[] part, int[] length, int parts) {
    if (parts == 0 && length[0] == 8) {
      return bits(part[0] / 10000, part[0] / 100 % 100, part[0] % 100);
    }
    if (parts == 2 && length[0] == 4 && length[1] <= 2 && length[2] <= 2) {
      return bits(part[0], part[1], part[2]);
    }
    if (parts == 2 && length[2] == 4 && length[0] <= 2 && length[1] <= 2) {
      return bits(part[2], part[1], part[0]);
    }
    return 0;
  }

  private static int bits(int year, int month, int day) {
    int bits = 0;
    int decimal = year * 10000 + month * 100 + day;
    for (int nibble = 0; nibble < 8; nibble++) {
      bits |= decimal % 10 << (nibble * 4);
      decimal /= 10;
    }
    return bits;
  }

  /// Digits only, +44 and 0044 as 0.
  static long phone(byte[] text, int from, int to) {
    long digits = 0;
    int count = 0;
    for (int at = from; at < to; at++) {
      int digit = text[at] - '0';
      if (digit >= 0 && digit <= 9 && count < MOST_DIGITS) {
        digits = digits << 4 | digit;
        count++;
      }
    }
    boolean plus = from < to && text[from] == '+';
    if (plus && count > 2 && digits >>> ((count - 2) * 4) == 0x44) {
      count--;
      digits &= (1L << ((count - 1) * 4)) - 1;
    } else if (count > 4 && digits >>> ((count - 4) * 4) == 0x0044) {
      count -= 3;
      digits &= (1L << ((count - 1) * 4)) - 1;
    }
    return count < LEAST_PHONE ? 0 : counted(digits, count);
  }

  /// A number given to one person: spaces and hyphens left out; with letters, a hash.
  static long number(byte[] text, int from, int to) {
    long digits = 0;
    long hash = 0xCBF29CE484222325L;
    int count = 0;
    boolean decimal = true;
    for (int at = from; at < to; at++) {
      int character = text[at] | 0x20;
      if (text[at] == ' ' || text[at] == '-') {
        continue;
      }
      hash = (hash ^ character) * 0x100000001B3L;
      decimal &= text[at] >= '0' && text[at] <= '9';
      digits = digits << 4 | (text[at] - '0' & 0xF);
      count++;
    }
    if (count == 0) {
      return 0;
    }
    if (decimal && count <= MOST_DIGITS) {
      return counted(digits, count);
    }
    long pupil = count == PupilNumber.LENGTH ? PupilNumber.packed(text, from, to) : 0;
    return pupil != 0 ? pupil : hash >>> 4 | 1;
  }

  private static long counted(long digits, int count) {
    return digits | (long) count << 60;
  }

  /// Whether ten packed digits are an NHS number: weights 10 to 2, modulus 11, not ten equal digits.
  static boolean isNhsNumber(long number) {
    if (number >>> 60 != 10 || (number & 0xFFFFFFFFFFL) % 0x1111111111L == 0) {
      return false;
    }
    int sum = 0;
    for (int place = 0; place < 9; place++) {
      sum += (10 - place) * (int) (number >>> ((9 - place) * 4) & 0xF);
    }
    return (11 - sum % 11) % 11 == (int) (number & 0xF);
  }

  /// Letters and digits only, six bits each, the last lowest.
  static long postcode(byte[] text, int from, int to) {
    long bits = 0;
    int count = 0;
    for (int at = from; at < to; at++) {
      int letter = (text[at] | 0x20) - 'a';
      int digit = text[at] - '0';
      int code =
          digit >= 0 && digit <= 9 ? 27 + digit : letter >= 0 && letter < 26 ? 1 + letter : 0;
      if (code != 0 && count < LONGEST_POSTCODE) {
        bits = bits << 6 | code;
        count++;
      }
    }
    return bits;
  }
}
