package org.sightline.identity;

import java.time.Instant;

/// A person's decision by which model records are weighed from now on.
///
/// @param id names it for ever
/// @param digest of the model
/// @param reason why
/// @param role of whoever decided
/// @param agency of whoever decided
/// @param who the person, as the agency knows them
/// @param made when
public record Adoption(
    String id,
    String digest,
    String reason,
    String role,
    String agency,
    String who,
    Instant made) {}
