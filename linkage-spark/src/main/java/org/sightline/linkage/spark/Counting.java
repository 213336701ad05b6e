package org.sightline.linkage.spark;

import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.sightline.linkage.Radix;
import org.sightline.linkage.block.Rule;
import org.sightline.linkage.block.TextBlock;
import org.sightline.linkage.compare.FrozenRarity;
import org.sightline.linkage.table.Dictionary;
import org.sightline.linkage.table.Field;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;
import org.sightline.linkage.train.CountedValue;
import scala.Tuple2;

/// Counts over all records: how many have each value, and how large the blocks of rules are. Each machine counts its own first, so that what
/// many have travels once from each.
final class Counting {

  /// Kinds of values by their places.
  static final List<CountedValue> VALUES = List.of(CountedValue.values());

  /// Initials are given names for rarity, but none for agreement by chance: they are counted apart.
  static final int INITIALS = VALUES.size();

  /// Kinds of values before those of blocks, one for each rule.
  static final int KINDS = INITIALS + 1;

  private final Records records;
  private final int parts;

  /// @param parts among which values are divided
  Counting(Records records, int parts) {
    this.records = records;
    this.parts = parts;
  }

  /// Counts.
  ///
  /// @param values whether to count values as well as blocks
  /// @param rules whose blocks to count
  /// @param largest block that is not refused
  /// @return the kinds of values, then one kind for each rule
  Kind[] count(boolean values, List<Rule> rules, int largest) {
    int files = records.files();
    int kinds = KINDS + rules.size();
    int count = parts;
    List<String> codes = rules.stream().map(Rule::code).toList();
    JavaRDD<byte[]> sent =
        Buckets.send(
            records.sheaves(),
            count,
            sheaves -> {
              List<Rule> parsed = codes.stream().map(Rule::parse).toList();
              return sent(sheaves, values, parsed, files, count);
            });
    Kind[] all = new Kind[kinds];
    Arrays.setAll(all, kind -> new Kind());
    boolean[] refusable = new boolean[rules.size()];
    for (int rule = 0; rule < refusable.length; rule++) {
      refusable[rule] = !rules.get(rule).keys().isEmpty();
    }
    for (Kind[] part :
        sent.mapPartitions(pieces ->
                Collections.singletonList(counted(pieces, kinds, files, refusable, largest))
                    .iterator())
            .collect()) {
      for (int kind = 0; kind < kinds; kind++) {
        all[kind].add(part[kind]);
      }
    }
    return all;
  }

  // ------------------------------------------------------------------ what is sent

  /// Values of one kind and file that one task has met.
  private static final class Met {
    long[] values = new long[1 << 10];
    int size;

    void add(long value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = value;
    }
  }

  private static Iterator<Tuple2<Integer, byte[]>> sent(
      Iterator<Sheaf> sheaves, boolean values, List<Rule> rules, int files, int count) {
    Desk.Plain desk = new Desk.Plain();
    Met[] met = new Met[2 * (KINDS + rules.size())];
    Arrays.setAll(met, slot -> new Met());
    return Buckets.pieces(
        count,
        into -> {
          if (!sheaves.hasNext()) {
            return false;
          }
          // Some sheaves at a time: enough for what many have to come up often.
          for (int some = 0; some < 16 && sheaves.hasNext(); some++) {
            PersonTable table = desk.table(sheaves.next().all());
            for (int record = 0; record < table.size(); record++) {
              meet(met, table, record, values, rules, files);
            }
          }
          for (int slot = 0; slot < met.length; slot++) {
            write(met[slot], slot, into, count);
          }
          return true;
        });
  }

  private static void meet(
      Met[] met, PersonTable table, int record, boolean values, List<Rule> rules, int files) {
    int[] rows = table.rows();
    int at = record * Row.STRIDE;
    int file = files == 2 ? Row.file(rows, at) : 0;
    if (values) {
      for (int kind = 0; kind < VALUES.size(); kind++) {
        long value = value(VALUES.get(kind), table, at);
        if (value != 0) {
          boolean counts = VALUES.get(kind).isIn(table.names(), rows, at);
          met[2 * (counts ? kind : INITIALS) + file].add(value);
        }
      }
    }
    for (int rule = 0; rule < rules.size(); rule++) {
      long block = TextBlock.of(rules.get(rule), table, record);
      if (block != 0) {
        met[2 * (KINDS + rule)].add(block);
      }
    }
  }

  /// A value that is the same in every table: texts by their hash.
  private static long value(CountedValue kind, PersonTable table, int at) {
    long value = kind.of(table.rows(), at);
    if (value == 0) {
      return 0;
    }
    return switch (kind) {
      case FORENAME, SURNAME -> hash(table.names().texts(), value);
      case EMAIL -> hash(table.texts(Field.EMAIL), value);
      case BIRTHPLACE -> hash(table.texts(Field.BIRTHPLACE), value);
      case OCCUPATION -> hash(table.texts(Field.OCCUPATION), value);
      case BIRTH, NUMBER, PHONE, POSTCODE -> value;
    };
  }

  private static long hash(Dictionary texts, long number) {
    return FrozenRarity.hash(texts, (int) number);
  }

  private static void write(Met met, int slot, Buckets into, int count) {
    long[] sorted = Arrays.copyOf(met.values, met.size);
    sorted = Radix.sort(sorted, met.size, 0, 64);
    for (int from = 0, to; from < met.size; from = to) {
      to = from + 1;
      while (to < met.size && sorted[to] == sorted[from]) {
        to++;
      }
      into.of(Buckets.bucket(sorted[from], count))
          .putInt(slot)
          .putLong(sorted[from])
          .putInt(to - from);
    }
    met.size = 0;
  }

  // ------------------------------------------------------------------ what comes of it

  private static Kind[] counted(
      Iterator<byte[]> pieces, int kinds, int files, boolean[] refusable, int largest) {
    Sums[] sums = new Sums[kinds];
    Arrays.setAll(sums, kind -> new Sums());
    while (pieces.hasNext()) {
      Bytes.Reader reader = new Bytes.Reader(pieces.next());
      while (reader.hasMore()) {
        int slot = reader.nextInt();
        sums[slot / 2].add(reader.nextLong(), slot % 2, reader.nextInt());
      }
    }
    Kind[] counted = new Kind[kinds];
    for (int kind = 0; kind < kinds; kind++) {
      counted[kind] =
          kind < KINDS
              ? sums[kind].ofValues(files, leastKept(kind))
              : sums[kind].ofBlocks(refusable[kind - KINDS] ? largest : Long.MAX_VALUE);
    }
    return counted;
  }

  /// What one record alone has surprises all alike, so that only its number counts; of dates all are asked for, of others none.
  private static long leastKept(int kind) {
    if (kind == INITIALS) {
      return 2;
    }
    return switch (VALUES.get(kind)) {
      case FORENAME, SURNAME, BIRTHPLACE, OCCUPATION -> 2;
      case BIRTH -> 1;
      case EMAIL, NUMBER, PHONE, POSTCODE -> Long.MAX_VALUE;
    };
  }
}
