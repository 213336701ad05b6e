package org.sightline.linkage.block;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sightline.linkage.table.Field;
import org.sightline.linkage.table.Names;
import org.sightline.linkage.table.PersonTable;

/// A blocking rule: records that agree in all its keys are compared. A record that lacks one of them is in no block. The rule without
/// keys compares all records with all.
///
/// @param keys what must agree
public record Rule(List<Key> keys) {

  /// Compares everything with everything.
  public static final Rule EVERYTHING = new Rule(List.of());

  /// Rules whose blocks can be told from the levels of a comparison, so that training can account for what they select.
  private static final Set<Key> SEEN_IN_LEVELS = EnumSet.range(Key.NAMES, Key.EMAIL);

  /// Keeps a copy.
  public Rule {
    keys = List.copyOf(keys);
  }

  /// A rule of its keys.
  public static Rule of(Key... keys) {
    return new Rule(Arrays.asList(keys));
  }

  /// Reads a rule as it stands in model files: `surname+birth`.
  ///
  /// @throws IllegalArgumentException when there is no such key
  public static Rule parse(String text) {
    if (text.equals("everything")) {
      return EVERYTHING;
    }
    return new Rule(
        Arrays.stream(text.split("\\+", -1))
            .map(code ->
                Key.ofCode(code.strip())
                    .orElseThrow(() ->
                        new IllegalArgumentException(
                            "no blocking key '%s'; there are %s"
                                .formatted(
                                    code.strip(),
                                    Arrays.stream(Key.values()).map(Key::code).toList()))))
            .toList());
  }

  /// As it stands in model files.
  public String code() {
    return keys.isEmpty()
        ? "everything"
        : keys.stream().map(Key::code).collect(Collectors.joining("+"));
  }

  /// Whether its blocks can be told from levels alone.
  public boolean isSeenInLevels() {
    return SEEN_IN_LEVELS.containsAll(keys);
  }

  /// Whether a table has the fields it needs.
  public boolean fits(PersonTable table) {
    return fits(table.fields());
  }

  /// Whether the fields it needs are among these.
  public boolean fits(Set<Field> fields) {
    return keys.stream().allMatch(key -> fields.containsAll(fields(key)));
  }

  /// The block of a row, as a hash; 0 for none.
  ///
  /// It is made of texts, not of the numbers they happen to have in a table: where two blocks share half a hash by chance, they do so
  /// in every run.
  ///
  /// @param rows where the row lies, or a copy of it
  long block(PersonTable table, int[] rows, int at) {
    long hash = 0x9E3779B97F4A7C15L;
    for (Key key : keys) {
      long value = key.mark(table, rows, at);
      if (value == 0) {
        return 0;
      }
      hash = (hash ^ value) * 0xD6E8FEB86659FD93L;
      hash ^= hash >>> 32;
    }
    return hash == 0 ? 1 : hash;
  }

  /// Whether two rows are of one block. [Joins] answers the same question faster.
  public boolean joins(Names names, int[] a, int i, int[] b, int j) {
    for (Key key : keys) {
      long value = key.of(names, a, i);
      if (value == 0 || value != key.of(names, b, j)) {
        return false;
      }
    }
    return true;
  }

  private static Set<Field> fields(Key key) {
    return switch (key) {
      case NAMES -> EnumSet.of(Field.FORENAME, Field.SURNAME);
      case FORENAME, FORENAME_LETTER, FORENAME_START, FORENAME_SOUND -> EnumSet.of(Field.FORENAME);
      case SURNAME, SURNAME_START, SURNAME_SOUND -> EnumSet.of(Field.SURNAME);
      case BIRTH, BIRTH_YEAR, BIRTHDAY -> EnumSet.of(Field.BIRTH);
      case POSTCODE -> EnumSet.of(Field.POSTCODE);
      case PHONE -> EnumSet.of(Field.PHONE);
      case ADDRESS -> EnumSet.of(Field.ADDRESS);
      case NUMBER -> EnumSet.of(Field.NUMBER);
      case EMAIL -> EnumSet.of(Field.EMAIL);
      case BIRTHPLACE -> EnumSet.of(Field.BIRTHPLACE);
      case OCCUPATION -> EnumSet.of(Field.OCCUPATION);
    };
  }
}
