package org.sightline.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// Slips in packed digits and characters against slips in them as they are written.
class SlipsTest {

  private static final Random RANDOM = new Random(6);
  private static final int DATE = 8;

  private static String digits(int most) {
    return "%08d".formatted(RANDOM.nextInt(100_000_000)).replaceAll("[%d-9]".formatted(most), "1");
  }

  private static long nibbles(String digits) {
    return Long.parseLong(digits, 16);
  }

  private static long sixes(String characters) {
    long bits = 0;
    for (int at = 0; at < characters.length(); at++) {
      bits = bits << 6 | (characters.charAt(at) - '0' + 1L);
    }
    return bits;
  }

  private static boolean differByOne(String one, String other) {
    return one.length() == other.length() && differing(one, other) == 1;
  }

  private static boolean neighboursChangedOver(String one, String other) {
    for (int at = 0; at + 1 < one.length(); at++) {
      String changed =
          one.substring(0, at) + one.charAt(at + 1) + one.charAt(at) + one.substring(at + 2);
      if (!one.equals(other) && changed.equals(other)) {
        return true;
      }
    }
    return false;
  }

  private static boolean oneMore(String longer, String shorter) {
    for (int at = 0; at < longer.length(); at++) {
      if ((longer.substring(0, at) + longer.substring(at + 1)).equals(shorter)) {
        return true;
      }
    }
    return false;
  }

  private static int differing(String one, String other) {
    int differing = 0;
    for (int at = 0; at < one.length(); at++) {
      differing += one.charAt(at) != other.charAt(at) ? 1 : 0;
    }
    return differing;
  }

  /// Up to three slips, so that one, two and none are all frequent.
  private static String slipped(String text, String alphabet, boolean length) {
    StringBuilder slipped = new StringBuilder(text);
    for (int slip = RANDOM.nextInt(3); slip >= 0; slip--) {
      int at = RANDOM.nextInt(slipped.length() - 1);
      char other = alphabet.charAt(RANDOM.nextInt(alphabet.length()));
      switch (RANDOM.nextInt(length ? 4 : 2)) {
        case 0 -> slipped.setCharAt(at, other);
        case 1 -> slipped.insert(at + 1, slipped.charAt(at)).deleteCharAt(at);
        case 2 -> slipped.insert(at, other);
        default -> slipped.deleteCharAt(at);
      }
      if (!length && RANDOM.nextBoolean()) {
        char first = slipped.charAt(at);
        slipped.setCharAt(at, slipped.charAt(at + 1));
        slipped.setCharAt(at + 1, first);
      }
    }
    return slipped.toString();
  }

  @Test
  void ofDigitsAreOneDigitOrTwoNeighbours() {
    int slips = 0;
    for (int run = 0; run < 4_000; run++) {
      String one = digits(4);
      String other = slipped(one, "0123456789", false);
      boolean wanted = differByOne(one, other) || neighboursChangedOver(one, other);
      slips += wanted ? 1 : 0;

      assertThat(other).hasSize(DATE);
      assertThat(Slips.isDigitSlip(nibbles(one), nibbles(other)))
          .as("%s, %s", one, other)
          .isEqualTo(wanted);
      assertThat(Slips.digits(nibbles(one), nibbles(other))).isEqualTo(differing(one, other));
    }
    assertThat(slips).isBetween(1_000, 3_000);
  }

  @Test
  void ofPostcodesAreOneCharacterOtherMoreOrLessOrTwoNeighbours() {
    int slips = 0;
    for (int run = 0; run < 4_000; run++) {
      String one = digits(4).substring(RANDOM.nextInt(4));
      String other = slipped(one, "0123456789", true);
      boolean wanted =
          differByOne(one, other)
              || neighboursChangedOver(one, other)
              || oneMore(one, other)
              || oneMore(other, one);
      slips += wanted ? 1 : 0;

      assertThat(Slips.isCharacterSlip(sixes(one), sixes(other)))
          .as("%s, %s", one, other)
          .isEqualTo(wanted);
      assertThat(Slips.characters(sixes(one))).isEqualTo(one.length());
    }
    assertThat(slips).isBetween(500, 3_500);
  }
}
