package org.sightline.linkage.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sightline.linkage.table.Field;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;

/// What was read: how full each field is, and how many different values it has.
final class Columns {

  /// @param field which
  /// @param filled the share of records that say something
  /// @param different how many different values
  record Profile(Field field, double filled, int different) {}

  private Columns() {}

  static List<Profile> of(PersonTable table) {
    List<Profile> profiles = new ArrayList<>();
    for (Field field : table.fields()) {
      switch (field) {
        case ID, SOURCE, NUMBER_STATUS -> {}
        case FORENAME -> profiles.add(one(table, field, Row.FORENAME));
        case MIDDLE -> profiles.add(one(table, field, Row.MIDDLE));
        case SURNAME -> profiles.add(one(table, field, Row.SURNAME));
        case BIRTH -> profiles.add(one(table, field, Row.BIRTH));
        case ADDRESS -> profiles.add(one(table, field, Row.ADDRESS));
        case TOWN -> profiles.add(one(table, field, Row.TOWN));
        case EMAIL -> profiles.add(one(table, field, Row.EMAIL));
        case BIRTHPLACE -> profiles.add(one(table, field, Row.BIRTHPLACE));
        case OCCUPATION -> profiles.add(one(table, field, Row.OCCUPATION));
        case POSTCODE -> profiles.add(two(table, field, Row.POSTCODE));
        case PHONE -> profiles.add(two(table, field, Row.PHONE));
        case NUMBER -> profiles.add(two(table, field, Row.NUMBER));
        case SEX -> profiles.add(sex(table));
      }
    }
    return profiles;
  }

  private static Profile one(PersonTable table, Field field, int place) {
    int[] rows = table.rows();
    long[] values = new long[table.size()];
    Arrays.setAll(values, record -> rows[record * Row.STRIDE + place]);
    return of(field, values);
  }

  private static Profile two(PersonTable table, Field field, int place) {
    int[] rows = table.rows();
    long[] values = new long[table.size()];
    Arrays.setAll(values, record -> Row.pair(rows, record * Row.STRIDE + place));
    return of(field, values);
  }

  private static Profile sex(PersonTable table) {
    long[] values = new long[table.size()];
    Arrays.setAll(values, record -> Row.sex(table.rows(), record * Row.STRIDE));
    return of(Field.SEX, values);
  }

  private static Profile of(Field field, long[] values) {
    Arrays.sort(values);
    int filled = 0;
    int different = 0;
    for (int at = 0; at < values.length; at++) {
      if (values[at] != 0) {
        filled++;
        different += at == 0 || values[at] != values[at - 1] ? 1 : 0;
      }
    }
    return new Profile(field, values.length == 0 ? 0 : filled / (double) values.length, different);
  }
}
