package org.sightline.review;

/// A case folder cannot be used; the message says which file, what is wrong and what to do.
public final class CaseFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param message what, where, what to do
  public CaseFault(String message) {
    super(message);
  }
}
