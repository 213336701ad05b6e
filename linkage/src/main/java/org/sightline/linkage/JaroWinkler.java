package org.sightline.linkage;

/// String similarity by Jaro, with Winkler's bonus for a common beginning.
///
/// W. E. Winkler, "String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter
/// Model of Record Linkage", 1990.
final class JaroWinkler {

  private static final double PREFIX_SCALE = 0.1;
  private static final int LONGEST_PREFIX = 4;

  private JaroWinkler() {}

  /// From 0, nothing in common, to 1, equal. Two empty texts are equal.
  static double similarity(String one, String other) {
    double jaro = jaro(one, other);
    return jaro + commonPrefix(one, other) * PREFIX_SCALE * (1 - jaro);
  }

  private static double jaro(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    boolean[] usedInOther = new boolean[other.length()];
    String common = common(one, other, usedInOther);
    if (common.isEmpty()) {
      return 0;
    }
    double matches = common.length();
    double swaps = halfTranspositions(common, other, usedInOther) / 2;
    return (matches / one.length() + matches / other.length() + (matches - swaps) / matches) / 3;
  }

  /// The letters of one that stand near enough in the other, in their order; marks those used up.
  private static String common(String one, String other, boolean[] used) {
    int reach = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
    StringBuilder common = new StringBuilder();
    for (int i = 0; i < one.length(); i++) {
      int last = Math.min(other.length() - 1, i + reach);
      for (int j = Math.max(0, i - reach); j <= last; j++) {
        if (!used[j] && one.charAt(i) == other.charAt(j)) {
          used[j] = true;
          common.append(one.charAt(i));
          break;
        }
      }
    }
    return common.toString();
  }

  private static double halfTranspositions(String common, String other, boolean[] used) {
    int at = 0;
    int differing = 0;
    for (int j = 0; j < other.length(); j++) {
      if (used[j] && common.charAt(at++) != other.charAt(j)) {
        differing++;
      }
    }
    return differing;
  }

  private static int commonPrefix(String one, String other) {
    int longest = Math.min(LONGEST_PREFIX, Math.min(one.length(), other.length()));
    int length = 0;
    while (length < longest && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }
}
