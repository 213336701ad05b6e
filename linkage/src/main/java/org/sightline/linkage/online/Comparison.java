package org.sightline.linkage.online;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sightline.linkage.block.Blocks;
import org.sightline.linkage.block.Rule;
import org.sightline.linkage.block.TextBlock;
import org.sightline.linkage.table.PackedRecord;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;

/// One record against all others that some rule puts into a block with it.
final class Comparison {

  /// A pair that no rule selects.
  static final float NOT_COMPARED = Float.NEGATIVE_INFINITY;

  private final Bench.Sheet sheet;
  private final int own;
  private final int[] places;
  private final float[] bits;
  private final long[] blocks;
  private final int[] others;

  private Comparison(
      Bench.Sheet sheet, int own, int[] places, float[] bits, long[] blocks, int[] others) {
    this.sheet = sheet;
    this.own = own;
    this.places = places;
    this.bits = bits;
    this.blocks = blocks;
    this.others = others;
  }

  /// On which all are laid out.
  Bench.Sheet sheet() {
    return sheet;
  }

  /// The record's place on the sheet.
  int own() {
    return own;
  }

  /// How many are on the sheet, the record among them.
  int size() {
    return places.length;
  }

  /// Where the record at a place on the sheet stands in the index.
  int place(int at) {
    return places[at];
  }

  /// The weight of the record with the one at a place on the sheet.
  float bits(int at) {
    return bits[at];
  }

  /// The record's block by a rule, as a hash; 0 for none.
  long block(int rule) {
    return blocks[rule];
  }

  /// How many others this block has; those of a refused block are not counted.
  int others(int rule) {
    return others[rule];
  }

  /// Compares a record.
  ///
  /// @param stands where it stands in the index, or -1
  static Comparison of(View view, List<Rule> rules, Bench bench, PackedRecord record, int stands) {
    Bench.Sheet alone = bench.sheet(List.of(record));
    long[] blocks = new long[rules.size()];
    int[] others = new int[rules.size()];
    List<Rule> admitted = new ArrayList<>();
    int[] found = new int[64];
    int count = 0;
    for (int rule = 0; rule < rules.size(); rule++) {
      blocks[rule] = TextBlock.of(rules.get(rule), alone.table(), 0);
      int tag = Postings.tag(blocks[rule]);
      Postings postings = view.postings().get(rule);
      if (blocks[rule] == 0 || postings.isRefused(tag)) {
        continue;
      }
      int before = count;
      for (int at = postings.first(tag); at != Postings.END; ) {
        long entry = postings.entry(at);
        if (Postings.isOf(entry, tag) && at < view.size() && at != stands) {
          if (count == found.length) {
            found = Arrays.copyOf(found, count * 2);
          }
          found[count++] = at;
        }
        at = Postings.next(entry);
      }
      others[rule] = count - before;
      if (isTooLarge(rules.get(rule), others[rule] + 1)) {
        count = before;
      } else {
        admitted.add(rules.get(rule));
      }
    }
    int[] candidates = Arrays.stream(found, 0, count).sorted().distinct().toArray();
    return weigh(view, bench, record, candidates, stands, admitted, blocks, others);
  }

  /// As in a batch run, where the pairs of very large blocks are forgone.
  static boolean isTooLarge(Rule rule, int size) {
    return size > Blocks.LARGEST && !rule.keys().isEmpty();
  }

  private static Comparison weigh(
      View view,
      Bench bench,
      PackedRecord record,
      int[] candidates,
      int stands,
      List<Rule> admitted,
      long[] blocks,
      int[] others) {
    List<Placed> placed = new ArrayList<>(candidates.length + 1);
    placed.add(new Placed(stands, record));
    for (int candidate : candidates) {
      PackedRecord other = view.records().get(candidate);
      if (other != null) {
        placed.add(new Placed(candidate, other));
      }
    }
    placed.sort((one, other) -> PackedRecord.compareIds(one.record, other.record));
    Bench.Sheet sheet = bench.sheet(placed.stream().map(Placed::record).toList());
    int[] places = placed.stream().mapToInt(Placed::place).toArray();
    int own = 0;
    while (places[own] != stands) {
      own++;
    }
    float[] bits = new float[places.length];
    for (int other = 0; other < places.length; other++) {
      bits[other] =
          other != own && isJoined(admitted, sheet.table(), own, other)
              ? weight(sheet, Math.min(own, other), Math.max(own, other))
              : NOT_COMPARED;
    }
    return new Comparison(sheet, own, places, bits, blocks, others);
  }

  private record Placed(int place, PackedRecord record) {}

  private static float weight(Bench.Sheet sheet, int one, int other) {
    return (float) sheet.judge().bits(one, other, sheet.judge().pattern(one, other));
  }

  /// Two blocks may share a hash by chance, so the rules are asked again.
  private static boolean isJoined(List<Rule> rules, PersonTable table, int one, int other) {
    for (Rule rule : rules) {
      if (rule.joins(
          table.names(), table.rows(), one * Row.STRIDE, table.rows(), other * Row.STRIDE)) {
        return true;
      }
    }
    return false;
  }
}
