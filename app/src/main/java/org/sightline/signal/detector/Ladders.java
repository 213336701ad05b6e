package org.sightline.signal.detector;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sightline.chronology.Adult;
import org.sightline.chronology.Chronology;
import org.sightline.duty.Obligation;
import org.sightline.ledger.PersonRef;

/// What agencies owe in finding out about an adult: obligations whose key holds one of the adult's records.
final class Ladders {

  private Ladders() {}

  /// What is owed about this adult and not done.
  static List<Obligation> openFor(Adult adult, List<Obligation> obligations) {
    var records = adult.person().records();
    return obligations.stream()
        .filter(obligation -> obligation.discharged().isEmpty())
        .filter(obligation -> records.stream().anyMatch(ref -> speaksOf(obligation, ref)))
        .toList();
  }

  /// Whether an obligation is about some adult around the child.
  static boolean aboutAnAdult(Obligation obligation, Chronology chronology) {
    return records(chronology).stream().anyMatch(ref -> speaksOf(obligation, ref));
  }

  private static Set<PersonRef> records(Chronology chronology) {
    return chronology.adults().stream()
        .flatMap(adult -> adult.person().records().stream())
        .collect(Collectors.toSet());
  }

  private static boolean speaksOf(Obligation obligation, PersonRef ref) {
    return obligation.key().equals(ref.value())
        || obligation.key().startsWith(ref.value() + "/")
        || obligation.key().endsWith("/" + ref.value());
  }
}
