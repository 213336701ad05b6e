package org.sightline.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.BatchLink;
import org.sightline.linkage.batch.ScoredPairs;
import org.sightline.linkage.block.Blocks;
import org.sightline.linkage.block.Key;
import org.sightline.linkage.block.Rule;
import org.sightline.linkage.block.RulePlan;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.table.TableReader;

/// How many pairs a second are compared and weighed by rules that select very many: birth; three letters of both names; phone; postcode. The
/// model is trained without labels beforehand. Making the blocks counts as part of it. Arguments: a CSV file, how often.
public final class HeavyRules {

  private static final List<Rule> RULES =
      List.of(
          Rule.of(Key.BIRTH),
          Rule.of(Key.FORENAME_START, Key.SURNAME_START),
          Rule.of(Key.PHONE),
          Rule.of(Key.POSTCODE));

  private HeavyRules() {}

  /// Runs it and prints what it found.
  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0]);
    int times = Integer.parseInt(arguments[1]);
    try (Parallel threads = Parallel.of(2)) {
      PersonTable table = TableReader.read(List.of(file), Optional.empty(), threads);
      BatchLink batch = new BatchLink(table, threads);
      RulePlan plan = batch.plan(Optional.empty());
      LinkModel model = batch.train(batch.compare(plan.kept()), plan, "bench", "").model();
      for (int time = 0; time < times; time++) {
        long begin = System.nanoTime();
        List<Blocks> blocks = RulePlan.blocks(RULES, table, threads);
        ScoredPairs pairs = batch.weigh(blocks, model);
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
            "%,d pairs in %.2f s: %.1f million a second; %,d kept%n",
            pairs.scored(), seconds, pairs.scored() / seconds / 1e6, pairs.size());
      }
    }
  }
}
