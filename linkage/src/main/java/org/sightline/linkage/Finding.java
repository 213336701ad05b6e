package org.sightline.linkage;

import java.util.Optional;

/// What one comparison found for a pair.
///
/// @param level the degree of agreement
/// @param sentence the level's sentence, with the names where they help
/// @param given the given name they share, wholly or nearly
/// @param family the family name they share, wholly or nearly
record Finding(
    Level level, String sentence, Optional<SharedName> given, Optional<SharedName> family) {

  static Finding of(Level level) {
    return new Finding(level, level.sentence(), Optional.empty(), Optional.empty());
  }
}
