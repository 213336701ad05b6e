package org.sightline.chronology;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sightline.ledger.EventKind;

/// Events in order of happening, with each kind at hand: duties and detectors ask for kinds hundreds of times a day of a replay.
final class EventsByKind extends AbstractList<Event> {

  private record Placed(int place, Event event) {}

  private final List<Event> all;
  private final Map<EventKind, List<Placed>> byKind = new EnumMap<>(EventKind.class);

  /// Files events, or gives them as they are where they are filed already.
  static EventsByKind of(List<Event> events) {
    return events instanceof EventsByKind filed ? filed : new EventsByKind(events);
  }

  private EventsByKind(List<Event> all) {
    this.all = List.copyOf(all);
    for (int place = 0; place < this.all.size(); place++) {
      var event = this.all.get(place);
      byKind.computeIfAbsent(event.kind(), any -> new ArrayList<>()).add(new Placed(place, event));
    }
  }

  /// Those of some kinds, in the same order.
  List<Event> of(EventKind... kinds) {
    var found = new ArrayList<Placed>();
    int filled = 0;
    for (var kind : kinds) {
      var some = byKind.getOrDefault(kind, List.of());
      filled += some.isEmpty() ? 0 : 1;
      found.addAll(some);
    }
    if (filled > 1) {
      found.sort(Comparator.comparingInt(Placed::place));
    }
    var events = new ArrayList<Event>(found.size());
    found.forEach(placed -> events.add(placed.event));
    return events;
  }

  @Override
  public Event get(int place) {
    return all.get(place);
  }

  @Override
  public int size() {
    return all.size();
  }
}
