package org.sightline.linkage.online;

import java.util.List;
import org.sightline.linkage.model.Explanation;

/// A record that may be of the person searched for.
///
/// @param id of the record
/// @param person whose record it is taken for
/// @param bits the weight: 0 is even odds, each bit doubles them
/// @param probability of one person
/// @param guards what to look at first
/// @param explanation the waterfall, whose steps add up to the weight
public record Candidate(
    String id,
    Person person,
    double bits,
    double probability,
    List<Guard> guards,
    Explanation explanation) {

  /// Keeps a copy.
  public Candidate {
    guards = List.copyOf(guards);
  }
}
