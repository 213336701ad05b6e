package org.sightline.linkage.online;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.block.Rule;
import org.sightline.linkage.block.TextBlock;
import org.sightline.linkage.table.PackedRecord;
import org.sightline.linkage.table.PersonTable;

/// How the first view of an index is made: records are put into the blocks of all rules, table by table.
final class Founding {

  private final List<Rule> rules;
  private final Parallel threads;
  private final List<Postings> postings = new ArrayList<>();
  private final List<Map<Integer, Integer>> sizes = new ArrayList<>();
  private final Postings ids;
  private final Shelf.Edit<PackedRecord> records = Shelf.<PackedRecord>empty().edit();
  private int size;

  /// @param records how many are expected
  Founding(List<Rule> rules, int records, Parallel threads) {
    this.rules = rules;
    this.threads = threads;
    this.ids = new Postings(records);
    for (int rule = 0; rule < rules.size(); rule++) {
      postings.add(new Postings(records));
      sizes.add(new HashMap<>());
    }
  }

  /// Takes the records of a table in.
  void add(PersonTable table) {
    int first = size;
    threads.each(
        rules.size() + 1,
        task -> {
          if (task == 0) {
            pack(table, first);
          } else {
            block(table, first, task - 1);
          }
        });
    size += table.size();
  }

  private void pack(PersonTable table, int first) {
    for (int record = 0; record < table.size(); record++) {
      PackedRecord packed = PackedRecord.of(table, record);
      records.set(first + record, packed);
      ids.add(first + record, View.tag(packed.id().getBytes(StandardCharsets.UTF_8)));
    }
  }

  private void block(PersonTable table, int first, int rule) {
    for (int record = 0; record < table.size(); record++) {
      long block = TextBlock.of(rules.get(rule), table, record);
      if (block != 0) {
        int tag = Postings.tag(block);
        postings.get(rule).add(first + record, tag);
        sizes.get(rule).merge(tag, 1, Integer::sum);
      }
    }
  }

  /// The view.
  ///
  /// @param groups for each record the first record of its person, in the order of ids
  View done(int[] groups) {
    for (int rule = 0; rule < rules.size(); rule++) {
      int here = rule;
      sizes
          .get(rule)
          .forEach((tag, count) -> {
            if (Comparison.isTooLarge(rules.get(here), count)) {
              postings.get(here).crowd(tag, count, true);
            }
          });
    }
    Shelf<PackedRecord> packed = records.done();
    return new View(size, size, 0, packed, people(groups, packed), List.copyOf(postings), ids);
  }

  private static Shelf<int[]> people(int[] groups, Shelf<PackedRecord> records) {
    int[] sizes = new int[groups.length];
    for (int group : groups) {
      sizes[group]++;
    }
    int @Nullable [][] members = new int[groups.length][];
    int[] filled = new int[groups.length];
    Shelf.Edit<int[]> people = Shelf.<int[]>empty().edit();
    for (int record = 0; record < groups.length; record++) {
      int group = groups[record];
      int @Nullable [] own = members[group];
      if (sizes[group] > 1) {
        if (own == null) {
          own = new int[sizes[group]];
          members[group] = own;
        }
        own[filled[group]++] = record;
      }
      people.set(record, own);
    }
    for (int[] own : members) {
      if (own != null) {
        inOrder(own, records);
      }
    }
    return people.done();
  }

  private static void inOrder(int[] members, Shelf<PackedRecord> records) {
    for (int at = 1; at < members.length; at++) {
      int moving = members[at];
      PackedRecord record = records.get(moving);
      int to = at;
      while (to > 0 && record != null && comesAfter(records.get(members[to - 1]), record)) {
        members[to] = members[to - 1];
        to--;
      }
      members[to] = moving;
    }
  }

  private static boolean comesAfter(@Nullable PackedRecord one, PackedRecord other) {
    return one != null && PackedRecord.compareIds(one, other) > 0;
  }
}
