package org.sightline.linkage;

/// How many slips of the hand lie between two texts.
final class Edits {

  private Edits() {}

  /// Whether no more than so many slips lie between two texts; most pairs are told by their lengths.
  static boolean within(int most, String one, String other) {
    return Math.abs(one.length() - other.length()) <= most && between(one, other) <= most;
  }

  /// Insertions, deletions, substitutions and swaps of neighbours needed to turn one text into the
  /// other,
  /// no place edited twice (optimal string alignment).
  static int between(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      cost[i][0] = i;
    }
    for (int j = 0; j <= other.length(); j++) {
      cost[0][j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      for (int j = 1; j <= other.length(); j++) {
        cost[i][j] = cheapest(one, other, cost, i, j);
      }
    }
    return cost[one.length()][other.length()];
  }

  private static int cheapest(String one, String other, int[][] cost, int i, int j) {
    int substitution = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int best = Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1);
    best = Math.min(best, cost[i - 1][j - 1] + substitution);
    if (i > 1 && j > 1 && swapped(one, other, i, j)) {
      best = Math.min(best, cost[i - 2][j - 2] + 1);
    }
    return best;
  }

  private static boolean swapped(String one, String other, int i, int j) {
    return one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
