package org.sightline.linkage.block;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.linkage.Radix;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;

/// The blocks of one rule: one sorted array, each entry the upper half of the block's hash and the record.
///
/// Two blocks may share half a hash by chance; whoever forms pairs asks the rule again.
public final class Blocks implements BlockCounts {

  /// Records of one block from which on it is refused: its pairs would crowd out all others and say little.
  public static final int LARGEST = 5_000;

  private final Rule rule;
  private final long[] entries;
  private final long pairs;
  private final long refusedPairs;
  private final long worst;
  // The halves of hashes of refused blocks, sorted.
  private final int[] refused;
  // Known from elsewhere, or null.
  private final @Nullable BitSet refusedRecords;

  private Blocks(Rule rule, long[] entries, @Nullable BitSet refusedRecords) {
    this.refusedRecords = refusedRecords;
    this.rule = rule;
    this.entries = entries;
    long sum = 0;
    long forgone = 0;
    long largest = 0;
    int largestAt = 0;
    int[] tooLarge = new int[0];
    for (int from = 0, to; from < entries.length; from = to) {
      to = end(from);
      long size = (long) to - from;
      if (size > LARGEST && !rule.keys().isEmpty()) {
        forgone += size * (size - 1) / 2;
        tooLarge = Arrays.copyOf(tooLarge, tooLarge.length + 1);
        tooLarge[tooLarge.length - 1] = (int) (entries[from] >>> 32);
      } else {
        sum += size * (size - 1) / 2;
      }
      if (size > largest) {
        largest = size;
        largestAt = from;
      }
    }
    this.pairs = sum;
    this.refusedPairs = forgone;
    Arrays.sort(tooLarge);
    this.refused = tooLarge;
    this.worst = largest == 0 ? -1 : largest << 32 | largestAt;
  }

  /// Puts the records of a table into blocks.
  public static Blocks of(Rule rule, PersonTable table) {
    int[] rows = table.rows();
    long[] entries = new long[table.size()];
    int count = 0;
    for (int record = 0; record < table.size(); record++) {
      long block = rule.block(table, rows, record * Row.STRIDE);
      if (block != 0) {
        entries[count++] = (block & 0xFFFFFFFF00000000L) | record;
      }
    }
    // Records come in their order, so that sorting by the hash alone leaves them in it.
    return new Blocks(rule, Arrays.copyOf(Radix.sort(entries, count, 32, 64), count), null);
  }

  /// Blocks that were formed elsewhere, of a corpus of which a table holds some records only.
  ///
  /// @param entries in their order: a number for the block in the upper half, the record in the lower
  /// @param refusedRecords records whose block by this rule was refused, where the whole corpus was seen
  public static Blocks of(Rule rule, long[] entries, BitSet refusedRecords) {
    return new Blocks(rule, entries, (BitSet) refusedRecords.clone());
  }

  /// The rule.
  @Override
  public Rule rule() {
    return rule;
  }

  /// How many pairs its blocks hold, those found by other rules as well among them, refused blocks left out.
  @Override
  public long pairs() {
    return pairs;
  }

  /// How many pairs are forgone because their block was too large.
  @Override
  public long refusedPairs() {
    return refusedPairs;
  }

  /// The largest block, in words that may be shown on a page, and its size. Where names do not tell which block it is, one of its records does.
  public Optional<String> worst(PersonTable table) {
    if (worst < 0) {
      return Optional.empty();
    }
    int record = record((int) worst);
    String words =
        TextBlock.shown(rule, table, record)
            + (rule.keys().stream().allMatch(Key::isName)
                ? ""
                : ", as record %s has it".formatted(table.id(record)));
    return Optional.of("%s: %,d records".formatted(words, worst >>> 32));
  }

  /// Whether the block of a record is refused.
  ///
  /// @param rows where a copy of its row lies
  boolean isRefused(int record, PersonTable table, int[] rows, int at) {
    if (refusedRecords != null) {
      return refusedRecords.get(record);
    }
    return refused.length > 0
        && Arrays.binarySearch(refused, (int) (rule.block(table, rows, at) >>> 32)) >= 0;
  }

  int size() {
    return entries.length;
  }

  int record(int entry) {
    return (int) entries[entry];
  }

  /// Where the block that begins at an entry ends.
  int end(int from) {
    long block = entries[from] >>> 32;
    int to = from + 1;
    while (to < entries.length && entries[to] >>> 32 == block) {
      to++;
    }
    return to;
  }

  /// The first block that begins at an entry or after it.
  int begin(int entry) {
    int at = entry;
    while (at > 0 && at < entries.length && entries[at] >>> 32 == entries[at - 1] >>> 32) {
      at++;
    }
    return Math.min(at, entries.length);
  }
}
