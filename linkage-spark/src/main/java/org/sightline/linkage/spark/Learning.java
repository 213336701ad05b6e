package org.sightline.linkage.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.block.Rule;
import org.sightline.linkage.compare.FrozenRarity;
import org.sightline.linkage.table.PackedRecord;
import org.sightline.linkage.train.Corpus;
import org.sightline.linkage.train.Drawn;
import org.sightline.linkage.train.Selection;
import org.sightline.linkage.train.Tally;
import org.sightline.linkage.train.Training;

/// Learns a model: patterns are counted where the pairs lie, and what is learnt from the counts is learnt on the machine that leads the run.
final class Learning {

  private final JavaSparkContext spark;
  private final Records records;
  private final FrozenRarity rarity;
  private final Rarities rarities;

  Learning(JavaSparkContext spark, Records records, FrozenRarity rarity, Rarities rarities) {
    this.spark = spark;
    this.records = records;
    this.rarity = rarity;
    this.rarities = rarities;
  }

  Training train(JavaRDD<Comparing.Compared> compared, List<Rule> rules, String day) {
    Tally all = new Tally();
    List<String> codes = rules.stream().map(Rule::code).toList();
    compared
        .mapPartitions(some -> List.of(tally(some, codes)).iterator())
        .collect()
        .forEach(all::addAll);
    Drawn.Lot lot = Drawn.Lot.of(records.size());
    try (Parallel threads = Parallel.of(Runtime.getRuntime().availableProcessors())) {
      Desk.Sheet sheet = sample(lot.records());
      Corpus corpus =
          new Corpus(
              records.size(),
              records.pairs(),
              records.fields(),
              Drawn.of(sheet.table(), places(lot.records()), lot.seeds()),
              sheet.rarity(),
              rarities.agreement(records.files()));
      return Training.of(corpus, all, new Selection(rules), rules, "trained", day, threads);
    }
  }

  private static Tally tally(java.util.Iterator<Comparing.Compared> compared, List<String> codes) {
    Selection selection = new Selection(codes.stream().map(Rule::parse).toList());
    Tally tally = new Tally();
    try (Parallel alone = Parallel.of(1)) {
      compared.forEachRemaining(
          some -> tally.addAll(Tally.of(some.asComparisons(), selection, alone)));
    }
    return tally;
  }

  /// Fetches the records that were drawn, each once, in their order.
  private Desk.Sheet sample(int[] drawn) {
    Broadcast<int[]> wanted = spark.broadcast(Arrays.stream(drawn).sorted().distinct().toArray());
    List<byte[]> fetched =
        records.sheaves().flatMap(sheaf -> some(sheaf, wanted.value()).iterator()).collect();
    return new Desk(rarity, records.files()).sheet(fetched.stream().map(PackedRecord::of).toList());
  }

  private static List<byte[]> some(Sheaf sheaf, int[] wanted) {
    List<byte[]> some = new ArrayList<>();
    for (int at = 0; at < sheaf.size(); at++) {
      if (Arrays.binarySearch(wanted, sheaf.first() + at) >= 0) {
        some.add(sheaf.records()[at]);
      }
    }
    return some;
  }

  private static int[] places(int[] drawn) {
    int[] distinct = Arrays.stream(drawn).sorted().distinct().toArray();
    return Arrays.stream(drawn).map(record -> Arrays.binarySearch(distinct, record)).toArray();
  }
}
