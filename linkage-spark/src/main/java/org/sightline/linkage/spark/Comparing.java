package org.sightline.linkage.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.block.Blocks;
import org.sightline.linkage.block.Candidates;
import org.sightline.linkage.block.Rule;
import org.sightline.linkage.block.TextBlock;
import org.sightline.linkage.compare.FrozenRarity;
import org.sightline.linkage.compare.PairComparer;
import org.sightline.linkage.table.PackedRecord;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.train.Comparisons;
import scala.Tuple2;

/// Brings the records of each block together and compares their pairs. A pair that several rules select is handed over by the first of them,
/// on whatever machine that is.
final class Comparing {

  /// Some pairs with what comparing them gave, by the numbers that records have in the whole corpus.
  ///
  /// @param pairs the smaller record in the upper half, the greater in the lower
  @SuppressWarnings("ArrayRecordComponent") // sent and read, never compared
  record Compared(long[] pairs, int[] patterns, int[] rarities) implements Serializable {

    Comparisons asComparisons() {
      return Comparisons.of(pairs, patterns, rarities);
    }
  }

  private Comparing() {}

  /// @param parts among which blocks are divided
  static JavaRDD<Compared> of(
      JavaSparkContext spark,
      Records records,
      List<Counted> blocks,
      Broadcast<Known<FrozenRarity>> rarity,
      int parts) {
    Rules rules = new Rules(blocks);
    Broadcast<Rules> known = spark.broadcast(rules);
    int files = records.files();
    return Buckets.send(records.sheaves(), parts, sheaves -> sent(sheaves, known.value(), parts))
        .mapPartitions(pieces ->
            new Meeting(known.value(), new Desk(rarity.value().get(), files), pieces)
                .compared()
                .iterator());
  }

  /// Rules and their refused blocks, as they are sent to every machine.
  private static final class Rules implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String[] codes;
    private final long[][] refused;

    Rules(List<Counted> blocks) {
      codes = blocks.stream().map(one -> one.rule().code()).toArray(String[]::new);
      refused = blocks.stream().map(Counted::refused).toArray(long[][]::new);
    }

    List<Rule> parsed() {
      return Arrays.stream(codes).map(Rule::parse).toList();
    }

    boolean refuses(int rule, long block) {
      return refused[rule].length > 0 && Arrays.binarySearch(refused[rule], block) >= 0;
    }
  }

  private static Iterator<Tuple2<Integer, byte[]>> sent(
      Iterator<Sheaf> sheaves, Rules known, int parts) {
    List<Rule> rules = known.parsed();
    Desk.Plain desk = new Desk.Plain();
    return Buckets.pieces(
        parts,
        into -> {
          if (!sheaves.hasNext()) {
            return false;
          }
          Sheaf sheaf = sheaves.next();
          PersonTable table = desk.table(sheaf.all());
          for (int record = 0; record < sheaf.size(); record++) {
            for (int rule = 0; rule < rules.size(); rule++) {
              long block = TextBlock.of(rules.get(rule), table, record);
              if (block != 0 && !known.refuses(rule, block)) {
                into.of(Buckets.bucket(block + rule, parts))
                    .putInt(rule)
                    .putLong(block)
                    .putInt(sheaf.first() + record)
                    .put(sheaf.records()[record]);
              }
            }
          }
          return true;
        });
  }

  /// A record in a block of a rule.
  @SuppressWarnings("ArrayRecordComponent") // sent and read, never compared
  private record Place(int rule, long block, int number, byte[] packed) {}

  /// The records that have come together in one task.
  private static final class Meeting {

    private final Rules known;
    private final Desk desk;
    private final List<List<Place>> byRule = new ArrayList<>();

    Meeting(Rules known, Desk desk, Iterator<byte[]> pieces) {
      this.known = known;
      this.desk = desk;
      Arrays.stream(known.codes).forEach(code -> byRule.add(new ArrayList<>()));
      while (pieces.hasNext()) {
        Bytes.Reader reader = new Bytes.Reader(pieces.next());
        while (reader.hasMore()) {
          int rule = reader.nextInt();
          byRule.get(rule).add(new Place(rule, reader.nextLong(), reader.nextInt(), reader.next()));
        }
      }
    }

    List<Compared> compared() {
      byRule.replaceAll(Meeting::inCompany);
      List<Place> distinct = distinct();
      int[] numbers = distinct.stream().mapToInt(Place::number).toArray();
      List<PackedRecord> records =
          distinct.stream().map(place -> PackedRecord.of(place.packed)).toList();
      Desk.Sheet sheet = desk.sheet(records);
      List<Blocks> blocks = new ArrayList<>();
      List<Rule> rules = known.parsed();
      for (int rule = 0; rule < rules.size(); rule++) {
        blocks.add(
            Blocks.of(
                rules.get(rule),
                entries(byRule.get(rule), numbers),
                refused(rule, rules.get(rule), sheet.table())));
      }
      try (Parallel alone = Parallel.of(1)) {
        return renumbered(
            Comparisons.of(
                sheet.table(),
                Candidates.of(sheet.table(), blocks),
                new PairComparer(sheet.table()),
                sheet.rarity(),
                alone),
            numbers,
            alone);
      }
    }

    /// Sorted by block and record, without those who are alone in their block.
    private static List<Place> inCompany(List<Place> places) {
      places.sort((one, other) -> {
        int byBlock = Long.compare(one.block, other.block);
        return byBlock != 0 ? byBlock : Integer.compare(one.number, other.number);
      });
      List<Place> kept = new ArrayList<>();
      for (int at = 0; at < places.size(); at++) {
        long block = places.get(at).block;
        boolean before = at > 0 && places.get(at - 1).block == block;
        boolean after = at + 1 < places.size() && places.get(at + 1).block == block;
        if (before || after) {
          kept.add(places.get(at));
        }
      }
      return kept;
    }

    private List<Place> distinct() {
      List<Place> all = new ArrayList<>();
      byRule.forEach(all::addAll);
      all.sort((one, other) -> Integer.compare(one.number, other.number));
      List<Place> distinct = new ArrayList<>();
      for (int at = 0; at < all.size(); at++) {
        if (at == 0 || all.get(at - 1).number != all.get(at).number) {
          distinct.add(all.get(at));
        }
      }
      return distinct;
    }

    /// Blocks are numbered in their order here, so that no two share a number.
    private static long[] entries(List<Place> places, int[] numbers) {
      long[] entries = new long[places.size()];
      long block = 0;
      for (int at = 0; at < entries.length; at++) {
        Place place = places.get(at);
        block += at > 0 && places.get(at - 1).block != place.block ? 1 : 0;
        entries[at] = block << 32 | Arrays.binarySearch(numbers, place.number);
      }
      return entries;
    }

    private BitSet refused(int number, Rule rule, PersonTable table) {
      BitSet refused = new BitSet();
      for (int record = 0; known.refused[number].length > 0 && record < table.size(); record++) {
        refused.set(record, known.refuses(number, TextBlock.of(rule, table, record)));
      }
      return refused;
    }

    private static List<Compared> renumbered(
        Comparisons comparisons, int[] numbers, Parallel alone) {
      List<Compared> compared = new ArrayList<>();
      comparisons.read(
          alone,
          (part, size, pairs, patterns, rarities) -> {
            long[] own = new long[size];
            for (int at = 0; at < size; at++) {
              own[at] = (long) numbers[(int) (pairs[at] >>> 32)] << 32 | numbers[(int) pairs[at]];
            }
            compared.add(
                new Compared(own, Arrays.copyOf(patterns, size), Arrays.copyOf(rarities, size)));
          });
      return compared;
    }
  }
}
