package org.sightline.linkage.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.ScoredPairs;
import org.sightline.linkage.block.Blocks;
import org.sightline.linkage.block.Rule;
import org.sightline.linkage.block.RulePlan;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.Row;

/// Rules that find a share of the pairs of one person within a budget of pairs. What such pairs are is not known: those that a model takes for one person at even
/// odds stand for them, and what it estimates to be lost outside all rules is counted as found by none.
///
/// @param rules in the order they were taken: each finds most of what was not found before, for a pair compared
/// @param pairs how many pairs they select, those counted several times that several rules select
/// @param recall the estimated share of pairs of one person they find
/// @param reached whether that is the share that was asked for
public record RuleProposal(List<Rule> rules, long pairs, double recall, boolean reached) {

  /// Keeps a copy.
  public RuleProposal {
    rules = List.copyOf(rules);
  }

  /// Proposes rules.
  ///
  /// @param pairs weighed by a model that was trained on pairs of many rules
  /// @param from the weight from which they are taken for one person
  /// @param lost the share of pairs of one person that these many rules lose
  /// @param among the rules to choose from
  /// @param recall the share wanted
  /// @param budget the most pairs
  public static RuleProposal of(
      PersonTable table,
      ScoredPairs pairs,
      double from,
      double lost,
      List<Rule> among,
      double recall,
      long budget,
      Parallel threads) {
    List<Blocks> all =
        RulePlan.blocks(among, table, threads).stream()
            .filter(blocks -> blocks.refusedPairs() == 0 && blocks.pairs() <= budget)
            .toList();
    int[] likely = likely(pairs, from);
    BitSet[] finds = new BitSet[all.size()];
    threads.each(
        finds.length, one -> finds[one] = found(table, pairs, likely, all.get(one).rule()));
    BitSet found = new BitSet();
    List<Rule> rules = new ArrayList<>();
    long spent = 0;
    double share = 0;
    while (share < recall) {
      int best = best(all, finds, found, budget - spent);
      if (best < 0) {
        break;
      }
      found.or(finds[best]);
      rules.add(all.get(best).rule());
      spent += all.get(best).pairs();
      share = likely.length == 0 ? 0 : (1 - lost) * found.cardinality() / likely.length;
    }
    return new RuleProposal(rules, spent, share, share >= recall);
  }

  private static int[] likely(ScoredPairs pairs, double from) {
    int[] likely = new int[pairs.size()];
    int count = 0;
    for (int pair = 0; pair < pairs.size(); pair++) {
      if (pairs.bits(pair) >= from) {
        likely[count++] = pair;
      }
    }
    return java.util.Arrays.copyOf(likely, count);
  }

  private static BitSet found(PersonTable table, ScoredPairs pairs, int[] likely, Rule rule) {
    BitSet found = new BitSet(likely.length);
    int[] rows = table.rows();
    for (int one = 0; one < likely.length; one++) {
      int i = pairs.one(likely[one]) * Row.STRIDE;
      int j = pairs.other(likely[one]) * Row.STRIDE;
      found.set(one, rule.joins(table.names(), rows, i, rows, j));
    }
    return found;
  }

  private static int best(List<Blocks> all, BitSet[] finds, BitSet found, long left) {
    int best = -1;
    double most = 0;
    for (int one = 0; one < finds.length; one++) {
      BitSet more = (BitSet) finds[one].clone();
      more.andNot(found);
      double worth = more.cardinality() / (1.0 + all.get(one).pairs());
      if (all.get(one).pairs() <= left && worth > most) {
        most = worth;
        best = one;
      }
    }
    return best;
  }
}
