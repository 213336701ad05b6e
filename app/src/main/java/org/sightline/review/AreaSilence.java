package org.sightline.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.sightline.signal.Ladder;
import org.sightline.signal.Severity;
import org.sightline.signal.Signal;
import org.sightline.signal.Unanswered;

/// How much of what is asked in an ordinary area would pass in silence, and how far up it would go, if nobody answered but by the
/// agencies' own records. It measures clocks; nothing in it speaks of a family.
public final class AreaSilence {

  private final Ladder ladder;
  private final Map<Severity, Integer> asked = new EnumMap<>(Severity.class);
  private final Map<Severity, Integer> silent = new EnumMap<>(Severity.class);
  private final Map<Integer, Integer> reached = new TreeMap<>();

  /// @param ladder the clocks and levels
  public AreaSilence(Ladder ladder) {
    this.ladder = ladder;
  }

  /// Counts one child's signals in.
  ///
  /// @param last the area's last day
  public void add(Collection<Signal> signals, LocalDate last) {
    for (var signal : signals) {
      signal.versions().stream()
          .map(version -> version.severity())
          .filter(severity -> severity != Severity.NOTE)
          .distinct()
          .forEach(severity -> asked.merge(severity, 1, Integer::sum));
      Unanswered.of(signal, ladder, last)
          .forEach(silence -> {
            silent.merge(silence.severity(), 1, Integer::sum);
            for (int level = 1; level <= silence.levels(); level++) {
              reached.merge(level, 1, Integer::sum);
            }
          });
    }
  }

  /// How many questions of a severity were put.
  public int asked(Severity severity) {
    return asked.getOrDefault(severity, 0);
  }

  /// How many times the clock of such a question ran out.
  public int silent(Severity severity) {
    return silent.getOrDefault(severity, 0);
  }

  /// How many of them would have reached each level above whoever was asked: 1 is the next.
  public Map<Integer, Integer> reached() {
    return Map.copyOf(reached);
  }
}
