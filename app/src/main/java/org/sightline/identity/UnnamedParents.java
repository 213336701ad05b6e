package org.sightline.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sightline.ledger.Claim;
import org.sightline.ledger.PersonRef;
import org.sightline.linkage.Cluster;
import org.sightline.linkage.Clustering;
import org.sightline.linkage.LinkOverride;

/// Takes records without a name that several agencies hold of "the child's father" for one man: a child has one. Where one of
/// them has a name nothing is taken for granted, since a man who is not the father may be recorded as him.
final class UnnamedParents {

  private final Dossiers dossiers;
  private final Map<String, Cluster> clusters = new HashMap<>();

  UnnamedParents(Dossiers dossiers, Clustering known) {
    this.dossiers = dossiers;
    known.clusters().forEach(cluster -> cluster.members().forEach(id -> clusters.put(id, cluster)));
  }

  /// The links that follow, none of them against a decision of a person.
  List<LinkOverride> decisions(List<LinkOverride> taken) {
    var roles = new Roles(this::cluster);
    Map<String, List<Dossier>> byRole = new TreeMap<>();
    for (var dossier : dossiers.all()) {
      if (unnamed(dossier)) {
        roles
            .unique(dossier)
            .forEach(role -> byRole.computeIfAbsent(role, none -> new ArrayList<>()).add(dossier));
      }
    }
    Map<String, LinkOverride> links = new TreeMap<>();
    byRole.forEach((role, same) -> {
      for (int i = 1; i < same.size(); i++) {
        link(role, same.getFirst(), same.get(i), taken)
            .ifPresent(link -> links.putIfAbsent(link.id(), link));
      }
    });
    return List.copyOf(links.values());
  }

  private Optional<LinkOverride> link(
      String role, Dossier one, Dossier other, List<LinkOverride> taken) {
    boolean decided =
        taken.stream()
            .anyMatch(decision ->
                List.of(decision.a(), decision.b())
                    .containsAll(List.of(one.ref().value(), other.ref().value())));
    return decided || cluster(one.ref()).equals(cluster(other.ref()))
        ? Optional.empty()
        : Optional.of(
            LinkOverride.include(
                "role:" + one.ref() + ":" + other.ref(),
                one.ref().value(),
                other.ref().value(),
                "both are recorded, without a name, as the one "
                    + role.substring(0, role.indexOf(' ')).toLowerCase(Locale.ROOT)
                    + " of the child"));
  }

  private boolean unnamed(Dossier dossier) {
    var cluster = clusters.get(dossier.ref().value());
    return cluster != null
        && cluster.members().stream()
            .allMatch(id -> dossiers.of(new PersonRef(id)).facts(Claim.Named.class).isEmpty());
  }

  private String cluster(PersonRef ref) {
    var cluster = clusters.get(ref.value());
    return cluster == null ? ref.value() : cluster.id();
  }
}
