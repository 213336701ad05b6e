package org.sightline.linkage.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.block.Candidates;
import org.sightline.linkage.compare.PairComparer;
import org.sightline.linkage.compare.Rarity;
import org.sightline.linkage.table.PersonTable;

/// All candidate pairs with their patterns, each compared once. Training counts them, scoring reads them: sixteen bytes a pair.
///
/// The order of pairs is left to chance. What is made of them must not depend on it.
public final class Comparisons {

  private static final int PART = 1 << 16;

  /// Some pairs, one after another.
  static final class Part {
    final long[] pairs;
    final int[] patterns;
    final int[] rarities;
    int size;

    Part() {
      this(new long[PART], new int[PART], new int[PART]);
    }

    Part(long[] pairs, int[] patterns, int[] rarities) {
      this.pairs = pairs;
      this.patterns = patterns;
      this.rarities = rarities;
    }

    void add(int one, int other, int pattern, int rarity) {
      pairs[size] = (long) one << 32 | other;
      patterns[size] = pattern;
      rarities[size++] = rarity;
    }
  }

  private final List<Part> parts;
  private final long[] byRule;

  private Comparisons(List<Part> parts, long[] byRule) {
    this.parts = parts;
    this.byRule = byRule;
  }

  /// Compares every candidate pair.
  public static Comparisons of(
      PersonTable table,
      Candidates candidates,
      PairComparer comparer,
      Rarity rarity,
      Parallel threads) {
    List<List<Part>> own = new ArrayList<>();
    long[][] byRule = new long[threads.threads()][candidates.blocks().size()];
    for (int thread = 0; thread < threads.threads(); thread++) {
      own.add(new ArrayList<>(List.of(new Part())));
    }
    candidates.visit(
        threads,
        thread -> {
          List<Part> parts = own.get(thread);
          long[] counts = byRule[thread];
          PairComparer remembering = comparer.remembering();
          return (one, other, rows, i, j, rule) -> {
            int pattern = remembering.compare(rows, i, rows, j);
            Part part = parts.getLast();
            if (part.size == PART) {
              part = new Part();
              parts.add(part);
            }
            part.add(one, other, pattern, rarity.of(pattern, rows, i, rows, j));
            counts[rule]++;
          };
        });
    long[] sums = new long[candidates.blocks().size()];
    for (long[] counts : byRule) {
      Arrays.setAll(sums, rule -> sums[rule] + counts[rule]);
    }
    return new Comparisons(own.stream().flatMap(List::stream).toList(), sums);
  }

  /// Pairs that were compared before, as a [Reader] was given them. The arrays are not copied.
  public static Comparisons of(long[] pairs, int[] patterns, int[] rarities) {
    Part part = new Part(pairs, patterns, rarities);
    part.size = pairs.length;
    return new Comparisons(List.of(part), new long[0]);
  }

  /// How many pairs.
  public long size() {
    return parts.stream().mapToLong(part -> part.size).sum();
  }

  /// How many pairs each rule found that no earlier rule had found.
  public long[] byRule() {
    return byRule.clone();
  }

  List<Part> parts() {
    return parts;
  }

  /// What is done with some pairs at a time.
  @FunctionalInterface
  public interface Reader {
    /// Takes some pairs.
    ///
    /// @param part which part this is
    /// @param size how many pairs it has
    /// @param pairs the smaller record in the upper half, the greater in the lower
    void read(int part, int size, long[] pairs, int[] patterns, int[] rarities);
  }

  /// How many parts.
  public int count() {
    return parts.size();
  }

  /// Reads all parts, on all threads.
  public void read(Parallel threads, Reader reader) {
    threads.each(
        parts.size(),
        number -> {
          Part part = parts.get(number);
          reader.read(number, part.size, part.pairs, part.patterns, part.rarities);
        });
  }
}
