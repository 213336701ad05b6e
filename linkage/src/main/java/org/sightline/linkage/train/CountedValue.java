package org.sightline.linkage.train;

import org.sightline.linkage.table.Names;
import org.sightline.linkage.table.Row;

/// Values whose agreement by chance is counted over all pairs, not sampled.
public enum CountedValue {
  FORENAME(Row.FORENAME, 1) {
    // An initial is no given name.
    @Override
    public boolean isIn(Names names, int[] rows, int at) {
      return super.isIn(names, rows, at) && names.length(rows[at + Row.FORENAME]) != 1;
    }
  },
  SURNAME(Row.SURNAME, 1),
  BIRTH(Row.BIRTH, 1),
  EMAIL(Row.EMAIL, 1),
  NUMBER(Row.NUMBER, 2),
  BIRTHPLACE(Row.BIRTHPLACE, 1),
  OCCUPATION(Row.OCCUPATION, 1),
  PHONE(Row.PHONE, 2),
  POSTCODE(Row.POSTCODE, 2);

  private final int place;
  private final int ints;

  CountedValue(int place, int ints) {
    this.place = place;
    this.ints = ints;
  }

  /// How many ints it takes in a row.
  int ints() {
    return ints;
  }

  /// What stands in a row; texts as their numbers.
  public long of(int[] rows, int at) {
    return ints == 2 ? Row.pair(rows, at + place) : rows[at + place];
  }

  /// Whether a row has one.
  public boolean isIn(Names names, int[] rows, int at) {
    return of(rows, at) != 0;
  }
}
