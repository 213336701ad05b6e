package org.sightline.identity;

import org.sightline.ledger.PersonRef;

/// Something about two records that only a person can settle.
///
/// @param one a record
/// @param other another record
/// @param reason a sentence that says why
public record NeedsAttention(PersonRef one, PersonRef other, String reason) {}
