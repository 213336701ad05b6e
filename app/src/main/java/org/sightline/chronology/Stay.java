package org.sightline.chronology;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sightline.identity.Person;
import org.sightline.ledger.ClaimId;

/// A time the child lived away from home.
///
/// @param with whom, where recorded
/// @param from first day away
/// @param to the day of return, where there was one
/// @param claims what shows it
public record Stay(
    Optional<Person> with, LocalDate from, Optional<LocalDate> to, List<ClaimId> claims) {

  public Stay {
    claims = List.copyOf(claims);
  }
}
