package org.sightline.review;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.sightline.ledger.PersonRef;

/// An adult who, as a review found, lived with the child or came and went there, and whom no declaration named. For scoring only:
/// nothing of it is ever fed.
///
/// @param adult names them within the case
/// @param records every agency's record of them
/// @param hint the agency's record that first hinted at them, `agency/number`
/// @param until the last day that counts, where it is not the last of the case
public record Undeclared(
    String adult, Set<PersonRef> records, String hint, Optional<LocalDate> until) {

  public Undeclared {
    records = Set.copyOf(records);
  }
}
