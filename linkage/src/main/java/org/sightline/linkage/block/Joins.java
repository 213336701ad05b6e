package org.sightline.linkage.block;

import org.sightline.linkage.table.Names;
import org.sightline.linkage.table.Row;

/// Whether two rows are of one block of a rule, for the hot loop: keys that lie in the row as they are become places to compare.
final class Joins {

  private final Rule rule;
  private final int[] places;
  private final boolean plain;
  private final boolean names;

  Joins(Rule rule) {
    this.rule = rule;
    this.names = rule.keys().equals(Rule.of(Key.NAMES).keys());
    this.plain = rule.keys().stream().allMatch(key -> key.place() >= 0 || key == Key.FORENAME);
    this.places =
        rule.keys().stream()
            .flatMapToInt(key ->
                key == Key.FORENAME
                    ? java.util.stream.IntStream.of(Row.FORENAME)
                    : java.util.stream.IntStream.range(key.place(), key.place() + key.ints()))
            .toArray();
  }

  boolean test(Names names, int[] a, int i, int[] b, int j) {
    if (this.names) {
      return joinNames(names, a, i, b, j);
    }
    if (plain) {
      for (int place : places) {
        if (a[i + place] != b[j + place]) {
          return false;
        }
      }
    }
    return rule.joins(names, a, i, b, j);
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
