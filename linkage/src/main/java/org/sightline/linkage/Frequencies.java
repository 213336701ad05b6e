package org.sightline.linkage;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How common names are: agreement on a rare name says more than agreement on a common one.
///
/// @param chance how often two people taken at random have the same name, the average that the
/// levels' u is built on
/// @param rare the share assumed for a name that is not in the table
/// @param damping how much of the adjustment a near match gets, from 0 (none) to 1 (all)
/// @param shares the share of people with each name, by normalised name
public record Frequencies(
    double chance, double rare, double damping, SortedMap<String, Double> shares) {

  /// No adjustment at all.
  public static final Frequencies NONE = new Frequencies(1, 1, 0, new TreeMap<>());

  /// @throws IllegalArgumentException when a figure is not a share
  public Frequencies {
    requireShare("chance", chance);
    requireShare("rare", rare);
    if (!(damping >= 0 && damping <= 1)) {
      throw new IllegalArgumentException("damping is " + damping + ", it lies between 0 and 1");
    }
    shares.forEach(Frequencies::requireShare);
    shares = java.util.Collections.unmodifiableSortedMap(normalised(shares));
  }

  /// Counts the values of a corpus. A value not seen is taken to be as rare as one seen once.
  static Frequencies counted(Collection<String> values, double damping) {
    if (values.isEmpty()) {
      return NONE;
    }
    double total = values.size();
    Map<String, Long> counts =
        values.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    SortedMap<String, Double> shares = new TreeMap<>();
    counts.forEach((value, count) -> shares.put(value, count / total));
    double chance = shares.values().stream().mapToDouble(share -> share * share).sum();
    return new Frequencies(chance, 1 / total, damping, shares);
  }

  /// The share of people with this normalised name.
  double share(String name) {
    return shares.getOrDefault(name, rare);
  }

  /// Bits to add to a weight that was built on average agreement: above zero for rare names.
  /// A near match counts by the more common of the two names, and only in part.
  double bits(SharedName shared) {
    double share = Math.max(share(shared.one()), share(shared.other()));
    return Bits.of(chance / share) * (shared.exact() ? 1 : damping);
  }

  private static SortedMap<String, Double> normalised(Map<String, Double> shares) {
    SortedMap<String, Double> normalised = new TreeMap<>();
    shares.forEach((name, share) -> normalised.merge(Spelling.joined(name), share, Double::sum));
    return normalised;
  }

  private static void requireShare(String what, double share) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "share of '" + what + "' is " + share + ", it lies above 0 and up to 1");
    }
  }
}
