package org.sightline.desk.trypolicy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sightline.ledger.PersonRef;
import org.sightline.signal.Severity;
import org.sightline.signal.Signal;
import org.sightline.signal.Subject;

/// What two policies raised of the same records: counts by rule and by severity, and of no family anything. The counts by severity
/// are of signals, as people are asked; what changes is told rule by rule: a ground of one policy and one of the other are the same
/// when child, rule and subject are; how many times it was raised is compared.
final class Compared {

  /// What is counted, in the order in which it is told.
  enum Change {
    RAISED,
    LOST,
    MORE_PRESSING,
    LESS_PRESSING;

    /// In words.
    String words() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
  }

  private record Asked(PersonRef child, String rule, Subject subject, String key) {}

  private final Map<Asked, List<Severity>> before = new LinkedHashMap<>();
  private final Map<Asked, List<Severity>> after = new LinkedHashMap<>();
  private final Map<Severity, Integer> inForce = new EnumMap<>(Severity.class);
  private final Map<Severity, Integer> tried = new EnumMap<>(Severity.class);

  /// Adds a child's signals under the policy in force.
  void inForce(PersonRef child, List<Signal> signals) {
    add(child, signals, before, inForce);
  }

  /// Adds a child's signals under the policy that is tried.
  void tried(PersonRef child, List<Signal> signals) {
    add(child, signals, after, tried);
  }

  /// How many signals the policy in force raised.
  int inForce(Severity severity) {
    return inForce.getOrDefault(severity, 0);
  }

  /// How many signals the policy that is tried raised.
  int tried(Severity severity) {
    return tried.getOrDefault(severity, 0);
  }

  /// The changes by rule; a rule that raises the same does not stand in it.
  Map<String, Map<Change, Integer>> byRule() {
    var rules = new TreeMap<String, Map<Change, Integer>>();
    var questions = new LinkedHashMap<>(before);
    questions.putAll(after);
    for (var question : questions.keySet()) {
      var was = before.getOrDefault(question, List.of());
      var is = after.getOrDefault(question, List.of());
      changes(was, is)
          .forEach(change ->
              rules
                  .computeIfAbsent(question.rule(), any -> new EnumMap<>(Change.class))
                  .merge(change, 1, Integer::sum));
    }
    return rules;
  }

  /// Whether the policy that is tried lost nothing that the policy in force raises, and made nothing less pressing.
  boolean losesNothing() {
    return byRule().values().stream()
        .noneMatch(changes ->
            changes.containsKey(Change.LOST) || changes.containsKey(Change.LESS_PRESSING));
  }

  /// Episodes are compared in their order; those that one policy has more of were raised or lost.
  private static List<Change> changes(List<Severity> was, List<Severity> is) {
    var changes = new ArrayList<Change>();
    for (int episode = 0; episode < Math.max(was.size(), is.size()); episode++) {
      if (episode >= was.size()) {
        changes.add(Change.RAISED);
      } else if (episode >= is.size()) {
        changes.add(Change.LOST);
      } else if (was.get(episode) != is.get(episode)) {
        boolean more = is.get(episode).compareTo(was.get(episode)) < 0;
        changes.add(more ? Change.MORE_PRESSING : Change.LESS_PRESSING);
      }
    }
    return changes;
  }

  private static void add(
      PersonRef child,
      List<Signal> signals,
      Map<Asked, List<Severity>> to,
      Map<Severity, Integer> counts) {
    for (var signal : signals) {
      signal
          .grounds()
          .forEach(ground ->
              to.computeIfAbsent(
                      new Asked(child, ground.code(), ground.subject(), ground.key()),
                      any -> new ArrayList<>())
                  .add(ground.highest()));
      counts.merge(signal.highest(), 1, Integer::sum);
    }
  }
}
