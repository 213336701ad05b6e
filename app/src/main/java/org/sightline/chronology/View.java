package org.sightline.chronology;

import java.time.LocalDate;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.Opinion;

/// One professional's opinion of an injury.
///
/// @param opinion the opinion
/// @param words as recorded
/// @param voice the key of the voice
/// @param role the professional's role
/// @param agency whose record
/// @param received the day it became known
/// @param claim the claim
public record View(
    Opinion opinion,
    String words,
    String voice,
    String role,
    String agency,
    LocalDate received,
    ClaimId claim) {}
