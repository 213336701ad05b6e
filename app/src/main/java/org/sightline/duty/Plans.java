package org.sightline.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sightline.chronology.Chronology;
import org.sightline.ledger.EventKind;

/// One time on a child protection plan: in 2006, on the child protection register.
///
/// @param start the registration
/// @param end the end of the plan, if it ended
public record Plans(Act start, Optional<Act> end) {

  /// The plans of a child, in order. A registration while a plan runs renews it and starts nothing.
  public static List<Plans> of(Chronology chronology) {
    return Round.all(
            OnRecord.acts(chronology, EventKind.PLAN_STARTED),
            OnRecord.acts(chronology, EventKind.PLAN_ENDED))
        .stream()
        .map(round -> new Plans(round.start(), round.stop()))
        .toList();
  }

  /// The day the plan began.
  public LocalDate day() {
    return start.latest();
  }

  /// Names the plan.
  public String key() {
    return day().toString();
  }

  /// Whether the plan ended before a day.
  public boolean endedBefore(LocalDate day) {
    return end.filter(act -> act.earliest().isBefore(day)).isPresent();
  }
}
