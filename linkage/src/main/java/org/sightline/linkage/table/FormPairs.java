package org.sightline.linkage.table;

import org.sightline.linkage.GivenNames;

/// Pairs of names in a dictionary that are forms of one name, as a set of longs in one array.
final class FormPairs {

  private FormPairs() {}

  static long[] of(Dictionary names) {
    GivenNames given = GivenNames.shipped();
    long[] set = new long[1 << 15];
    for (String name : given.established()) {
      int one = names.find(name);
      for (String form : one == 0 ? java.util.Set.<String>of() : given.formsOf(name)) {
        int other = names.find(form);
        if (other != 0) {
          add(set, key(one, other));
        }
      }
    }
    return set;
  }

  static boolean has(long[] set, int one, int other) {
    long key = key(one, other);
    int at = slot(key, set.length);
    while (set[at] != 0) {
      if (set[at] == key) {
        return true;
      }
      at = at + 1 & set.length - 1;
    }
    return false;
  }

  private static void add(long[] set, long key) {
    int at = slot(key, set.length);
    while (set[at] != 0 && set[at] != key) {
      at = at + 1 & set.length - 1;
    }
    set[at] = key;
  }

  private static long key(int one, int other) {
    return (long) Math.min(one, other) << 32 | Math.max(one, other);
  }

  private static int slot(long key, int slots) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & slots - 1;
  }
}
