package org.sightline.duty.england;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.chronology.Request;
import org.sightline.duty.Act;
import org.sightline.duty.Duty;
import org.sightline.duty.Limit;
import org.sightline.duty.Owing;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.Topic;
import org.sightline.time.WorkingDays;

/// Something that one agency asked of another, with its clock.
///
/// @param request the request
/// @param chronology where its answer may stand
record Asked(Request request, Chronology chronology) {

  /// Requests on a topic.
  static List<Asked> of(Chronology chronology, Topic topic) {
    return chronology.requests().stream()
        .filter(request -> request.topic() == topic)
        .map(request -> new Asked(request, chronology))
        .toList();
  }

  /// The day the clock started.
  LocalDate day() {
    return start().latest();
  }

  /// What the agency asked owes.
  Owing under(Duty duty, Limit limit, WorkingDays workingDays, String what) {
    return Owing.under(duty, start())
        .within(limit, workingDays)
        .owes(request.to(), request.key(), what);
  }

  /// Done when the agency answers.
  Optional<Act> answered() {
    return request.answered().map(day -> Act.on(day, request.answer().stream().toList()));
  }

  /// Done when what was asked for took place, whoever records it, or the agency answers.
  Optional<Act> answeredOrHeld(EventKind... kinds) {
    return answeredOr(event -> true, kinds);
  }

  /// Done when what was asked for took place at the agency asked, or the agency answers.
  Optional<Act> answeredOrHeldByThem(EventKind... kinds) {
    return answeredOr(event -> event.agency().equals(request.to()), kinds);
  }

  private Optional<Act> answeredOr(Predicate<Event> counts, EventKind... kinds) {
    var held = OnRecord.acts(OnRecord.ofChild(chronology, kinds).filter(counts));
    var answers = Stream.concat(held.stream(), answered().stream()).toList();
    return Act.first(answers, day());
  }

  private Act start() {
    return Act.of(request.asked(), request.received(), request.claim());
  }
}
