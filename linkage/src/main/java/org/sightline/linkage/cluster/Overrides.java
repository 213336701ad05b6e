package org.sightline.linkage.cluster;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What people have decided about pairs of records, whatever their weights say: of one person, or of two. Who decided it, when and
/// why is for others to keep.
///
/// Being apart is the stronger: where decisions contradict each other (a with b, b with c, a apart from c), those that put together
/// are followed in the order of their records for as long as they part nobody who was kept apart, and the rest is
/// shown as [Refusal#HELD_APART].
public final class Overrides {

  /// Nothing was decided.
  public static final Overrides NONE = new Overrides(Set.of(), Set.of());

  /// Two records, the smaller first.
  ///
  /// @param one the smaller
  /// @param other the greater
  public record Two(int one, int other) {

    private static final Comparator<Two> IN_ORDER =
        Comparator.comparingInt(Two::one).thenComparingInt(Two::other);

    /// Refuses a record with itself.
    public Two {
      if (one >= other) {
        throw new IllegalArgumentException(
            "the smaller record first, not %d, %d".formatted(one, other));
      }
    }

    /// Two records in either order.
    public static Two of(int one, int other) {
      return new Two(Math.min(one, other), Math.max(one, other));
    }
  }

  private final List<Two> together;
  private final Set<Two> apart;

  private Overrides(Set<Two> together, Set<Two> apart) {
    TreeSet<Two> sorted = new TreeSet<>(Two.IN_ORDER);
    sorted.addAll(together);
    sorted.removeAll(apart);
    this.together = List.copyOf(sorted);
    this.apart = new HashSet<>(apart);
  }

  /// Decisions about pairs; a pair in both is kept apart.
  public static Overrides of(Set<Two> together, Set<Two> apart) {
    return together.isEmpty() && apart.isEmpty() ? NONE : new Overrides(together, apart);
  }

  /// Pairs held together, in the order of their records.
  public List<Two> together() {
    return together;
  }

  boolean keepsApart(int one, int other) {
    return !apart.isEmpty() && apart.contains(Two.of(one, other));
  }
}
