package org.sightline.signal;

import java.util.Comparator;

/// What a finding asks about within one child's life. With the child it is what a signal is known by, whichever rules ask: who
/// answers a signal, disputes it or lets it wait answers all that is asked about this.
///
/// @param question what is asked
/// @param which about which of several: an injury's key, an adult's, a duty's code; empty where the child has only one
public record Subject(Question question, String which) implements Comparable<Subject> {

  private static final Comparator<Subject> IN_ORDER =
      Comparator.comparing(Subject::question).thenComparing(Subject::which);

  /// A question of which the child has only one.
  public static Subject of(Question question) {
    return new Subject(question, "");
  }

  /// A question about one of several.
  public static Subject of(Question question, String which) {
    return new Subject(question, which);
  }

  @Override
  public int compareTo(Subject other) {
    return IN_ORDER.compare(this, other);
  }

  /// As data has it: `sight`, `injury/R-1`.
  @Override
  public String toString() {
    return which.isEmpty() ? question.code() : question.code() + "/" + which;
  }
}
