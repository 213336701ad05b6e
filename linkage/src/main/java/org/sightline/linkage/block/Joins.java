package org.sightline.linkage.block;

import org.sightline.linkage.table.Names;
import org.sightline.linkage.table.Row;

/// Whether two rows are of one block of a rule, for the hot loop: keys that lie in the row as they are become places to compare, and
/// come first.
final class Joins {

  private final boolean names;
  private final Key[] lying;
  private final Key[] worked;

  Joins(Rule rule) {
    this.names = rule.keys().equals(Rule.of(Key.NAMES).keys());
    this.lying = rule.keys().stream().filter(key -> key.place() >= 0).toArray(Key[]::new);
    this.worked = rule.keys().stream().filter(key -> key.place() < 0).toArray(Key[]::new);
  }

  boolean test(Names names, int[] a, int i, int[] b, int j) {
    return this.names
        ? joinNames(names, a, i, b, j)
        : joinLying(a, i, b, j) && joinWorked(names, a, i, b, j);
  }

  private boolean joinLying(int[] a, int i, int[] b, int j) {
    for (Key key : lying) {
      int place = key.place();
      int value = a[i + place];
      if (value != b[j + place]) {
        return false;
      }
      if (key.ints() == 2) {
        if (a[i + place + 1] != b[j + place + 1]) {
          return false;
        }
        value |= a[i + place + 1];
      }
      if (value == 0) {
        return false;
      }
    }
    return true;
  }

  private boolean joinWorked(Names names, int[] a, int i, int[] b, int j) {
    for (Key key : worked) {
      long value = key.of(names, a, i);
      if (value == 0 || value != key.of(names, b, j)) {
        return false;
      }
    }
    return true;
  }

  private static boolean joinNames(Names names, int[] a, int i, int[] b, int j) {
    int forename = a[i + Row.FORENAME];
    int surname = a[i + Row.SURNAME];
    int otherForename = b[j + Row.FORENAME];
    int otherSurname = b[j + Row.SURNAME];
    boolean joined =
        (forename == otherForename && surname == otherSurname)
            || (forename == otherSurname && surname == otherForename);
    return joined
        && forename != 0
        && surname != 0
        && names.length(forename) > 1
        && names.length(otherForename) > 1;
  }
}
