package org.sightline.linkage.command;

import java.util.Arrays;
import java.util.Optional;
import org.sightline.linkage.batch.ScoredPairs;
import org.sightline.linkage.cluster.PersonClusters;
import org.sightline.linkage.evaluate.ClusterQuality;
import org.sightline.linkage.evaluate.PairQuality;
import org.sightline.linkage.model.LinkModel;
import org.sightline.linkage.table.PersonTable;

/// What a run came to, in figures.
///
/// @param records how many there were
/// @param scored how many pairs were weighed
/// @param people how many were found
/// @param largest the most records of one person
/// @param waiting how many links wait for a person
/// @param link the weight from which pairs are linked unasked
/// @param quality of pairs, if the truth was there
/// @param clusterQuality of people, if the truth was there
public record LinkFigures(
    long records,
    long scored,
    long people,
    int largest,
    int waiting,
    double link,
    Optional<PairQuality> quality,
    Optional<ClusterQuality> clusterQuality) {

  /// Of a run over a table.
  ///
  /// @param measure whether its column of truth may be used to measure
  static LinkFigures of(
      PersonTable table,
      ScoredPairs pairs,
      PersonClusters clusters,
      LinkModel model,
      boolean measure) {
    return new LinkFigures(
        table.size(),
        pairs.scored(),
        clusters.count(),
        Arrays.stream(clusters.sizes()).max().orElse(0),
        clusters.attention().size(),
        model.thresholds().link(),
        measure ? Optional.of(PairQuality.of(table, pairs)) : Optional.empty(),
        measure ? Optional.of(ClusterQuality.of(table, clusters)) : Optional.empty());
  }
}
