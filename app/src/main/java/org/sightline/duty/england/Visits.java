package org.sightline.duty.england;

import java.util.List;
import java.util.stream.Stream;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.chronology.Sighting;
import org.sightline.duty.Act;
import org.sightline.duty.OnRecord;
import org.sightline.duty.Plans;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.Claim;
import org.sightline.ledger.EventKind;

/// Visits by social care, as far as its record says whether something was done at them.
///
/// @param told visits that say that it was, or was not
/// @param done visits that say that it was
record Visits(List<Act> told, List<Act> done) {

  /// Whether the child was seen alone: a sight that says so, or a visit whose detail does.
  static Visits alone(Chronology chronology) {
    var sights =
        chronology.sightings().stream()
            .filter(sighting -> sighting.sight() == Claim.Sight.SEEN_ALONE)
            .filter(sighting -> AgencyKind.SOCIAL_CARE.includes(sighting.agency()))
            .map((Sighting sighting) -> Act.of(sighting))
            .toList();
    var visits = saying("alone", chronology);
    return new Visits(
        OnRecord.together(visits.told, sights), OnRecord.together(visits.done, sights));
  }

  /// Whether the child's bedroom was seen.
  static Visits bedroom(Chronology chronology) {
    return saying("bedroom-seen", chronology);
  }

  /// Whether the record of a plan says anything of it.
  boolean toldOfDuring(Plans plan) {
    return told.stream()
        .anyMatch(
            visit -> !visit.latest().isBefore(plan.day()) && !plan.endedBefore(visit.earliest()));
  }

  private static Visits saying(String detail, Chronology chronology) {
    var told = visits(chronology).filter(visit -> visit.detail(detail).isPresent()).toList();
    var done =
        told.stream().filter(visit -> visit.detail(detail).filter("yes"::equals).isPresent());
    return new Visits(OnRecord.acts(told.stream()), OnRecord.acts(done));
  }

  private static Stream<Event> visits(Chronology chronology) {
    return OnRecord.ofChild(chronology, EventKind.HOME_VISIT, EventKind.UNANNOUNCED_VISIT)
        .filter(visit -> AgencyKind.SOCIAL_CARE.includes(visit.agency()));
  }
}
