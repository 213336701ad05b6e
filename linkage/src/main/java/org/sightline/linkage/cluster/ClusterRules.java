package org.sightline.linkage.cluster;

/// Bounds of clustering.
///
/// @param from the weight in bits from which a pair can join records; 0 is even odds
/// @param largest the most records one person may have
/// @param oneEach whether each of two files holds a person only once
public record ClusterRules(double from, int largest, boolean oneEach) {

  /// Even odds, a hundred records, several records of a person in each file.
  public static final ClusterRules USUAL = new ClusterRules(0, 100, false);

  /// Refuses what would cluster nothing.
  public ClusterRules {
    if (largest < 1 || Double.isNaN(from)) {
      throw new IllegalArgumentException(
          "a person must be allowed at least one record, not %d".formatted(largest));
    }
  }

  /// What to say of a bound on the records of one person that a corpus has shown.
  public static String learnt(int most) {
    return "nobody has more than %d records here: what went beyond was refused".formatted(most);
  }

  /// The same rules with another bound on the records of one person.
  public ClusterRules withLargest(int records) {
    return new ClusterRules(from, records, oneEach);
  }
}
