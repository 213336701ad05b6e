package org.sightline.duty;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What one text says of one duty: an [Edition] as read.
///
/// @param title the text, as cited
/// @param clause the clause in it
/// @param from first day it owed the duty; empty where nobody can tell
/// @param to last day it owed the duty; empty while it still does
/// @param limits how long somebody has, by name; the only limit of a duty is called "limit"
/// @param local whether the limits are defaults of ours
/// @param override what a local policy put in place of what, in words; empty where it did nothing
public record Text(
    String title,
    String clause,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Map<String, Limit> limits,
    boolean local,
    String override) {

  /// The name of the only limit of a duty.
  public static final String LIMIT = "limit";

  private static final String LOCAL_DEFAULT = "; the number of days is a local default";

  public Text {
    limits = Map.copyOf(limits);
  }

  /// Whether it owed the duty on a day. What nobody can tell the first day of is held out of force.
  public boolean inForceOn(LocalDate day) {
    return from.filter(first -> !day.isBefore(first)).isPresent()
        && to.map(last -> !day.isAfter(last)).orElse(true);
  }

  /// The clause as an obligation cites it. A limit that is not of the text is named as such.
  public String basis() {
    return title + ", " + clause + (local && override.isEmpty() ? LOCAL_DEFAULT : "") + override;
  }

  /// A limit by its name.
  ///
  /// @throws IllegalStateException when it has none of that name: that is a fault in the card
  public Limit limit(String name) {
    return Optional.ofNullable(limits.get(name))
        .orElseThrow(
            () -> new IllegalStateException("no limit '%s' in %s".formatted(name, basis())));
  }

  /// The same with a local limit in place of its own; without one of that name it stays as it is.
  Text with(String name, Limit local, String policy) {
    if (!limits.containsKey(name)) {
      return this;
    }
    var changed = new TreeMap<>(limits);
    changed.put(name, local);
    var said =
        "; limit set locally by policy %s: %s in place of %s"
            .formatted(policy, local.words(), limit(name).words());
    return new Text(title, clause, from, to, changed, this.local, override + said);
  }
}
