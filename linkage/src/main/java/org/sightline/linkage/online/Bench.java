package org.sightline.linkage.online;

import java.util.List;
import org.sightline.linkage.cluster.PairJudge;
import org.sightline.linkage.compare.FrozenRarity;
import org.sightline.linkage.compare.PairComparer;
import org.sightline.linkage.compare.Rarity;
import org.sightline.linkage.model.Scorer;
import org.sightline.linkage.table.Field;
import org.sightline.linkage.table.PackedRecord;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Workbench;

/// Where one thread compares the few records at hand, with everything that a batch run over millions has.
public final class Bench {

  /// Texts after which a bench is thrown away, so that it takes no more memory than it saves time.
  private static final int MOST_TEXTS = 20_000;

  /// A few records, and what any two of them say about each other.
  public record Sheet(PersonTable table, PairComparer comparer, Rarity rarity, PairJudge judge) {}

  private final Workbench workbench;
  private final FrozenRarity frozen;
  private final Scorer scorer;
  private final long age;
  private final Rarity rarity;
  private final int[] known = {1, 1, 1};

  Bench(Workbench workbench, FrozenRarity frozen, Scorer scorer, long age) {
    this.workbench = workbench;
    this.frozen = frozen;
    this.scorer = scorer;
    this.age = age;
    this.rarity = frozen.none();
  }

  boolean isGoodFor(long wanted) {
    return age == wanted && workbench.texts() < MOST_TEXTS;
  }

  /// Packs a record as it is written.
  public PackedRecord pack(NewRecord record, boolean nhsNumbers) {
    return workbench.pack(record.id(), record.cells(), nhsNumbers);
  }

  /// Lays records out.
  ///
  /// @param records in the order of their ids
  public Sheet sheet(List<PackedRecord> records) {
    PersonTable table = workbench.table(records);
    rarity.grow(
        frozen,
        known,
        table.names().texts(),
        table.texts(Field.BIRTHPLACE),
        table.texts(Field.OCCUPATION));
    return new Sheet(
        table,
        new PairComparer(table),
        rarity,
        new PairJudge(table, new PairComparer(table), rarity, scorer));
  }
}
