package org.sightline.linkage.evaluate;

import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;

/// Who records are of in truth, for measuring.
public interface Truth {

  /// How many records.
  int size();

  /// How many files they are of: of two, only pairs across count.
  int files();

  /// Who a record is of; equal numbers are one person.
  int person(int record);

  /// Which of the files it is of, counted from 0.
  int file(int record);

  /// What a table's column of truth says.
  static Truth of(PersonTable table) {
    return new Truth() {
      @Override
      public int size() {
        return table.size();
      }

      @Override
      public int files() {
        return table.files();
      }

      @Override
      public int person(int record) {
        return table.person(record);
      }

      @Override
      public int file(int record) {
        return Row.file(table.rows(), record * Row.STRIDE);
      }
    };
  }
}
