package org.sightline.duty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Pairs what starts a clock with what stops it, one after the other: while a clock runs, a further start adds nothing.
///
/// @param start what started the clock
/// @param stop what stopped it, if anything did
public record Round(Act start, Optional<Act> stop) {

  /// The rounds that some starts and stops make, in order. A start on the very day of a stop belongs to the round just closed.
  public static List<Round> all(List<Act> starts, List<Act> stops) {
    var rounds = new ArrayList<Round>();
    for (var start : starts.stream().sorted(Comparator.comparing(Act::latest)).toList()) {
      if (rounds.isEmpty() || rounds.getLast().overBefore(start)) {
        rounds.add(new Round(start, Act.first(stops, start.latest())));
      }
    }
    return List.copyOf(rounds);
  }

  private boolean overBefore(Act next) {
    return stop.filter(act -> act.earliest().isBefore(next.latest())).isPresent();
  }
}
