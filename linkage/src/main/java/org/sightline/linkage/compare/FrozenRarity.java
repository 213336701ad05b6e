package org.sightline.linkage.compare;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import org.sightline.linkage.table.Dictionary;
import org.sightline.linkage.table.Field;
import org.sightline.linkage.table.Names;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;

/// How rare values were at one moment, apart from any table: what a live index weighs by, so that the weight of two records does not
/// change because a third one came. A value.
///
/// No text is kept. What two or more records had is kept as a hash with its surprise; whatever else comes is taken for met once.
public final class FrozenRarity {

  private static final Field[] KINDS = {
    Field.FORENAME, Field.SURNAME, Field.BIRTHPLACE, Field.OCCUPATION
  };
  private static final int[] PLACES = {Row.FORENAME, Row.SURNAME, Row.BIRTHPLACE, Row.OCCUPATION};

  /// Hashes and surprises of one kind of value, open addressing.
  ///
  private static final class Met {

    private final long[] hashes;
    private final byte[] surprises;

    /// The surprise at a value that no other record has.
    private final byte once;

    Met(long[] hashes, byte[] surprises, byte once) {
      this.hashes = hashes;
      this.surprises = surprises;
      this.once = once;
    }

    /// @param seen the numbers of the values that some record has
    static Met of(Dictionary texts, BitSet seen, byte[] surprises, byte once) {
      int[] kept = seen.stream().filter(number -> surprises[number] != once).toArray();
      Met met = empty(kept.length, once);
      for (int number : kept) {
        met.put(hash(texts, number), surprises[number]);
      }
      return met;
    }

    static Met of(ValueCounts counted) {
      byte once = counted.once();
      Met met = empty(counted.values().length, once);
      for (int one = 0; one < counted.values().length; one++) {
        byte surprise = Rarity.surprise(counted.all(), counted.counts()[one]);
        if (surprise != once) {
          met.put(counted.values()[one], surprise);
        }
      }
      return met;
    }

    static Met empty(int count, byte once) {
      int slots = Math.max(16, Integer.highestOneBit(count + 1) * 4);
      return new Met(new long[slots], new byte[slots], once);
    }

    void put(long hash, byte surprise) {
      int slot = slot(hash);
      hashes[slot] = hash;
      surprises[slot] = surprise;
    }

    byte of(long hash) {
      int slot = slot(hash);
      return hashes[slot] == hash ? surprises[slot] : once;
    }

    void write(DataOutputStream out) throws IOException {
      out.writeByte(once);
      // In the order of hashes: the same values give the same bytes, in whatever order they were
      // met.
      long[] sorted = Arrays.stream(hashes).filter(hash -> hash != 0).sorted().toArray();
      out.writeInt(sorted.length);
      for (long hash : sorted) {
        out.writeLong(hash);
        out.writeByte(of(hash));
      }
    }

    static Met read(DataInputStream in) throws IOException {
      byte once = in.readByte();
      int count = in.readInt();
      Met met = empty(count, once);
      for (int one = 0; one < count; one++) {
        met.put(in.readLong(), in.readByte());
      }
      return met;
    }

    private int slot(long hash) {
      int slot = (int) (hash >>> 32) & hashes.length - 1;
      while (hashes[slot] != 0 && hashes[slot] != hash) {
        slot = slot + 1 & hashes.length - 1;
      }
      return slot;
    }
  }

  private final Met[] kinds;
  // Given names that many bore; once is 0, so that whatever is met here is among them.
  private final Met usual;
  private final byte[] births;
  private final int firstYear;
  private final byte birthOnce;

  private FrozenRarity(Met[] kinds, Met usual, byte[] births, int firstYear, byte birthOnce) {
    this.kinds = kinds;
    this.usual = usual;
    this.births = births;
    this.firstYear = firstYear;
    this.birthOnce = birthOnce;
  }

  /// By shares that are known from elsewhere: of names, in one spelling. Other names are all equally rare, and so are dates of birth.
  ///
  /// @param given shares of given names
  /// @param otherGiven the share of any other
  /// @param family shares of family names
  /// @param otherFamily the share of any other
  /// @param birthBits the bits of surprise at any date of birth
  public static FrozenRarity ofShares(
      Map<String, Double> given,
      double otherGiven,
      Map<String, Double> family,
      double otherFamily,
      double birthBits) {
    Met usual = Met.empty(given.size(), (byte) 0);
    given.keySet().stream().sorted().forEach(name -> usual.put(hash(name), (byte) 1));
    Met none = Met.empty(0, (byte) 0);
    return new FrozenRarity(
        new Met[] {met(given, otherGiven), met(family, otherFamily), none, none},
        usual,
        new byte[0],
        0,
        Rarity.eighths(birthBits));
  }

  private static Met met(Map<String, Double> shares, double other) {
    Met met = Met.empty(shares.size(), surprise(other));
    shares.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(name -> met.put(hash(name.getKey()), surprise(name.getValue())));
    return met;
  }

  private static byte surprise(double share) {
    return Rarity.eighths(-Math.log(share) / Math.log(2));
  }

  /// As values stand in a table.
  public static FrozenRarity of(PersonTable table) {
    return Rarity.of(table).frozen(table);
  }

