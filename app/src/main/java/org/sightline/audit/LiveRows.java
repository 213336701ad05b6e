package org.sightline.audit;

import java.util.stream.Stream;

/// What a room hands in so that its rows can be held against their leaves. Every kind that is recorded as
/// [AuditEntry.Wrote] has one; as a bean it is found by itself.
public interface LiveRows {

  /// The kind, as the leaves call it, such as `ledger.claim`.
  String kind();

  /// Every row of that kind, in any order. Called inside a read-only transaction; the stream is closed after use.
  Stream<LiveRow> rows();
}
