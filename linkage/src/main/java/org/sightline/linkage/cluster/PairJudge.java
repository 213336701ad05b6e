package org.sightline.linkage.cluster;

import org.sightline.linkage.compare.Aspect;
import org.sightline.linkage.compare.PairComparer;
import org.sightline.linkage.compare.Rarity;
import org.sightline.linkage.model.LevelFigures;
import org.sightline.linkage.model.Scorer;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;

/// What any two records of a table say about each other: a weight, and whether a fact keeps them apart.
public final class PairJudge {

  private static final int TWO_VALID_NUMBERS = 3;

  /// A level of birth this much rarer in one person's records than among strangers is beyond error.
  private static final double BEYOND_ERROR = -5;

  private final PersonTable table;
  private final PairComparer comparer;
  private final Rarity rarity;
  private final Scorer scorer;
  private final boolean[] birthBeyondError;

  /// @param table the records
  /// @param scorer by whose model to weigh
  public PairJudge(PersonTable table, PairComparer comparer, Rarity rarity, Scorer scorer) {
    this.table = table;
    this.comparer = comparer;
    this.rarity = rarity;
    this.scorer = scorer;
    birthBeyondError = new boolean[16];
    for (int level = 1; level < Aspect.BIRTH.levels().size(); level++) {
      LevelFigures figures = scorer.model().of(Aspect.BIRTH, level);
      birthBeyondError[level] =
          Math.log(figures.same() / figures.strangers()) / Math.log(2) < BEYOND_ERROR;
    }
  }

  /// The pattern of two records.
  public int pattern(int one, int other) {
    return comparer.compare(table.rows(), one * Row.STRIDE, table.rows(), other * Row.STRIDE);
  }

  /// The weight of two records in bits.
  public double bits(int one, int other, int pattern) {
    int[] rows = table.rows();
    return scorer.bits(
        pattern, rarity.of(pattern, rows, one * Row.STRIDE, rows, other * Row.STRIDE));
  }

  boolean hasTwoNumbers(int pattern) {
    return Aspect.NUMBER.of(pattern) == TWO_VALID_NUMBERS;
  }

  /// How far apart is too far depends on how carefully dates were kept, which the model has learnt.
  boolean hasTwoBirths(int pattern) {
    return birthBeyondError[Aspect.BIRTH.of(pattern)];
  }

  int sex(int record) {
    return Row.sex(table.rows(), record * Row.STRIDE);
  }

  int file(int record) {
    return Row.file(table.rows(), record * Row.STRIDE);
  }
}
