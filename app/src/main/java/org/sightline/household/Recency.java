package org.sightline.household;

import java.time.LocalDate;
import java.util.Comparator;
import org.sightline.ledger.RecordedClaim;

/// Which of two claims tells of the later state of things: by the latest day each can speak of, which is never after the day it
/// was received; then by receipt.
final class Recency {

  static final Comparator<RecordedClaim> ORDER =
      Comparator.comparing(Recency::day)
          .thenComparing(RecordedClaim::received)
          .thenComparing(RecordedClaim::id);

  private Recency() {}

  /// The latest day a claim can speak of.
  static LocalDate day(RecordedClaim claim) {
    var received = claim.dayReceived();
    return claim.happened().to().isBefore(received) ? claim.happened().to() : received;
  }

  /// Whether the other speaks of a later day; two claims of one day are neither before nor after each other.
  static boolean before(RecordedClaim one, RecordedClaim other) {
    return day(one).isBefore(day(other));
  }
}
