package org.sightline.linkage.cluster;

import java.util.OptionalInt;

/// How many records a person has at most, where a corpus shows it.
///
/// In most corpora ever fewer people have ever more records, and nothing can be said. Where hundreds have so many and almost nobody has one
/// more, though the fall before lets expect many, the corpus has a bound of its own: an extract of so many agencies, a register of
/// so many years. What lies beyond it is then rather somebody else's record than the first of its kind.
public final class MostRecords {

  /// So many people must have as many records, for their number to tell anything.
  private static final int ENOUGH = 100;

  /// Those beyond are fewer than one in so many of those expected: no chance, by a Poisson count.
  private static final int TIMES_FEWER = 50;

  private MostRecords() {}

  /// The bound, if there is one.
  ///
  /// @param sizes for each record how many records the cluster has that it is the first of, 0 if it is not the first
  public static OptionalInt of(int[] sizes) {
    int largest = 0;
    for (int size : sizes) {
      largest = Math.max(largest, size);
    }
    long[] people = new long[largest + 1];
    for (int size : sizes) {
      people[size]++;
    }
    return of(people);
  }

  /// The bound, if there is one.
  ///
  /// @param people how many people have so many records, at the place of that number
  public static OptionalInt of(long[] people) {
    int largest = people.length - 1;
    long beyond = 0;
    for (int most = largest; most >= 2; most--) {
      if (people[most] >= ENOUGH && beyond * TIMES_FEWER < expected(people, most)) {
        return OptionalInt.of(most);
      }
      beyond += people[most];
    }
    return OptionalInt.empty();
  }

  /// How many people would have one record more than `most`, if the number falls on as it fell last.
  private static double expected(long[] people, int most) {
    double fall = Math.min(1, people[most] / (double) Math.max(1, people[most - 1]));
    return people[most] * fall;
  }
}
