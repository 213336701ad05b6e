package org.sightline.chronology;

import java.util.Optional;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimId;
import org.sightline.time.Span;

/// A decision on record.
///
/// @param question what was to be decided
/// @param outcome what was decided
/// @param reason why, where that was recorded
/// @param happened when
/// @param agency whose record
/// @param claim the claim
public record DecisionMade(
    Claim.DecisionKind question,
    String outcome,
    Optional<String> reason,
    Span happened,
    String agency,
    ClaimId claim) {}
