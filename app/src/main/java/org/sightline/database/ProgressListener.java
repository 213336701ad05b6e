package org.sightline.database;

/// Hears, in a sentence a person can read, what is being done and why it takes a while.
@FunctionalInterface
public interface ProgressListener {

  /// Takes one sentence, without a full stop, such as `Unpacking PostgreSQL 18 (once)`.
  void progress(String sentence);

  /// A listener for those who would rather not hear.
  static ProgressListener silent() {
    return sentence -> {};
  }
}
