package org.sightline.signal.detector;

import java.util.stream.Stream;
import org.sightline.chronology.Chronology;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.RecordedClaim;

/// How the police can have come to know of an incident.
final class PoliceTold {

  private PoliceTold() {}

  /// What they recorded or heard of it themselves, and what was passed to them about the child since.
  static Stream<ClaimId> of(Incident incident, Chronology chronology) {
    return chronology.claims().stream()
        .filter(claim -> heard(incident, claim) || passedOn(incident, claim))
        .map(RecordedClaim::id);
  }

  private static boolean heard(Incident incident, RecordedClaim claim) {
    return incident.injury().isPresent()
        && incident.grounds().contains(claim.id())
        && (AgencyKind.POLICE.includes(claim.agency())
            || claim.heardBy().stream().anyMatch(AgencyKind.POLICE::includes));
  }

  private static boolean passedOn(Incident incident, RecordedClaim claim) {
    return claim.claim() instanceof Claim.Shared shared
        && (shared.sharing() == Claim.Sharing.SHARED || shared.sharing() == Claim.Sharing.ANSWERED)
        && AgencyKind.POLICE.includes(shared.to())
        && !claim.happened().to().isBefore(incident.since());
  }
}
