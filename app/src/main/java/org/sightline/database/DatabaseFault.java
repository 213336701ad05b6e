package org.sightline.database;

/// The database cannot be used. The message is meant for the person at the keyboard: what is wrong,
/// and what to do.
public final class DatabaseFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// A fault that speaks for itself.
  public DatabaseFault(String message) {
    super(message);
  }

  /// A fault with the cause that led to it.
  public DatabaseFault(String message, Throwable cause) {
    super(message, cause);
  }
}
