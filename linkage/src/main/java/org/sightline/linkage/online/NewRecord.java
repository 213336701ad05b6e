package org.sightline.linkage.online;

import java.util.Map;
import org.sightline.linkage.table.Field;

/// A record as somebody writes it.
///
/// @param id of the record; may be empty in a search, where there is none yet
/// @param cells what is recorded, as written; what is left out is not recorded
public record NewRecord(String id, Map<Field, String> cells) {

  /// Keeps a copy.
  public NewRecord {
    cells = Map.copyOf(cells);
  }
}
