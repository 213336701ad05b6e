package org.sightline.signal;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sightline.duty.Obligation;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.time.AsOf;

/// The questions about one child as they stand with people. Pure: what is known, found and said goes in.
///
/// @param child the record by which the child is kept
/// @param dispositions what was said to any question about the child
/// @param owed what is owed to the child and not done
/// @param known what is known of the child and those around
public record Questions(
    PersonRef child,
    Collection<Disposition> dispositions,
    Collection<Obligation> owed,
    Collection<RecordedClaim> known) {

  /// How each signal's question stands.
  public List<FollowUp> of(List<Signal> signals, Ladder ladder, AsOf asOf) {
    var received = received();
    return signals.stream()
        .map(signal ->
            FollowUps.of(
                child,
                signal,
                dispositions,
                ladder,
                received,
                Whom.asked(signal.on(asOf.trueAt()).orElseGet(signal::latest), owed, known),
                asOf))
        .toList();
  }

  private Map<ClaimId, Instant> received() {
    var received = new HashMap<ClaimId, Instant>();
    known.forEach(claim -> received.put(claim.id(), claim.received()));
    return received;
  }
}
