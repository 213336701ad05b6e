package org.sightline.identity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import org.sightline.ledger.Claim;
import org.sightline.ledger.PersonRef;

/// One human being, as far as the records known to the reader tell: a cluster of person records.
///
/// @param id the smallest of the records: stable as long as that record stays in the cluster
/// @param records the agencies' records of them
/// @param label how a sentence names them: the fullest name known, or else the record's own description
/// @param named whether any name at all is known
/// @param identified whether a full name and a birth date are known, from a source other than the family's word
/// @param sex the recorded sex
/// @param bornFrom the earliest possible birth day, where anything is known
/// @param bornTo the latest possible birth day, where anything is known
public record Person(
    PersonRef id,
    SortedSet<PersonRef> records,
    String label,
    boolean named,
    boolean identified,
    Claim.Sex sex,
    Optional<LocalDate> bornFrom,
    Optional<LocalDate> bornTo) {

  /// The birth day, where it is known exactly.
  public Optional<LocalDate> born() {
    return bornFrom.equals(bornTo) ? bornFrom : Optional.empty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Person person && id.equals(person.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return label;
  }
}
