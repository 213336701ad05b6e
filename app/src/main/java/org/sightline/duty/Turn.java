package org.sightline.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One turn of a clock that starts again with each thing done, as long as a plan runs: reviews, visits.
///
/// @param last what the clock runs from: the plan's start, or what was done last
/// @param next what was done next, or the end of the plan
/// @param first whether the clock runs from the plan's start
public record Turn(Act last, Optional<Act> next, boolean first) {

  /// The turns during a plan. What was done on the day the clock started belongs to the turn before; what ends the plan ends the
  /// last turn as well.
  public static List<Turn> during(Plans plan, List<Act> done) {
    var ends = OnRecord.together(done, plan.end().stream().toList());
    var turns = new ArrayList<Turn>();
    var last = Optional.of(plan.start());
    while (last.filter(act -> !plan.endedBefore(act.latest().plusDays(1))).isPresent()) {
      var from = last.orElseThrow();
      var next = Act.first(ends, from.latest().plusDays(1));
      turns.add(new Turn(from, next, turns.isEmpty()));
      last = next;
    }
    return List.copyOf(turns);
  }
}
