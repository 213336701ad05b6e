package org.sightline.policy;

/// A policy file that cannot be used. The message says where, what stands there and what may.
public final class PolicyFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PolicyFault(String message) {
    super(message);
  }
}
