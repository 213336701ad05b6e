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
///
/// @param sheet on which they are laid out
/// @param own the record's place on the sheet
/// @param places the record in the index at each place on the sheet; the record's own place has -1, or where it stands
/// @param bits the weight at each place, and nothing that counts at the record's own or where no rule joins the two
/// @param blocks the record's block by each rule, as a hash; 0 for none
/// @param others how many others each of these blocks has; those of a refused block are not counted
record Comparison(
    Bench.Sheet sheet, int own, int[] places, float[] bits, long[] blocks, int[] others) {

  /// A pair that no rule selects.
  static final float NOT_COMPARED = Float.NEGATIVE_INFINITY;

  /// Compares a record.
  ///
  /// @param stands where it stands in the index, or -1
  static Comparison of(
      View view, List<Rule> rules, Bench bench, PackedRecord record, int stands) {
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
      if (rule.joins(table.names(), table.rows(), one * Row.STRIDE, table.rows(), other * Row.STRIDE)) {
        return true;
      }
    }
    return false;
  }
}
