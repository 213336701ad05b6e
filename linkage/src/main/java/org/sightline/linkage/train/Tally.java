package org.sightline.linkage.train;

import java.io.Serializable;
import java.util.Arrays;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.compare.Aspect;

/// How often each pattern came up. Some thousand patterns stand for millions of pairs, so that a round of training does not
/// depend on how many pairs there are.
///
/// A pattern is counted apart by how rare the shared names are, in steps of two bits: two Smiths and two Featherstonehaughs are
/// evidence of different weight.
///
/// Tallies of parts add up to that of the whole, in whatever order.
public final class Tally implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int STEP = 4; // sixteen eighths: two bits of rarity
  private static final int FORENAME_SHIFT = 31;
  private static final int SURNAME_SHIFT = 35;
  private static final int[] FORENAME_COUNTS = mask(1, 2, 3, 4, 5, 7);
  private static final int[] SURNAME_COUNTS = mask(1, 2, 3, 4);

  private long[] keys = new long[1 << 12];
  private long[] counts = new long[1 << 12];
  private int size;

  /// Counts pairs.
  ///
  /// @param selection what training can account for; pairs found in other ways are not counted
  public static Tally of(Comparisons comparisons, Selection selection, Parallel threads) {
    Tally[] tallies = new Tally[comparisons.count()];
    comparisons.read(
        threads,
        (part, partSize, pairs, patterns, rarities) -> {
          Tally tally = new Tally();
          for (int at = 0; at < partSize; at++) {
            if (selection.selects(patterns[at])) {
              tally.add(key(patterns[at], rarities[at]), 1);
            }
          }
          tallies[part] = tally;
        });
    Tally all = new Tally();
    for (Tally tally : tallies) {
      all.addAll(tally);
    }
    return all;
  }

  /// What a pair counts as.
  static long key(int pattern, int rarity) {
    long forename = FORENAME_COUNTS[pattern & 15] & (rarity & 0xFF) >>> STEP;
    long surname = SURNAME_COUNTS[pattern >>> 4 & 7] & (rarity >>> 8 & 0xFF) >>> STEP;
    return pattern | forename << FORENAME_SHIFT | surname << SURNAME_SHIFT;
  }

  static int pattern(long key) {
    return (int) (key & 0x7FFFFFFF);
  }

  /// The rarity a key stands for, at the middle of its step.
  static double rarity(long key, Aspect aspect) {
    return switch (aspect) {
      case FORENAME -> (key >>> FORENAME_SHIFT & 15) * 2 + 1;
      case SURNAME -> (key >>> SURNAME_SHIFT & 15) * 2 + 1;
      default -> 0;
    };
  }

  void add(long key, long count) {
    int mask = keys.length - 1;
    int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (counts[at] != 0 && keys[at] != key) {
      at = at + 1 & mask;
    }
    if (counts[at] == 0) {
      keys[at] = key;
      size++;
    }
    counts[at] += count;
    if (size * 2 > keys.length) {
      grow();
    }
  }

  /// Adds what another has counted.
  public void addAll(Tally other) {
    for (int at = 0; at < other.keys.length; at++) {
      if (other.counts[at] != 0) {
        add(other.keys[at], other.counts[at]);
      }
    }
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldCounts = counts;
    keys = new long[oldKeys.length * 2];
    counts = new long[oldKeys.length * 2];
    size = 0;
    for (int at = 0; at < oldKeys.length; at++) {
      if (oldCounts[at] != 0) {
        add(oldKeys[at], oldCounts[at]);
      }
    }
  }

  int size() {
    return size;
  }

  /// All keys in their order, so that sums come out the same however the pairs were counted.
  long[] sortedKeys() {
    long[] sorted = new long[size];
    int to = 0;
    for (int at = 0; at < keys.length; at++) {
      if (counts[at] != 0) {
        sorted[to++] = keys[at];
      }
    }
    Arrays.sort(sorted);
    return sorted;
  }

  long count(long key) {
    int mask = keys.length - 1;
    int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (counts[at] != 0 && keys[at] != key) {
      at = at + 1 & mask;
    }
    return counts[at];
  }

  private static int[] mask(int... levels) {
    int[] mask = new int[16];
    for (int level : levels) {
      mask[level] = 15;
    }
    return mask;
  }
}
