package org.sightline.notice;

/// Settings of notices that cannot be used. The message says where, what stands there and what may.
public final class SettingsFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SettingsFault(String message) {
    super(message);
  }
}
