package org.sightline.policy;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sightline.policy.PolicyText.Entry;

/// All that a policy sets: by part of the file, by rule or duty, by name.
///
/// @param parts what is shared stands under an empty code
record Values(Map<String, Map<String, Map<String, Object>>> parts) {

  /// What several rules share, and the local definition of a child who does not move independently.
  private static final List<String> EVERY_RULE = List.of("shared", "not-independently-mobile");

  private static final String RULES = "rules";
  private static final String DUTIES = "duties";
  private static final String ANSWERING = "answering";
  private static final String ESCALATION = "escalation";

  /// Whose ladder stands for every kind of agency that has none of its own.
  private static final String OTHER = "other";

  private static final Set<String> SEVERITIES = Set.of("urgent", "check", "note");

  Values {
    parts = Collections.unmodifiableMap(parts);
  }

  static Values of(Collection<Entry> entries) {
    return new Values(Map.of()).with(entries);
  }

  /// These values, with others in place of those of the same name.
  Values with(Collection<Entry> entries) {
    var changed = new TreeMap<String, Map<String, Map<String, Object>>>();
    parts.forEach((part, codes) -> {
      var copy = new TreeMap<String, Map<String, Object>>();
      codes.forEach((code, named) -> copy.put(code, new TreeMap<>(named)));
      changed.put(part, copy);
    });
    for (var entry : entries) {
      var named =
          changed
              .computeIfAbsent(entry.part(), any -> new TreeMap<>())
              .computeIfAbsent(entry.code(), any -> new TreeMap<>());
      if (!entry.name().isEmpty()) {
        named.put(entry.name(), entry.value());
      }
    }
    return new Values(changed);
  }

  /// Why an entry of another policy cannot stand beside these.
  Optional<String> fault(Entry entry) {
    if (entry.part().equals(DUTIES)
        || entry.part().equals(LocalRules.PART)
        || (entry.name().isEmpty() && knows(entry))) {
      return Optional.empty();
    }
    if (!knows(entry)) {
      return Optional.of("speaks of no rule there is; docs/signals/README.md lists their codes");
    }
    if (entry.name().equals(Settings.AT_MOST) && entry.part().equals(RULES)) {
      return SEVERITIES.contains(entry.value().toString())
          ? Optional.empty()
          : Optional.of("is '%s'; it must be urgent, check or note".formatted(entry.value()));
    }
    var here = beside(entry);
    var shipped = Optional.ofNullable(here.get(entry.name()));
    return shipped.isEmpty()
        ? Optional.of("is no setting; there are %s".formatted(names(entry, here)))
        : Optional.of(Kind.of(shipped.get()))
            .filter(kind -> !kind.takes(entry.value()))
            .map(kind -> "is '%s'; it must be %s".formatted(entry.value(), kind.expected()));
  }

  /// What is set as shipped where an entry stands.
  private Map<String, Object> beside(Entry entry) {
    return switch (entry.part()) {
      case RULES -> ofRule(entry.code());
      case ESCALATION -> named(ESCALATION, OTHER);
      default -> named(entry.part(), "");
    };
  }

  /// What counts for a rule.
  Map<String, Object> ofRule(String code) {
    var all = new TreeMap<String, Object>();
    EVERY_RULE.forEach(part -> all.putAll(named(part, "")));
    all.putAll(named(RULES, code));
    return all;
  }

  Map<String, Object> ofDuty(String code) {
    return named(DUTIES, code);
  }

  /// The clocks of questions.
  Map<String, Object> ofAnswering() {
    return named(ANSWERING, "");
  }

  /// The ladder of a kind of agency: its own entry, and what stands for all others where its own says nothing.
  Map<String, Object> ofEscalation(String kind) {
    var all = new TreeMap<>(named(ESCALATION, OTHER));
    all.putAll(named(ESCALATION, kind));
    return all;
  }

  Set<String> ladders() {
    return parts.getOrDefault(ESCALATION, Map.of()).keySet();
  }

  Set<String> rules() {
    return parts.getOrDefault(RULES, Map.of()).keySet();
  }

  Set<String> duties() {
    return parts.getOrDefault(DUTIES, Map.of()).keySet();
  }

  /// One line for each, always in the same order.
  String inOrder() {
    return parts.entrySet().stream()
        .flatMap(part ->
            part.getValue().entrySet().stream()
                .flatMap(code ->
                    code.getValue().entrySet().stream()
                        .map(set ->
                            "%s.%s.%s=%s"
                                .formatted(
                                    part.getKey(), code.getKey(), set.getKey(), set.getValue()))))
        .collect(Collectors.joining("\n"));
  }

  private boolean knows(Entry entry) {
    return entry.code().isEmpty()
        || entry.part().equals(ESCALATION)
        || rules().contains(entry.code());
  }

  private Map<String, Object> named(String part, String code) {
    return parts.getOrDefault(part, Map.of()).getOrDefault(code, Map.of());
  }

  private String names(Entry entry, Map<String, Object> here) {
    var own = entry.part().equals(RULES) ? named(RULES, entry.code()) : here;
    return own.keySet().stream().sorted().collect(Collectors.joining(", "))
        + (entry.part().equals(RULES) ? (own.isEmpty() ? "" : ", ") + Settings.AT_MOST : "");
  }
}
