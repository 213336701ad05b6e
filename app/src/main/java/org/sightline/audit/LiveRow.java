package org.sightline.audit;

/// A row as it is now, reduced to what the audit needs.
///
/// @param subject its id, the same that its leaf carries
/// @param digest recomputed now from the row's canonical form, or from an original's bytes; never a stored digest
public record LiveRow(String subject, Digest digest) {}
