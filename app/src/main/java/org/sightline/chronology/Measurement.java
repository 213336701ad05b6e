package org.sightline.chronology;

import java.time.LocalDate;
import java.util.Optional;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimId;
import org.sightline.time.Span;

/// What was measured of the child.
///
/// @param measure what
/// @param happened when
/// @param received the day it became known
/// @param grams a weight, in grams
/// @param millimetres a height or a head circumference, in millimetres
/// @param centile the centile as the agency plotted it, where it did
/// @param agency whose record
/// @param claim the claim
public record Measurement(
    Claim.Measure measure,
    Span happened,
    LocalDate received,
    Optional<Integer> grams,
    Optional<Integer> millimetres,
    Optional<Integer> centile,
    String agency,
    ClaimId claim) {}