  /// @param surprises of each kind of value, by its number in the table
  /// @param once of each kind, the surprise at a value that one record alone has
  /// @param births the surprise at each day, those that nobody was born on among them
  static FrozenRarity of(
      PersonTable table,
      byte[][] surprises,
      byte[] once,
      byte[] births,
      int firstYear,
      byte birthOnce) {
    Met[] kinds = new Met[KINDS.length];
    for (int kind = 0; kind < KINDS.length; kind++) {
      BitSet seen = new BitSet();
      int[] rows = table.rows();
      for (int at = PLACES[kind]; at < rows.length; at += Row.STRIDE) {
        seen.set(rows[at]);
      }
      seen.clear(0);
      kinds[kind] = Met.of(table.texts(KINDS[kind]), seen, surprises[kind], once[kind]);
    }
    return new FrozenRarity(kinds, usual(table.names()), births, firstYear, birthOnce);
  }

  /// As values were counted elsewhere: equal to what [#of(PersonTable)] makes of a table that holds them all.
  public static FrozenRarity of(
      ValueCounts forenames,
      ValueCounts surnames,
      ValueCounts birthplaces,
      ValueCounts occupations,
      ValueCounts births) {
    ValueCounts[] counted = {forenames, surnames, birthplaces, occupations};
    Met[] kinds = new Met[KINDS.length];
    for (int kind = 0; kind < KINDS.length; kind++) {
      kinds[kind] = Met.of(counted[kind]);
    }
    Rarity.Days days = Rarity.Days.of(births, births.once());
    return new FrozenRarity(
        kinds, usual(forenames), days.surprises(), days.firstYear(), births.once());
  }

  private static Met usual(ValueCounts forenames) {
    long[] hashes = new long[forenames.values().length];
    int count = 0;
    for (int one = 0; one < hashes.length; one++) {
      if (Names.isOften(forenames.counts()[one])) {
        hashes[count++] = forenames.values()[one];
      }
    }
    Met met = Met.empty(count, (byte) 0);
    for (int one = 0; one < count; one++) {
      met.put(hashes[one], (byte) 1);
    }
    return met;
  }

  private static Met usual(Names names) {
    BitSet usual = new BitSet();
    byte[] marks = new byte[names.texts().size()];
    for (int name = 1; name < marks.length; name++) {
      usual.set(name, names.isUsual(name));
      marks[name] = 1;
    }
    return Met.of(names.texts(), usual, marks, (byte) 0);
  }

  /// Whether a name was one that many bore as given name.
  public boolean isUsual(Dictionary texts, int name) {
    return usual.of(hash(texts, name)) != 0;
  }

  /// A table whose names count as usual as they did then. With [#rarityOf(PersonTable)], all that a batch run needs to weigh as an index does.
  public PersonTable over(PersonTable table) {
    return table.with(this::isUsual);
  }

  /// For no texts yet: what grows with dictionaries.
  public Rarity none() {
    return new Rarity(
        new byte[1], new byte[1], births, firstYear, birthOnce, new byte[1], new byte[1]);
  }

  /// For the records of a table.
  public Rarity of(Dictionary names, Dictionary birthplaces, Dictionary occupations) {
    Rarity rarity = none();
    rarity.grow(this, new int[] {1, 1, 1}, names, birthplaces, occupations);
    return rarity;
  }

  /// For all records of a table.
  public Rarity rarityOf(PersonTable table) {
    return of(table.names().texts(), table.texts(Field.BIRTHPLACE), table.texts(Field.OCCUPATION));
  }

  /// Surprises that reach to the end of a dictionary that has grown.
  byte[] extended(int kind, byte[] surprises, int known, Dictionary texts) {
    byte[] longer =
        surprises.length >= texts.size()
            ? surprises
            : Arrays.copyOf(surprises, Math.max(texts.size(), surprises.length * 2));
    for (int number = known; number < texts.size(); number++) {
      longer[number] = kinds[kind].of(hash(texts, number));
    }
    return longer;
  }

  private static long hash(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return hash(bytes, 0, bytes.length);
  }

  /// The hash by which a text is known here; never 0.
  public static long hash(Dictionary texts, int number) {
    int start = texts.start(number);
    return hash(texts.bytes(), start, start + texts.length(number));
  }

  private static long hash(byte[] bytes, int from, int end) {
    long hash = 0xCBF29CE484222325L;
    for (int at = from; at < end; at++) {
      hash = (hash ^ bytes[at]) * 0x100000001B3L;
    }
    hash *= 0xD6E8FEB86659FD93L;
    hash ^= hash >>> 32;
    return hash == 0 ? 1 : hash;
  }

  /// Writes all of it.
  public void write(DataOutputStream out) throws IOException {
    for (Met met : kinds) {
      met.write(out);
    }
    usual.write(out);
    out.writeInt(births.length);
    out.write(births);
    out.writeInt(firstYear);
    out.writeByte(birthOnce);
  }

  /// Reads what was written.
  public static FrozenRarity read(DataInputStream in) throws IOException {
    Met[] kinds = new Met[KINDS.length];
    for (int kind = 0; kind < KINDS.length; kind++) {
      kinds[kind] = Met.read(in);
    }
    return new FrozenRarity(
        kinds, Met.read(in), in.readNBytes(in.readInt()), in.readInt(), in.readByte());
  }
}
