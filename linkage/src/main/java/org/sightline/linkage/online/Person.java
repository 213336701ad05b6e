package org.sightline.linkage.online;

import java.util.List;

/// Records that are of one person.
///
/// @param records their ids in their order: shorter first, then by their bytes
public record Person(List<String> records) {

  /// Keeps a copy.
  public Person {
    records = List.copyOf(records);
  }

  /// What the person goes by: the first record's id, as in a batch run.
  public String name() {
    return records.getFirst();
  }
}
