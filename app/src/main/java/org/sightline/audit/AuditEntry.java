package org.sightline.audit;

import org.sightline.access.Access;
import org.sightline.time.AsOf;

/// One thing that happened and must not be forgotten. Holds ids and digests, never names, addresses or text: whoever
/// reads the log must not find a map of victims in it.
public sealed interface AuditEntry {

  /// A row or an original was written.
  ///
  /// @param what the kind of row, such as `ledger.claim`; some [LiveRows] answers for it
  /// @param subject the row's id, unique within its kind
  /// @param digest the digest of the row's canonical form, or of the original's bytes
  record Wrote(String what, String subject, Digest digest) implements AuditEntry {}

  /// Something was read.
  ///
  /// @param access who read, for which organisation, why
  /// @param subject what was read, by id
  /// @param asOf where the reader stood
  record Read(Access access, String subject, AsOf asOf) implements AuditEntry {}

  /// Something was done that neither wrote a row nor read one, such as a rebuild or a verification.
  ///
  /// @param access who did it, for which organisation, why
  /// @param what the deed, in a word or two
  /// @param subject what it was done to, by id
  record Acted(Access access, String what, String subject) implements AuditEntry {}
}
