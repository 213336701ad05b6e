package org.sightline.linkage.batch;

import java.util.List;
import java.util.Optional;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.block.Blocks;
import org.sightline.linkage.block.Candidates;
import org.sightline.linkage.block.RulePlan;
import org.sightline.linkage.cluster.ClusterRules;
import org.sightline.linkage.cluster.Overrides;
import org.sightline.linkage.cluster.PairJudge;
import org.sightline.linkage.cluster.PersonClusters;
import org.sightline.linkage.compare.FrozenRarity;
import org.sightline.linkage.compare.PairComparer;
import org.sightline.linkage.compare.Rarity;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.model.Scorer;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.train.Comparisons;
import org.sightline.linkage.train.KnownPair;
import org.sightline.linkage.train.Training;

/// A whole run over a table, step by step, each step timed.
public final class BatchLink {

  /// Pairs less likely than about one in five hundred are not kept.
  public static final double KEPT_FROM = -9;

  private final PersonTable table;
  private final Parallel threads;
  private final PairComparer comparer;
  private final Rarity rarity;

  /// @param table the records
  /// @param threads to work on
  public BatchLink(PersonTable table, Parallel threads) {
    this(table, Rarity.of(table), threads);
  }

  /// @param table the records
  /// @param rarity how rare values are taken to be
  /// @param threads to work on
  private BatchLink(PersonTable table, Rarity rarity, Parallel threads) {
    this.table = table;
    this.threads = threads;
    this.comparer = new PairComparer(table);
    this.rarity = rarity;
  }

  /// A run that weighs as it was right at another moment, so that it finds what a live index finds.
  public static BatchLink of(PersonTable table, FrozenRarity frozen, Parallel threads) {
    return new BatchLink(frozen.over(table), frozen.rarityOf(table), threads);
  }

  /// The rules to block by: the model's, where they can be used on so many records, or those chosen within the budget.
  public RulePlan plan(Optional<LinkModel> model) {
    return model
        .filter(known -> RulePlan.fit(known.rules(), table))
        .map(known -> new RulePlan(RulePlan.blocks(known.rules(), table, threads), List.of()))
        .orElseGet(() -> RulePlan.of(table, threads));
  }

  /// Compares every pair that the rules select, once.
  public Comparisons compare(List<Blocks> blocks) {
    return Comparisons.of(table, Candidates.of(table, blocks), comparer, rarity, threads);
  }

  /// Learns a model from compared pairs.
  public Training train(Comparisons comparisons, RulePlan plan, String version, String day) {
    return train(comparisons, plan, version, day, List.of());
  }

  /// Learns a model from compared pairs, and from what people have said of some.
  ///
  /// @param known pairs of which it is known whether they are of one person, however they were chosen
  public Training train(
      Comparisons comparisons, RulePlan plan, String version, String day, List<KnownPair> known) {
    return Training.of(
        table, comparisons, comparer, rarity, plan.rules(), version, day, known, threads);
  }

  /// Weighs compared pairs.
  public ScoredPairs score(Comparisons comparisons, LinkModel model) {
    return ScoredPairs.of(comparisons, new Scorer(model), KEPT_FROM, threads);
  }

  /// Compares and weighs every pair that the rules select, by a model that is known already: faster than comparing first and weighing
  /// then, and with the same result.
  public ScoredPairs weigh(List<Blocks> blocks, LinkModel model) {
    return ScoredPairs.of(
        Candidates.of(table, blocks), comparer, rarity, new Scorer(model), KEPT_FROM, threads);
  }

  /// Makes people of weighed pairs.
  public PersonClusters cluster(ScoredPairs pairs, LinkModel model, ClusterRules rules) {
    return cluster(pairs, model, rules, Overrides.NONE);
  }

  /// Makes people of weighed pairs, and keeps to what was decided.
  public PersonClusters cluster(
      ScoredPairs pairs, LinkModel model, ClusterRules rules, Overrides overrides) {
    return PersonClusters.of(table.size(), pairs, judge(model), rules, overrides, threads);
  }

  /// Makes people of weighed pairs, keeps to what was decided, and learns how many records a person has at most.
  public PersonClusters people(
      ScoredPairs pairs, LinkModel model, ClusterRules rules, Overrides overrides) {
    return PersonClusters.learning(table.size(), pairs, judge(model), rules, overrides, threads);
  }

  /// What any two records of the table say about each other, by a model.
  public PairJudge judge(LinkModel model) {
    return new PairJudge(table, comparer, rarity, new Scorer(model));
  }

  /// Compares any two records of the table.
  public PairComparer comparer() {
    return comparer;
  }

  /// How rare the table's values are.
  public Rarity rarity() {
    return rarity;
  }
}
