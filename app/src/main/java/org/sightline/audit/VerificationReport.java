package org.sightline.audit;

import java.util.List;

/// What a verification went through and what it found.
///
/// @param leaves how many leaves were recomputed
/// @param checkpoints how many signed heads were held against them
/// @param rows how many live rows were recomputed
/// @param root the root of the log as recomputed, for comparison with what a witness holds
/// @param discrepancies what does not agree, in the order it was met; empty when all is well
public record VerificationReport(
    long leaves, int checkpoints, long rows, String root, List<Discrepancy> discrepancies) {

  public VerificationReport {
    discrepancies = List.copyOf(discrepancies);
  }

  /// Whether everything agrees.
  public boolean whole() {
    return discrepancies.isEmpty();
  }
}
