package org.sightline.linkage.compare;

import java.util.Arrays;
import org.sightline.linkage.table.Dictionary;
import org.sightline.linkage.table.Field;
import org.sightline.linkage.table.Names;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;

/// How rare the values are that two records share: agreement on Smith says less than agreement on Featherstonehaugh.
///
/// For every value it keeps the bits of surprise at meeting it, log2 of one over its share, in eighths of a bit. For a pair it gives one
/// int: eight bits each for given name, family name and date of birth, four each, in whole bits, for birthplace and occupation.
/// Where the two have not the same value but near ones, the rarer of the two counts: a slip makes a rare name of a common one.
public final class Rarity {

  /// Steps to a bit of surprise.
  public static final int STEPS = 8;

  /// No value surprises by more bits than this.
  public static final double MOST_BITS = 255.0 / STEPS;

  private static final int MOST = 255;
  private static final int YEARS = 10_000;

  private byte[] forenames;
  private byte[] surnames;
  private final byte[] births;
  private final int firstYear;
  private final byte birthOnce;
  private byte[] birthplaces;
  private byte[] occupations;

  Rarity(
      byte[] forenames,
      byte[] surnames,
      byte[] births,
      int firstYear,
      byte birthOnce,
      byte[] birthplaces,
      byte[] occupations) {
    this.forenames = forenames;
    this.surnames = surnames;
    this.births = births;
    this.firstYear = firstYear;
    this.birthOnce = birthOnce;
    this.birthplaces = birthplaces;
    this.occupations = occupations;
  }

  /// As the values stand in a table.
  public static Rarity of(PersonTable table) {
    Names names = table.names();
    int[] forenames = new int[names.texts().size()];
    int[] surnames = new int[names.texts().size()];
    for (int name = 1; name < forenames.length; name++) {
      forenames[name] = names.asForename(name);
      surnames[name] = names.asSurname(name);
    }
    int[] rows = table.rows();
    int first = YEARS;
    int last = 0;
    for (int at = Row.BIRTH; at < rows.length; at += Row.STRIDE) {
      if (rows[at] != 0) {
        first = Math.min(first, year(rows[at]));
        last = Math.max(last, year(rows[at]));
      }
    }
    int[] births = days(first, last);
    for (int at = Row.BIRTH; at < rows.length; at += Row.STRIDE) {
      addDay(births, first, rows[at], 1);
    }
    return new Rarity(
        surprises(forenames),
        surprises(surnames),
        surprises(births),
        first,
        (byte) 0,
        surprises(counts(table.texts(Field.BIRTHPLACE), rows, Row.BIRTHPLACE)),
        surprises(counts(table.texts(Field.OCCUPATION), rows, Row.OCCUPATION)));
  }

  private static int[] days(int firstYear, int lastYear) {
    return new int[Math.max(0, lastYear - firstYear + 1) * 400];
  }

  private static void addDay(int[] births, int firstYear, int date, int count) {
    int day = day(date, firstYear);
    if (day >= 0 && day < births.length) {
      births[day] += count;
    }
  }

  private static int year(int date) {
    return decimal(date >>> 16);
  }

  /// The surprise at each day from a year on.
  @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
  record Days(byte[] surprises, int firstYear) {

    /// As dates of birth were counted elsewhere.
    ///
    /// @param once the surprise at a day that nobody was born on
    static Days of(ValueCounts dates, byte once) {
      int first = YEARS;
      int last = 0;
      for (long date : dates.values()) {
        first = Math.min(first, year((int) date));
        last = Math.max(last, year((int) date));
      }
      int[] births = days(first, last);
      for (int one = 0; one < dates.values().length; one++) {
        addDay(births, first, (int) dates.values()[one], dates.counts()[one]);
      }
      byte[] surprises = Rarity.surprises(births);
      for (int day = 0; day < births.length; day++) {
        surprises[day] = births[day] == 0 ? once : surprises[day];
      }
      return new Days(surprises, first);
    }
  }

  /// The same, apart from the table.
  FrozenRarity frozen(PersonTable table) {
    int[] rows = table.rows();
    return FrozenRarity.of(
        table,
        new byte[][] {forenames, surnames, birthplaces, occupations},
        new byte[] {
          once(rows, Row.FORENAME),
          once(rows, Row.SURNAME),
          once(rows, Row.BIRTHPLACE),
          once(rows, Row.OCCUPATION)
        },
        birthsOr(once(rows, Row.BIRTH), rows),
        firstYear,
        once(rows, Row.BIRTH));
  }

