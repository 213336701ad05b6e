package org.sightline.linkage.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.TownFile;
import org.sightline.linkage.table.PersonTable;

/// A block too large to be compared.
class RefusedBlockTest {

  @Test
  void leavesItsPairsToTheRulesThatComeAfter() {
    List<String> lines = new ArrayList<>(List.of("id,surname,phone"));
    for (int record = 0; record <= Blocks.LARGEST; record++) {
      lines.add("%d,smith,07700 %06d".formatted(record, record < 2 ? 1 : record));
    }
    ConcurrentLinkedQueue<String> pairs = new ConcurrentLinkedQueue<>();
    try (Parallel one = Parallel.of(1)) {
      PersonTable table = TownFile.table(lines, Optional.empty(), one);
      Candidates candidates =
          Candidates.of(table, List.of(Rule.of(Key.SURNAME), Rule.of(Key.PHONE)), one);
      candidates.visit(
          one,
          thread ->
              (a, b, rows, i, j, rule) ->
                  pairs.add(table.id(a) + " " + table.id(b) + " by " + rule));
    }
    assertThat(pairs).containsExactly("0 1 by 1");
  }
}
