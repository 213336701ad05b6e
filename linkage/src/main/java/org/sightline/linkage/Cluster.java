package org.sightline.linkage;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// The records taken for one person.
///
/// @param members record ids; at least one
public record Cluster(SortedSet<String> members) {

  public Cluster {
    if (members.isEmpty()) {
      throw new IllegalArgumentException("a cluster has at least one record");
    }
    members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
  }

  /// The smallest record id of the cluster: stable as long as that record stays in it.
  public String id() {
    return members.first();
  }
}
