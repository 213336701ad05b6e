package org.sightline.linkage.table;

import java.util.BitSet;
import java.util.List;
import org.sightline.linkage.NoName;

/// Whether a text is somebody's name; "baby girl" is nobody's. Asked once for each new text.
final class NameCheck {

  private final BitSet nobody = new BitSet();

  /// @param before how many texts the dictionary had before this one was added
  boolean isName(Dictionary names, int number, int before) {
    if (number == before && NoName.is(List.of(names.text(number).split(" ")))) {
      nobody.set(number);
    }
    return !nobody.get(number);
  }
}