  /// The surprise at each day; a day that nobody was born on surprises like one that a single record has.
  private byte[] birthsOr(byte once, int[] rows) {
    byte[] all = new byte[births.length];
    Arrays.fill(all, once);
    for (int at = Row.BIRTH; at < rows.length; at += Row.STRIDE) {
      int day = day(rows[at], firstYear);
      if (day >= 0 && day < all.length) {
        all[day] = births[day];
      }
    }
    return all;
  }

  /// The surprise at a value that one record alone has. Where nothing is recorded at all nothing surprises.
  private static byte once(int[] rows, int field) {
    long all = 0;
    for (int at = field; at < rows.length; at += Row.STRIDE) {
      all += rows[at] == 0 ? 0 : 1;
    }
    return all == 0 ? 0 : surprise(all, 1);
  }

  /// Learns the texts that growing dictionaries have got since. For one thread at a time.
  ///
  /// @param known how many texts each had when this was last done: names, birthplaces, occupations
  public void grow(
      FrozenRarity from, int[] known, Dictionary names, Dictionary places, Dictionary work) {
    forenames = from.extended(0, forenames, known[0], names);
    surnames = from.extended(1, surnames, known[0], names);
    birthplaces = from.extended(2, birthplaces, known[1], places);
    occupations = from.extended(3, occupations, known[2], work);
    known[0] = names.size();
    known[1] = places.size();
    known[2] = work.size();
  }

  /// The rarity of what two rows share, to be read with the methods below.
  public int of(int pattern, int[] a, int i, int[] b, int j) {
    return rarer(forenames, a[i + Row.FORENAME], b[j + Row.FORENAME])
        | rarer(surnames, a[i + Row.SURNAME], b[j + Row.SURNAME]) << 8
        | (Aspect.BIRTH.of(pattern) == 1 ? birth(a[i + Row.BIRTH]) << 16 : 0)
        | (rarer(birthplaces, a[i + Row.BIRTHPLACE], b[j + Row.BIRTHPLACE]) / STEPS / 2) << 24
        | (rarer(occupations, a[i + Row.OCCUPATION], b[j + Row.OCCUPATION]) / STEPS / 2) << 28;
  }

  /// The surprise at the value of an aspect, in bits; 0 for an aspect whose values are not counted.
  public static double bits(int rarity, Aspect aspect) {
    return switch (aspect) {
      case FORENAME -> (rarity & 0xFF) / (double) STEPS;
      case SURNAME -> (rarity >>> 8 & 0xFF) / (double) STEPS;
      case BIRTH -> (rarity >>> 16 & 0xFF) / (double) STEPS;
      case BIRTHPLACE -> (rarity >>> 24 & 0xF) * 2 + 1;
      case OCCUPATION -> (rarity >>> 28) * 2 + 1;
      case MIDDLE, SEX, CONTACT, EMAIL, NUMBER -> 0;
    };
  }

  private static int rarer(byte[] surprises, int one, int other) {
    return Math.max(surprises[one] & 0xFF, surprises[other] & 0xFF);
  }

  private int birth(int date) {
    int day = day(date, firstYear);
    return day >= 0 && day < births.length
        ? births[day] & 0xFF
        : isDay(date) ? birthOnce & 0xFF : 0;
  }

  private static boolean isDay(int date) {
    int month = decimal(date >>> 8 & 0xFF);
    int day = decimal(date & 0xFF);
    return date != 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  /// A date's place among days, a month having 32 of them; -1 for what no calendar has.
  private static int day(int date, int firstYear) {
    return isDay(date)
        ? (decimal(date >>> 16) - firstYear) * 400
            + decimal(date >>> 8 & 0xFF) * 32
            - 32
            + decimal(date & 0xFF)
        : -1;
  }

  private static int decimal(int nibbles) {
    int value = 0;
    for (int shift = 12; shift >= 0; shift -= 4) {
      value = value * 10 + (nibbles >>> shift & 0xF);
    }
    return value;
  }

  private static int[] counts(Dictionary texts, int[] rows, int field) {
    int[] counts = new int[texts.size()];
    for (int at = field; at < rows.length; at += Row.STRIDE) {
      counts[rows[at]]++;
    }
    counts[0] = 0;
    return counts;
  }

  private static byte[] surprises(int[] counts) {
    long all = 0;
    for (int count : counts) {
      all += count;
    }
    byte[] surprises = new byte[Math.max(1, counts.length)];
    for (int value = 0; value < counts.length; value++) {
      if (counts[value] > 0) {
        surprises[value] = surprise(all, counts[value]);
      }
    }
    return surprises;
  }

  static byte surprise(long all, int count) {
    return eighths(Math.log((double) all / count) / Math.log(2));
  }

  /// Bits of surprise as they are kept.
  static byte eighths(double bits) {
    return (byte) Math.min(MOST, Math.round(bits * STEPS));
  }
}
