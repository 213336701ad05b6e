package org.sightline.linkage;

import java.util.List;
import java.util.Optional;

/// Who is who among a set of records. Equal for equal records and decisions, in whatever order they
/// came.
///
/// @param clusters every record is in exactly one; ordered by id
/// @param edges the links that hold clusters together, in the order they were taken: decisions
/// first, then the heaviest
/// @param needsAttention what a person should look at
/// @param possiblySame pairs too thin to link which nothing contradicts
public record Clustering(
    List<Cluster> clusters,
    List<Edge> edges,
    List<Attention> needsAttention,
    List<MaybeSame> possiblySame) {

  public Clustering {
    clusters = List.copyOf(clusters);
    edges = List.copyOf(edges);
    needsAttention = List.copyOf(needsAttention);
    possiblySame = List.copyOf(possiblySame);
  }

  /// The cluster that a record is in, if the record was among those clustered.
  public Optional<Cluster> clusterOf(String recordId) {
    return clusters.stream().filter(cluster -> cluster.members().contains(recordId)).findFirst();
  }

  /// Whether two records were taken for one person.
  public boolean together(String a, String b) {
    return clusterOf(a).filter(cluster -> cluster.members().contains(b)).isPresent();
  }
}
