package org.sightline.linkage.cluster;

import org.sightline.linkage.compare.Aspect;
import org.sightline.linkage.compare.Contact;
import org.sightline.linkage.compare.PairComparer;
import org.sightline.linkage.compare.Rarity;
import org.sightline.linkage.model.LevelFigures;
import org.sightline.linkage.model.Scorer;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;

/// What any two records of a table say about each other: a weight, and whether a fact keeps them apart.
public final class PairJudge {

  private static final int SAME_NUMBER = 1;
  private static final int TWO_VALID_NUMBERS = 3;
  private static final int SAME_BIRTH = 1;
  private static final int NOT_ALIKE = 8;
  private static final int LOOK_ALIKE = 11;
  private static final int TWO_NAMES = 12;

  /// A level this much rarer in one person's records than among strangers is beyond error, as this corpus errs.
  private static final double BEYOND_ERROR = -5;

  private final PersonTable table;
  private final PairComparer comparer;
  private final Rarity rarity;
  private final Scorer scorer;
  private final boolean[] birthBeyondError;
  private final boolean namesBeyondError;

  /// @param table the records
  /// @param scorer by whose model to weigh
  public PairJudge(PersonTable table, PairComparer comparer, Rarity rarity, Scorer scorer) {
    this.table = table;
    this.comparer = comparer;
    this.rarity = rarity;
    this.scorer = scorer;
    birthBeyondError = new boolean[Aspect.BIRTH.levels().size()];
    for (int level = 1; level < birthBeyondError.length; level++) {
      birthBeyondError[level] = isBeyondError(scorer.model().of(Aspect.BIRTH, level));
    }
    namesBeyondError = isBeyondError(scorer.model().of(Aspect.FORENAME, TWO_NAMES));
  }

  private static boolean isBeyondError(LevelFigures figures) {
    return Math.log(figures.same() / figures.strangers()) / Math.log(2) < BEYOND_ERROR;
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

  /// Whether each has a personal number that holds its check, and not the same.
  public boolean hasTwoNumbers(int pattern) {
    return Aspect.NUMBER.of(pattern) == TWO_VALID_NUMBERS;
  }

  /// How far apart is too far depends on how carefully dates were kept, which the model has learnt.
  public boolean hasTwoBirths(int pattern) {
    return birthBeyondError[Aspect.BIRTH.of(pattern)];
  }

  /// Twins, and brothers or sisters entered with one date of birth: all agrees but the given names. A clerk's worst slip looks the same where
  /// one of the names is unusual; there a shared home or phone decides, and a person is asked. The same number silences this, since a child
  /// may be renamed.
  public boolean hasTwoGivenNames(int pattern) {
    int forename = Aspect.FORENAME.of(pattern);
    boolean twoNames =
        forename == TWO_NAMES
            || forename == LOOK_ALIKE
            || (forename == NOT_ALIKE && Contact.isShared(Aspect.CONTACT.of(pattern)));
    return namesBeyondError
        && twoNames
        && Aspect.BIRTH.of(pattern) == SAME_BIRTH
        && Aspect.NUMBER.of(pattern) != SAME_NUMBER;
  }

  int sex(int record) {
    return Row.sex(table.rows(), record * Row.STRIDE);
  }

  int file(int record) {
    return Row.file(table.rows(), record * Row.STRIDE);
  }
}
