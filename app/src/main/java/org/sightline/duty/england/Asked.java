package org.sightline.duty.england;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Request;
import org.sightline.duty.Act;
import org.sightline.duty.Owing;
import org.sightline.duty.Terms;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.Topic;

/// Something that one agency asked of another, with its clock.
///
/// @param request the request
record Asked(Request request) {

  /// Requests on a topic.
  static List<Asked> of(Chronology chronology, Topic topic) {
    return chronology.requests().stream()
        .filter(request -> request.topic() == topic)
        .map(Asked::new)
        .toList();
  }

  /// The day the clock started.
  LocalDate day() {
    return start().latest();
  }

  /// What the agency asked owes.
  Owing under(Terms terms, String what) {
    return owes(terms.since(start()).inTime(), what);
  }

  /// What the agency asked owes within a limit of a name.
  Owing under(Terms terms, String limit, String what) {
    return owes(terms.since(start()).within(limit), what);
  }

  private Owing owes(Owing.Due due, String what) {
    return AgencyKind.of(request.to())
        .filter(kind -> kind.id().equals(request.to()))
        .map(kind -> due.owes(kind, request.key(), what))
        .orElseGet(() -> due.owes(request.to(), request.key(), what));
  }

  /// Done when the agency answers, or what was asked for takes place: the chronology knows what answers what.
  Optional<Act> answered() {
    return request.answered().map(day -> Act.on(day, request.answer().stream().toList()));
  }

  private Act start() {
    return Act.of(request.asked(), request.received(), request.claim());
  }
}
