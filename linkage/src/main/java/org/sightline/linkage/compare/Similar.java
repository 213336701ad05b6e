package org.sightline.linkage.compare;

import org.sightline.linkage.table.Names;

/// How alike two names are, by Jaro and Winkler, on packed letters.
///
/// A name of up to twelve letters lies in one long, five bits a letter. All places where a letter stands in the other name are
/// then found by one exclusive or and one sum, instead of by a loop. Most pairs do not come so far: if two names have too few letters in
/// common to be alike in any order, two population counts say so.
final class Similar {

  private static final long ONES =
      0x0842108421084210L >>> 4; // the lowest bit of each of twelve lanes
  private static final long LOW = ONES * 15;
  private static final long HIGH = ONES << 4;
  private static final int LANES = 60;
  private static final int MOST_PREFIX = 4;

  private Similar() {}

  /// A similarity asked about, with what Jaro's part of it must come to for each number of letters that two names begin alike with: Winkler
  /// adds a tenth of what is missing to 1 for each of up to four.
  static final class Bound {

    private final double similarity;
    private final double[] needed = new double[MOST_PREFIX + 1];

    Bound(double similarity) {
      this.similarity = similarity;
      for (int prefix = 0; prefix <= MOST_PREFIX; prefix++) {
        double jaro = (similarity - 0.1 * prefix) / (1 - 0.1 * prefix);
        needed[prefix] = 3 * jaro - 1 - 1e-9;
      }
    }

    double similarity() {
      return similarity;
    }
  }

  /// Whether similarity could reach a bound, by the letters in any order and how the names begin. Never false where it could.
  static boolean possible(Names names, int one, int other, Bound bound) {
    long lettersA = names.letters(one);
    long lettersB = names.letters(other);
    int beyond = (int) Math.min(lettersA >>> 52 & 15, lettersB >>> 52 & 15);
    int common = Long.bitCount(lettersA & lettersB & 0xFFFFFFFFFFFFFL) + beyond;
    long a = names.packed(one);
    long b = names.packed(other);
    int prefix =
        a == 0 || b == 0
            ? MOST_PREFIX
            : Math.min(Long.numberOfTrailingZeros(a ^ b) / 5, MOST_PREFIX);
    int lengthA = names.length(one);
    int lengthB = names.length(other);
    // (common / lengthA + common / lengthB + 1) / 3 must reach what is needed; without dividing
    return common * (lengthA + lengthB) >= bound.needed[prefix] * (lengthA * lengthB);
  }

  static double jaroWinkler(Names names, int one, int other) {
    long a = names.packed(one);
    long b = names.packed(other);
    return a != 0 && b != 0
        ? packed(a, names.length(one), b, names.length(other))
        : bytes(
            names.bytes(), names.start(one), names.end(one), names.start(other), names.end(other));
  }

  /// Jaro–Winkler of two packed names.
  static double packed(long a, int lengthA, long b, int lengthB) {
    int reach = Math.max(0, Math.max(lengthA, lengthB) / 2 - 1);
    long usedB = 0;
    long usedA = 0;
    int matches = 0;
    long window = lanes(reach + 1);
    long all = lanes(lengthB);
    for (int i = 0; i < lengthA; i++) {
      long letter = a >>> (5 * i) & 31;
      long differs = b ^ letter * ONES;
      long equal = ~((differs & LOW) + LOW | differs) & HIGH & all & ~usedB & window;
      if (equal != 0) {
        usedB |= Long.lowestOneBit(equal);
        usedA |= 1L << (5 * i);
        matches++;
      }
      // The window slides: it grows at its end, and once past the reach it lets go at its
      // beginning.
      window = i < reach ? window << 5 | 31 : window << 5;
    }
    if (matches == 0) {
      return 0;
    }
    int outOfPlace = outOfPlace(a, usedA, b, usedB >>> 4);
    double m = matches;
    double jaro = (m / lengthA + m / lengthB + (m - outOfPlace / 2.0) / m) / 3;
    return jaro + 0.1 * prefix(a, b, Math.min(lengthA, lengthB)) * (1 - jaro);
  }

  private static int outOfPlace(long a, long usedA, long b, long usedB) {
    int differing = 0;
    long restA = usedA;
    long restB = usedB;
    while (restA != 0) {
      long letterA = a >>> Long.numberOfTrailingZeros(restA) & 31;
      long letterB = b >>> Long.numberOfTrailingZeros(restB) & 31;
      differing += letterA != letterB ? 1 : 0;
      restA &= restA - 1;
      restB &= restB - 1;
    }
    return differing;
  }

  private static int prefix(long a, long b, int shorter) {
    int same = Long.numberOfTrailingZeros(a ^ b) / 5;
    return Math.min(Math.min(same, shorter), MOST_PREFIX);
  }

  private static long lanes(int count) {
    int bits = 5 * count;
    return bits >= LANES ? (1L << LANES) - 1 : (1L << bits) - 1;
  }

  /// Whether two packed names are one slip apart: a letter more, less or other, or two neighbours changed over.
  static boolean isSlip(long a, int lengthA, long b, int lengthB) {
    if (Math.abs(lengthA - lengthB) > 1 || a == b) {
      return false;
    }
    int at = Long.numberOfTrailingZeros(a ^ b) / 5 * 5;
    long restA = a >>> at;
    long restB = b >>> at;
    if (lengthA == lengthB) {
      return restA >>> 5 == restB >>> 5
          || (restA >>> 10 == restB >>> 10
              && (restA & 31) == (restB >>> 5 & 31)
              && (restB & 31) == (restA >>> 5 & 31));
    }
    return lengthA > lengthB ? restA >>> 5 == restB : restB >>> 5 == restA;
  }

  /// Jaro–Winkler of longer names and of other scripts, byte by byte; spaces count as letters.
  static double bytes(byte[] text, int fromA, int toA, int fromB, int toB) {
    int lengthA = toA - fromA;
    int lengthB = toB - fromB;
    if (lengthA == 0 || lengthB == 0) {
      return lengthA == lengthB ? 1 : 0;
    }
    int reach = Math.max(0, Math.max(lengthA, lengthB) / 2 - 1);
    boolean[] used = new boolean[lengthB];
    byte[] common = new byte[lengthA];
    int matches = 0;
    for (int i = 0; i < lengthA; i++) {
      for (int j = Math.max(0, i - reach); j <= Math.min(lengthB - 1, i + reach); j++) {
        if (!used[j] && text[fromA + i] == text[fromB + j]) {
          used[j] = true;
          common[matches++] = text[fromA + i];
          break;
        }
      }
    }
    if (matches == 0) {
      return 0;
    }
    int differing = 0;
    for (int j = 0, at = 0; j < lengthB; j++) {
      if (used[j] && common[at++] != text[fromB + j]) {
        differing++;
      }
    }
    double m = matches;
    double jaro = (m / lengthA + m / lengthB + (m - differing / 2.0) / m) / 3;
    int prefix = 0;
    while (prefix < 4
        && prefix < lengthA
        && prefix < lengthB
        && text[fromA + prefix] == text[fromB + prefix]) {
      prefix++;
    }
    return jaro + 0.1 * prefix * (1 - jaro);
  }
}
