package org.sightline.linkage.online;

/// What was decided about two records, whatever they weigh.
///
/// @param one the record that comes first in the order of ids
/// @param other the other
/// @param kind of one person or of two
public record Decision(String one, String other, Kind kind) {

  /// Of one person or of two.
  public enum Kind {
    TOGETHER,
    APART
  }
}
