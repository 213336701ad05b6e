package org.sightline.time;

import java.util.Optional;

/// Whose knowledge a reading is limited to.
///
/// @param agency the agency whose records and hearings count; empty for all agencies jointly
public record Eyes(Optional<String> agency) {

  private static final Eyes JOINTLY = new Eyes(Optional.empty());

  /// What all agencies together had recorded.
  public static Eyes jointly() {
    return JOINTLY;
  }

  /// What one agency had recorded, heard or been sent.
  public static Eyes of(String agency) {
    return new Eyes(Optional.of(agency));
  }

  /// Whether these eyes are those of all agencies together.
  public boolean joint() {
    return agency.isEmpty();
  }

  @Override
  public String toString() {
    return agency.orElse("all agencies jointly");
  }
}
