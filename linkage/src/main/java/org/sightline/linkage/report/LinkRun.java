package org.sightline.linkage.report;

import java.util.Optional;
import org.sightline.linkage.batch.BatchLink;
import org.sightline.linkage.batch.ScoredPairs;
import org.sightline.linkage.block.RulePlan;
import org.sightline.linkage.cluster.PersonClusters;
import org.sightline.linkage.evaluate.ClusterQuality;
import org.sightline.linkage.evaluate.LabelAgreement;
import org.sightline.linkage.evaluate.PairQuality;
import org.sightline.linkage.model.Explanation;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.model.Scorer;
import org.sightline.linkage.table.PersonTable;

/// A run that is over: all that the page shows.
///
/// @param table the records
/// @param batch what compared them
/// @param plan the rules they were blocked by
/// @param model by which pairs were weighed
/// @param pairs weighed
/// @param clusters the people found
/// @param lost the share of pairs of one person that blocking is estimated to lose; empty when nothing was trained
/// @param agreement how the model agrees with what people said; empty when nobody said anything
/// @param measured whether the table's column of truth may be used to measure
public record LinkRun(
    PersonTable table,
    BatchLink batch,
    RulePlan plan,
    LinkModel model,
    ScoredPairs pairs,
    PersonClusters clusters,
    Optional<Double> lost,
    Optional<LabelAgreement> agreement,
    boolean measured) {

  Optional<PairQuality> pairQuality() {
    return measured ? Optional.of(PairQuality.of(table, pairs)) : Optional.empty();
  }

  Optional<ClusterQuality> clusterQuality() {
    return measured ? Optional.of(ClusterQuality.of(table, clusters)) : Optional.empty();
  }

  Explanation explained(int one, int other) {
    return Explanation.of(table, batch.comparer(), batch.rarity(), new Scorer(model), one, other);
  }

  boolean ofOnePerson(int pair) {
    return table.person(pairs.one(pair)) == table.person(pairs.other(pair));
  }
}
