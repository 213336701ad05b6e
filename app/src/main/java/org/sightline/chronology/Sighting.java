package org.sightline.chronology;

import java.time.LocalDate;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimId;
import org.sightline.time.Span;

/// The child was seen, or was not.
///
/// @param sight how far
/// @param happened when
/// @param received the day it became known
/// @param agency who looked
/// @param role the professional's role
/// @param words what was in the way, or why not
/// @param claim the claim
public record Sighting(
    Claim.Sight sight,
    Span happened,
    LocalDate received,
    String agency,
    String role,
    String words,
    ClaimId claim) {

  /// Whether it renews sight of the child: an obscured or missing sight does not.
  public boolean renews() {
    return switch (sight) {
      case SEEN, SEEN_ALONE, UNDRESSED_OR_EXAMINED -> true;
      case OBSCURED, NOT_EXAMINED, NOT_SEEN -> false;
    };
  }
}
