package org.sightline.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sightline.ledger.PersonRef;
import org.sightline.linkage.Cluster;
import org.sightline.linkage.Clustering;

/// Around whom each dossier stands, in terms of people instead of records, and one step further: a friend of the mother is
/// around her child.
final class Circles {

  private final Dossiers dossiers;
  private final Map<String, Cluster> clusters = new HashMap<>();

  Circles(Dossiers dossiers, Clustering known) {
    this.dossiers = dossiers;
    known.clusters().forEach(cluster -> cluster.members().forEach(id -> clusters.put(id, cluster)));
  }

  SortedSet<String> around(Dossier dossier) {
    var near = new TreeSet<String>();
    dossier.circle().forEach(ref -> near.addAll(everyRecordOf(ref)));
    var circle = new TreeSet<>(near);
    near.forEach(id ->
        dossiers.of(new PersonRef(id)).circle().forEach(ref -> circle.addAll(everyRecordOf(ref))));
    circle.removeAll(everyRecordOf(dossier.ref()));
    return circle;
  }

  private SortedSet<String> everyRecordOf(PersonRef ref) {
    var cluster = clusters.get(ref.value());
    return cluster == null ? new TreeSet<>(Set.of(ref.value())) : cluster.members();
  }
}
