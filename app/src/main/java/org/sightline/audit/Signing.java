package org.sightline.audit;

/// What came of the wish to sign a checkpoint.
public sealed interface Signing {

  /// It was signed, kept outside the database and then in it.
  record Signed(Checkpoint checkpoint) implements Signing {}

  /// Nothing has happened since the last one, or none is due yet.
  record NothingNew() implements Signing {}

  /// The log is not a continuation of what was signed before. Nothing was signed.
  ///
  /// @param reason what is wrong, for the person who must find out why
  record Refused(String reason) implements Signing {}
}
