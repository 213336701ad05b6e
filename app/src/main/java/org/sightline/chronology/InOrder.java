package org.sightline.chronology;

import java.util.Comparator;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.RecordedClaim;

/// The orders a life is told in.
final class InOrder {

  private static final Comparator<RecordedClaim> HAPPENED =
      Comparator.comparing((RecordedClaim claim) -> claim.happened().from())
          .thenComparing(claim -> claim.happened().to())
          .thenComparing(RecordedClaim::received)
          .thenComparing(RecordedClaim::id);

  private InOrder() {}

  /// Claims in the order in which what they speak of happened.
  static Comparator<RecordedClaim> ofHappening() {
    return HAPPENED;
  }

  /// Claims with their kinds in the order in which what they speak of happened.
  static Comparator<KnownClaims.Of<?>> happened() {
    return Comparator.comparing(KnownClaims.Of::recorded, HAPPENED);
  }
}
