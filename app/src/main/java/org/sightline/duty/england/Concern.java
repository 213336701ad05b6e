package org.sightline.duty.england;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.chronology.Injury;
import org.sightline.duty.Act;
import org.sightline.duty.OnRecord;
import org.sightline.ledger.EventKind;

/// Why agencies have to know who is around a child: an injury that somebody may have caused, an inquiry, a plan.
final class Concern {

  private Concern() {}

  /// What first made the concern that stands today.
  static Optional<Act> standing(Chronology chronology) {
    var injuries =
        chronology.injuries().stream()
            .filter(Injury::concerning)
            .map(Concern::firstView)
            .flatMap(Optional::stream);
    return Stream.concat(injuries, opened(chronology)).min(Comparator.comparing(Act::latest));
  }

  /// The first concerning opinion of an injury.
  static Optional<Act> firstView(Injury injury) {
    return injury.opinions().stream()
        .filter(view -> view.opinion().concerning())
        .findFirst()
        .map(view -> Act.on(view.received(), List.of(view.claim())));
  }

  private static Stream<Act> opened(Chronology chronology) {
    var today = chronology.today();
    return Stream.of(
            OnRecord.openOn(
                chronology,
                today,
                EventKind.POLICE_INVESTIGATION_STARTED,
                EventKind.POLICE_INVESTIGATION_ENDED),
            OnRecord.openOn(
                chronology, today, EventKind.SECTION_47_STARTED, EventKind.SECTION_47_ENDED),
            OnRecord.openOn(chronology, today, EventKind.PLAN_STARTED, EventKind.PLAN_ENDED))
        .flatMap(Optional::stream)
        .map((Event event) -> Act.of(event));
  }
}
