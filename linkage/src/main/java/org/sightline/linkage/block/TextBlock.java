package org.sightline.linkage.block;

import org.sightline.linkage.table.Dictionary;
import org.sightline.linkage.table.Field;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;

/// The block of a record by its texts, not by the numbers they have in one table: the same in every table, for an index that outlives
/// tables. Two blocks may share a hash by chance; whoever forms pairs asks the rule again.
public final class TextBlock {

  private TextBlock() {}

  /// The block of a record, as a hash; 0 for none.
  public static long of(Rule rule, PersonTable table, int record) {
    int at = record * Row.STRIDE;
    long hash = 0x9E3779B97F4A7C15L;
    for (Key key : rule.keys()) {
      long value = value(key, table, at);
      if (value == 0) {
        return 0;
      }
      hash = (hash ^ value) * 0xD6E8FEB86659FD93L;
      hash ^= hash >>> 32;
    }
    return hash == 0 ? 1 : hash;
  }

  /// A record's block by a rule, in words that may be shown on a page.
  public static String shown(Rule rule, PersonTable table, int record) {
    StringBuilder words = new StringBuilder();
    for (Key key : rule.keys()) {
      words.append(words.isEmpty() ? "" : ", ").append(key.shown(table, record * Row.STRIDE));
    }
    return words.toString();
  }

  private static long value(Key key, PersonTable table, int at) {
    int[] rows = table.rows();
    Dictionary names = table.names().texts();
    return switch (key) {
      case NAMES -> {
        long forename = value(Key.FORENAME, table, at);
        long surname = value(Key.SURNAME, table, at);
        yield forename == 0 || surname == 0
            ? 0
            : Math.min(forename, surname) * 31 + Math.max(forename, surname);
      }
      case FORENAME -> {
        int name = rows[at + Row.FORENAME];
        yield table.names().length(name) > 1 ? text(names, name) : 0;
      }
      case SURNAME -> text(names, rows[at + Row.SURNAME]);
      case ADDRESS -> text(table.texts(Field.ADDRESS), rows[at + Row.ADDRESS]);
      case EMAIL -> text(table.texts(Field.EMAIL), rows[at + Row.EMAIL]);
      case BIRTHPLACE -> text(table.texts(Field.BIRTHPLACE), rows[at + Row.BIRTHPLACE]);
      case OCCUPATION -> text(table.texts(Field.OCCUPATION), rows[at + Row.OCCUPATION]);
      case BIRTH,
          POSTCODE,
          PHONE,
          NUMBER,
          FORENAME_LETTER,
          FORENAME_START,
          SURNAME_START,
          FORENAME_SOUND,
          SURNAME_SOUND,
          BIRTH_YEAR,
          BIRTHDAY ->
          key.of(table.names(), rows, at);
    };
  }

  private static long text(Dictionary texts, int number) {
    if (number == 0) {
      return 0;
    }
    byte[] bytes = texts.bytes();
    long hash = 0xCBF29CE484222325L;
    for (int at = texts.start(number), end = at + texts.length(number); at < end; at++) {
      hash = (hash ^ bytes[at]) * 0x100000001B3L;
    }
    return hash == 0 ? 1 : hash;
  }
}
