package org.sightline.linkage.command;

/// The verb was called in a way it does not know.
public final class UsageFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// @param message what is wrong, in words
  public UsageFault(String message) {
    super(message);
  }
}
