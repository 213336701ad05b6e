package org.sightline.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One turn in the history of a signal, by one of its grounds.
///
/// @param day when
/// @param kind what happened
/// @param code the rule of the ground
/// @param key tells grounds of one rule apart
/// @param why in words, where something ended; else empty
public record Turn(LocalDate day, Kind kind, String code, String key, String why) {

  /// What can happen to a signal through one of its grounds.
  public enum Kind {
    /// The signal opened with this ground.
    OPENED,
    /// A ground came to those it had.
    JOINED,
    /// The ground asks more of people than before.
    STRENGTHENED,
    /// The ground asks less of people than before.
    WEAKENED,
    /// The ground asks as much, and rests on more claims or on others, or says it in other words.
    RESTATED,
    /// The ground fell away, and others stand.
    FELL_AWAY,
    /// The last ground fell away.
    CLOSED
  }

  private static final Comparator<Turn> IN_ORDER =
      Comparator.comparing(Turn::day)
          .thenComparing(Turn::kind)
          .thenComparing(Turn::code)
          .thenComparing(Turn::key);

  static List<Turn> of(Signal signal) {
    var end = signal.closed().map(Ground.Closing::day);
    var turns = new ArrayList<Turn>();
    for (var ground : signal.grounds()) {
      var began = ground.opened().equals(signal.opened()) ? Kind.OPENED : Kind.JOINED;
      turns.add(turn(ground, ground.opened(), began, ""));
      for (int at = 1; at < ground.versions().size(); at++) {
        var now = ground.versions().get(at);
        turns.add(turn(ground, now.day(), between(ground.versions().get(at - 1), now), ""));
      }
      ground
          .closed()
          .map(closing ->
              turn(
                  ground,
                  closing.day(),
                  end.filter(closing.day()::equals).isPresent() ? Kind.CLOSED : Kind.FELL_AWAY,
                  closing.reason()))
          .ifPresent(turns::add);
    }
    turns.sort(IN_ORDER);
    return List.copyOf(turns);
  }

  private static Kind between(Ground.Version before, Ground.Version now) {
    int weight = now.finding().severity().compareTo(before.finding().severity());
    if (weight == 0) {
      return Kind.RESTATED;
    }
    return weight < 0 ? Kind.STRENGTHENED : Kind.WEAKENED;
  }

  private static Turn turn(Ground ground, LocalDate day, Kind kind, String why) {
    return new Turn(day, kind, ground.code(), ground.key(), why);
  }
}
