package org.sightline.linkage.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.batch.BatchLink;
import org.sightline.linkage.batch.ScoredPairs;
import org.sightline.linkage.block.Rule;
import org.sightline.linkage.block.RulePlan;
import org.sightline.linkage.cluster.ClusterRules;
import org.sightline.linkage.cluster.Overrides;
import org.sightline.linkage.cluster.PersonClusters;
import org.sightline.linkage.compare.Aspect;
import org.sightline.linkage.model.LevelFigures;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.table.PersonTable;
import org.sightline.linkage.train.Comparisons;

/// What would be decided otherwise if one model took another's place, on the records at hand: to be looked at before anyone adopts
/// a model. Both are given the pairs that the rules of either select, so that they differ in judgement alone.
///
/// @param people how many people each finds
/// @param linked how many pairs each links unasked
/// @param review how many pairs each gives a person to look at
/// @param moved records that would share a person with others than before
/// @param newlyLinked pairs that only the second links unasked, the heaviest first
/// @param noLongerLinked pairs that only the first links unasked, the heaviest first
/// @param levels levels whose weight differs, the most first
public record ModelComparison(
    Count people,
    Count linked,
    Count review,
    int moved,
    List<Pair> newlyLinked,
    List<Pair> noLongerLinked,
    List<Weight> levels) {

  /// A number by the first model and by the second.
  public record Count(long first, long second) {}

  /// A pair that is decided otherwise.
  ///
  /// @param one record
  /// @param other record
  /// @param first bits by the first model
  /// @param second bits by the second
  public record Pair(int one, int other, double first, double second) {

    /// The same with the models changed over.
    Pair turned() {
      return new Pair(one, other, /* first= */ second, /* second= */ first);
    }
  }

  /// A level that weighs otherwise.
  ///
  /// @param aspect of which
  /// @param words of the level
  /// @param first bits by the first model
  /// @param second bits by the second
  public record Weight(Aspect aspect, String words, double first, double second) {

    /// How far apart.
    public double apart() {
      return Math.abs(first - second);
    }
  }

  private static final double WORTH_TELLING = 0.5;
  private static final double SELDOM = 0.001;

  /// Keeps copies.
  public ModelComparison {
    newlyLinked = List.copyOf(newlyLinked);
    noLongerLinked = List.copyOf(noLongerLinked);
    levels = List.copyOf(levels);
  }

  /// Compares two models on a table.
  public static ModelComparison of(
      PersonTable table, LinkModel first, LinkModel second, ClusterRules rules, Parallel threads) {
    BatchLink batch = new BatchLink(table, threads);
    Set<Rule> both = new LinkedHashSet<>(batch.plan(Optional.of(first)).rules());
    both.addAll(batch.plan(Optional.of(second)).rules());
    Comparisons compared = batch.compare(RulePlan.blocks(List.copyOf(both), table, threads));
    ScoredPairs byFirst = batch.score(compared, first);
    ScoredPairs bySecond = batch.score(compared, second);
    PersonClusters before = batch.people(byFirst, first, rules, Overrides.NONE);
    PersonClusters after = batch.people(bySecond, second, rules, Overrides.NONE);
    return new ModelComparison(
        new Count(before.count(), after.count()),
        new Count(linked(byFirst, first), linked(bySecond, second)),
        new Count(review(byFirst, first), review(bySecond, second)),
        moved(before, after),
        onlyLinkedBy(bySecond, second, byFirst, first).stream().map(Pair::turned).toList(),
        onlyLinkedBy(byFirst, first, bySecond, second),
        levels(first, second));
  }

  private static long linked(ScoredPairs pairs, LinkModel model) {
    long count = 0;
    for (int pair = 0; pair < pairs.size(); pair++) {
      count += pairs.bits(pair) >= model.thresholds().link() ? 1 : 0;
    }
    return count;
  }

  private static long review(ScoredPairs pairs, LinkModel model) {
    long count = 0;
    for (int pair = 0; pair < pairs.size(); pair++) {
      count +=
          pairs.bits(pair) >= model.thresholds().review()
                  && pairs.bits(pair) < model.thresholds().link()
              ? 1
              : 0;
    }
    return count;
  }

  /// Records whose person is of other records than before.
  private static int moved(PersonClusters before, PersonClusters after) {
    int[] sizesBefore = before.sizes();
    int[] sizesAfter = after.sizes();
    int moved = 0;
    int[] afterOfCluster = new int[before.records()];
    boolean[] split = new boolean[before.records()];
    for (int record = 0; record < before.records(); record++) {
      int cluster = before.of(record);
      if (record == cluster) {
        afterOfCluster[cluster] = after.of(record);
      } else if (afterOfCluster[cluster] != after.of(record)) {
        split[cluster] = true;
      }
    }
    for (int record = 0; record < before.records(); record++) {
      int cluster = before.of(record);
      boolean same = !split[cluster] && sizesBefore[cluster] == sizesAfter[after.of(record)];
      moved += same ? 0 : 1;
    }
    return moved;
  }

  /// Both lists stand in the order of their records: they are walked side by side.
  private static List<Pair> onlyLinkedBy(
      ScoredPairs pairs, LinkModel model, ScoredPairs others, LinkModel otherModel) {
    List<Pair> only = new ArrayList<>();
    int at = 0;
    for (int pair = 0; pair < pairs.size(); pair++) {
      if (pairs.bits(pair) < model.thresholds().link()) {
        continue;
      }
      while (at < others.size() && before(others, at, pairs, pair)) {
        at++;
      }
      boolean there =
          at < others.size()
              && others.one(at) == pairs.one(pair)
              && others.other(at) == pairs.other(pair);
      double otherBits = there ? others.bits(at) : BatchLink.KEPT_FROM;
      if (otherBits < otherModel.thresholds().link()) {
        only.add(new Pair(pairs.one(pair), pairs.other(pair), pairs.bits(pair), otherBits));
      }
    }
    only.sort(
        Comparator.comparingDouble(Pair::first)
            .reversed()
            .thenComparingInt(Pair::one)
            .thenComparingInt(Pair::other));
    return only;
  }

  private static boolean before(ScoredPairs others, int at, ScoredPairs pairs, int pair) {
    return others.one(at) < pairs.one(pair)
        || (others.one(at) == pairs.one(pair) && others.other(at) < pairs.other(pair));
  }

  private static List<Weight> levels(LinkModel first, LinkModel second) {
    List<Weight> weights = new ArrayList<>();
    for (Aspect aspect : Aspect.ALL) {
      for (int level = 1; level < aspect.levels().size(); level++) {
        LevelFigures one = first.of(aspect, level);
        LevelFigures other = second.of(aspect, level);
        Weight weight =
            new Weight(aspect, aspect.levels().get(level).words(), bits(one), bits(other));
        if (weight.apart() >= WORTH_TELLING && Math.max(one.same(), other.same()) >= SELDOM) {
          weights.add(weight);
        }
      }
    }
    weights.sort(Comparator.comparingDouble(Weight::apart).reversed());
    return weights;
  }

  private static double bits(LevelFigures figures) {
    return Math.log(figures.same() / figures.strangers()) / Math.log(2);
  }
}
