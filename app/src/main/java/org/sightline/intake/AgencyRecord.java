package org.sightline.intake;

import java.time.Instant;
import java.util.List;
import org.sightline.ledger.RecordedClaim;

/// One record of an agency, a visit, a letter, a message, and what it says.
///
/// @param number the agency's own number of it, by which others refer to it
/// @param recorded when the agency wrote it down
/// @param claims what it says, in its own order
public record AgencyRecord(String number, Instant recorded, List<RecordedClaim> claims) {

  public AgencyRecord {
    claims = List.copyOf(claims);
  }
}
