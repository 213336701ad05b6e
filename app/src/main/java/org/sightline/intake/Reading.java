package org.sightline.intake;

import java.util.List;
import java.util.stream.Stream;
import org.sightline.ledger.RecordedClaim;

/// What was made of a delivery: the records that could be read, and what could not.
///
/// @param records in the order of the delivery
/// @param faults in the order of the delivery; a record is in one list or in the other, never lost
public record Reading(List<AgencyRecord> records, List<Fault> faults) {

  public Reading {
    records = List.copyOf(records);
    faults = List.copyOf(faults);
  }

  /// Nothing could be read, for one reason.
  public static Reading refused(Fault fault) {
    return new Reading(List.of(), List.of(fault));
  }

  /// All claims of all records, in order.
  public Stream<RecordedClaim> claims() {
    return records.stream().flatMap(entry -> entry.claims().stream());
  }
}
