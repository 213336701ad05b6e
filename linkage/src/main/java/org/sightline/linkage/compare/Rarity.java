package org.sightline.linkage.compare;

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

  private static final int MOST = 255;
  private static final int YEARS = 10_000;

  private final byte[] forenames;
  private final byte[] surnames;
  private final byte[] births;
  private final int firstYear;
  private final byte[] birthplaces;
  private final byte[] occupations;

  private Rarity(
      byte[] forenames,
      byte[] surnames,
      byte[] births,
      int firstYear,
      byte[] birthplaces,
      byte[] occupations) {
    this.forenames = forenames;
    this.surnames = surnames;
    this.births = births;
    this.firstYear = firstYear;
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
        first = Math.min(first, decimal(rows[at] >>> 16));
        last = Math.max(last, decimal(rows[at] >>> 16));
      }
    }
    int[] births = new int[Math.max(0, last - first + 1) * 400];
    for (int at = Row.BIRTH; at < rows.length; at += Row.STRIDE) {
      int day = day(rows[at], first);
      if (day >= 0 && day < births.length) {
        births[day]++;
      }
    }
    return new Rarity(
        surprises(forenames),
        surprises(surnames),
        surprises(births),
        first,
        surprises(counts(table.texts(Field.BIRTHPLACE), rows, Row.BIRTHPLACE)),
        surprises(counts(table.texts(Field.OCCUPATION), rows, Row.OCCUPATION)));
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
    return day >= 0 && day < births.length ? births[day] & 0xFF : 0;
  }

  /// A date's place among days, a month having 32 of them; -1 for what no calendar has.
  private static int day(int date, int firstYear) {
    int month = decimal(date >>> 8 & 0xFF);
    int day = decimal(date & 0xFF);
    return date == 0 || month < 1 || month > 12 || day < 1 || day > 31
        ? -1
        : (decimal(date >>> 16) - firstYear) * 400 + month * 32 - 32 + day;
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
        double bits = Math.log((double) all / counts[value]) / Math.log(2);
        surprises[value] = (byte) Math.min(MOST, Math.round(bits * STEPS));
      }
    }
    return surprises;
  }
}
