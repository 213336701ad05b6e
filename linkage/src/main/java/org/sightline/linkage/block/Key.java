package org.sightline.linkage.block;

import java.util.Locale;
import java.util.Optional;
import org.sightline.linkage.table.Field;
import org.sightline.linkage.table.Names;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;

/// What records of one block have in common.
public enum Key {
  /// Given and family name, written out, in either order.
  NAMES {
    @Override
    long of(Names names, int[] rows, int at) {
      long forename = FORENAME.of(names, rows, at);
      long surname = rows[at + Row.SURNAME];
      return forename == 0 || surname == 0
          ? 0
          : Math.min(forename, surname) << 32 | Math.max(forename, surname);
    }
  },
  /// A given name, more than an initial.
  FORENAME {
    @Override
    long of(Names names, int[] rows, int at) {
      int name = rows[at + Row.FORENAME];
      return names.length(name) > 1 ? name : 0;
    }
  },
  SURNAME(Row.SURNAME, 1) {
    @Override
    long of(Names names, int[] rows, int at) {
      return rows[at + Row.SURNAME];
    }
  },
  BIRTH(Row.BIRTH, 1) {
    @Override
    long of(Names names, int[] rows, int at) {
      return rows[at + Row.BIRTH];
    }
  },
  POSTCODE(Row.POSTCODE, 2) {
    @Override
    long of(Names names, int[] rows, int at) {
      return Row.pair(rows, at + Row.POSTCODE);
    }
  },
  PHONE(Row.PHONE, 2) {
    @Override
    long of(Names names, int[] rows, int at) {
      return Row.pair(rows, at + Row.PHONE);
    }
  },
  ADDRESS(Row.ADDRESS, 1) {
    @Override
    long of(Names names, int[] rows, int at) {
      return rows[at + Row.ADDRESS];
    }
  },
  NUMBER(Row.NUMBER, 2) {
    @Override
    long of(Names names, int[] rows, int at) {
      return Row.pair(rows, at + Row.NUMBER);
    }
  },
  EMAIL(Row.EMAIL, 1) {
    @Override
    long of(Names names, int[] rows, int at) {
      return rows[at + Row.EMAIL];
    }
  },
  FORENAME_LETTER {
    @Override
    long of(Names names, int[] rows, int at) {
      return names.packed(rows[at + Row.FORENAME]) & 31;
    }
  },
  FORENAME_START {
    @Override
    long of(Names names, int[] rows, int at) {
      return names.packed(rows[at + Row.FORENAME]) & 0x7FFF;
    }
  },
  SURNAME_START {
    @Override
    long of(Names names, int[] rows, int at) {
      return names.packed(rows[at + Row.SURNAME]) & 0x7FFF;
    }
  },
  FORENAME_SOUND {
    @Override
    long of(Names names, int[] rows, int at) {
      return names.sound(rows[at + Row.FORENAME]);
    }
  },
  SURNAME_SOUND {
    @Override
    long of(Names names, int[] rows, int at) {
      return names.sound(rows[at + Row.SURNAME]);
    }
  },
  BIRTH_YEAR {
    @Override
    long of(Names names, int[] rows, int at) {
      int year = rows[at + Row.BIRTH] >>> 16;
      return year;
    }
  },
  BIRTHDAY {
    @Override
    long of(Names names, int[] rows, int at) {
      return rows[at + Row.BIRTH] & 0xFFFF;
    }
  },
  BIRTHPLACE(Row.BIRTHPLACE, 1) {
    @Override
    long of(Names names, int[] rows, int at) {
      return rows[at + Row.BIRTHPLACE];
    }
  },
  OCCUPATION(Row.OCCUPATION, 1) {
    @Override
    long of(Names names, int[] rows, int at) {
      return rows[at + Row.OCCUPATION];
    }
  };

  private final int place;
  private final int ints;

  Key() {
    this(-1, 0);
  }

  Key(int place, int ints) {
    this.place = place;
    this.ints = ints;
  }

  /// Where it lies in a row as it is; -1 for what is worked out.
  int place() {
    return place;
  }

  /// How many ints it takes in a row.
  int ints() {
    return ints;
  }

  /// What stands in a row, as a number that is equal for equal things; 0 when there is nothing.
  abstract long of(Names names, int[] rows, int at);

  /// What stands in a row, as a number made of its text, so that it is the same in every table and every run; 0 when there is nothing.
  /// Two texts may share one by chance.
  long mark(PersonTable table, int[] rows, int at) {
    Names names = table.names();
    return switch (this) {
      case NAMES -> {
        long forename = FORENAME.mark(table, rows, at);
        long surname = SURNAME.mark(table, rows, at);
        yield forename == 0 || surname == 0
            ? 0
            : ((Math.min(forename, surname) << 32) ^ Math.max(forename, surname)) | 1;
      }
      case FORENAME -> {
        int name = rows[at + Row.FORENAME];
        yield names.length(name) > 1 ? names.texts().mark(name) : 0;
      }
      case SURNAME -> names.texts().mark(rows[at + Row.SURNAME]);
      case ADDRESS -> table.texts(Field.ADDRESS).mark(rows[at + Row.ADDRESS]);
      case EMAIL -> table.texts(Field.EMAIL).mark(rows[at + Row.EMAIL]);
      case BIRTHPLACE -> table.texts(Field.BIRTHPLACE).mark(rows[at + Row.BIRTHPLACE]);
      case OCCUPATION -> table.texts(Field.OCCUPATION).mark(rows[at + Row.OCCUPATION]);
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
          of(names, rows, at);
    };
  }

  /// The name in model files.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The key of a name.
  public static Optional<Key> ofCode(String code) {
    for (Key key : values()) {
      if (key.code().equals(code)) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  /// In words that may be shown on a page: a name, and no address, phone, number or date.
  String shown(PersonTable table, int at) {
    int[] rows = table.rows();
    return switch (this) {
      case NAMES -> FORENAME.shown(table, at) + " " + SURNAME.shown(table, at);
      case FORENAME -> table.names().texts().text(rows[at + Row.FORENAME]);
      case SURNAME -> table.names().texts().text(rows[at + Row.SURNAME]);
      default -> "one " + code().replace('-', ' ');
    };
  }

  /// Whether [#shown(PersonTable, int)] tells it.
  boolean isName() {
    return this == NAMES || this == FORENAME || this == SURNAME;
  }
}
