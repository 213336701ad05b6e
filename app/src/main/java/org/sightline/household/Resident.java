package org.sightline.household;

import java.util.List;
import org.sightline.identity.Person;

/// Somebody who lives, or may live, with the child.
///
/// @param person who
/// @param adult whether they are, or must be taken to be, an adult
/// @param standing how it stands
/// @param evidence all that speaks for and against, oldest first
public record Resident(Person person, boolean adult, Standing standing, List<Evidence> evidence) {

  public Resident {
    evidence = List.copyOf(evidence);
  }

  /// How many voices, independent of each other, point to their living there.
  public long voicesFor() {
    return evidence.stream()
        .filter(item ->
            item.weight() != Evidence.Weight.DENIES
                && item.weight() != Evidence.Weight.CHECKED_AWAY)
        .map(Evidence::voice)
        .distinct()
        .count();
  }
}
