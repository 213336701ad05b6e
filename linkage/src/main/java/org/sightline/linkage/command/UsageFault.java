package org.sightline.linkage.command;

/// The verb was called in a way it does not know.
final class UsageFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageFault(String message) {
    super(message);
  }
}
