package org.sightline.linkage.spark;

import java.util.List;
import org.sightline.linkage.compare.FrozenRarity;
import org.sightline.linkage.compare.Rarity;
import org.sightline.linkage.table.PackedRecord;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Workbench;

/// Where one task lays records out as small tables, whose values are as rare as they are in the whole corpus.
final class Desk {

  /// Texts after which a fresh workbench is taken, so that memory stays bounded.
  private static final int MOST_TEXTS = 1 << 18;

  /// Some records as a table.
  ///
  /// @param rarity of their values
  record Sheet(PersonTable table, Rarity rarity) {}

  private final FrozenRarity frozen;
  private final int files;
  private Workbench workbench;

  Desk(FrozenRarity frozen, int files) {
    this.frozen = frozen;
    this.files = files;
    this.workbench = new Workbench(frozen::isUsual);
  }

  /// Lays records out.
  ///
  /// @param records in the order of their ids
  Sheet sheet(List<PackedRecord> records) {
    if (workbench.texts() > MOST_TEXTS) {
      workbench = new Workbench(frozen::isUsual);
    }
    PersonTable table = workbench.table(records, files);
    return new Sheet(table, frozen.rarityOf(table));
  }

  /// Records as a table for which rarity does not matter.
  static final class Plain {

    private Workbench workbench = new Workbench((texts, name) -> false);

    PersonTable table(List<PackedRecord> records) {
      if (workbench.texts() > MOST_TEXTS) {
        workbench = new Workbench((texts, name) -> false);
      }
      return workbench.table(records);
    }
  }
}
