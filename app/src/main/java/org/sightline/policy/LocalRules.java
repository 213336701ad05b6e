package org.sightline.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sightline.ledger.AgencyKind;
import org.sightline.policy.PolicyText.Entry;

/// Reads the rules that a partnership wrote itself. A rule with one fault is refused, and the policy with it.
final class LocalRules {

  /// The part of a policy in which they stand.
  static final String PART = "local-rules";

  /// The questions that a local rule may be a ground of: those that a child has once.
  static final List<String> ABOUT =
      List.of(
          "injuries",
          "sight",
          "domestic-abuse",
          "appointments",
          "school",
          "nourishment",
          "reports",
          "closure",
          "home",
          "conditions",
          "change",
          "decision",
          "case-holder",
          "move",
          "local");

  static final List<String> REQUIRED =
      List.of("title", "severity", "question", "owner", "answered-by", "when");
  static final List<String> OPTIONAL = List.of("about", "version", "basis");
  private static final Set<String> SEVERITIES = Set.of("urgent", "check", "note");

  private final PolicyText text;
  private final Collection<String> shipped;

  /// @param shipped the codes of the program's own rules: a local rule needs a code of its own
  LocalRules(PolicyText text, Collection<String> shipped) {
    this.text = text;
    this.shipped = shipped;
  }

  /// The rules of a policy, by code; what is wrong is noted with the policy's text.
  Map<String, LocalRule> read() {
    var byCode = new LinkedHashMap<String, Map<String, Entry>>();
    text.entries().stream()
        .filter(entry -> entry.part().equals(PART))
        .forEach(entry ->
            byCode
                .computeIfAbsent(entry.code(), any -> new LinkedHashMap<>())
                .put(entry.name(), entry));
    var rules = new TreeMap<String, LocalRule>();
    byCode.forEach((code, entries) -> rule(code, entries).ifPresent(rule -> rules.put(code, rule)));
    return rules;
  }

  private Optional<LocalRule> rule(String code, Map<String, Entry> entries) {
    var first = entries.values().iterator().next();
    // All of these are asked, so that everything that is wrong is told at once.
    var named = wellNamed(code, first);
    var complete = complete(entries, first);
    var unfit = entries.values().stream().filter(entry -> !fits(entry)).toList();
    if (!named || !complete || !unfit.isEmpty()) {
      return Optional.empty();
    }
    var when = get(entries, "when");
    var faults = new ArrayList<String>();
    var condition = Expressions.read(value(when), faults);
    faults.forEach(fault -> text.fault(when, "cannot be used " + fault));
    return condition.map(checked ->
        new LocalRule(
            code,
            entries.containsKey("version") ? (Integer) get(entries, "version").value() : 1,
            value(get(entries, "title")),
            entries.containsKey("about") ? value(get(entries, "about")) : "local",
            value(get(entries, "severity")),
            value(get(entries, "question")),
            value(get(entries, "owner")),
            words(get(entries, "answered-by")),
            checked));
  }

  private boolean wellNamed(String code, Entry first) {
    if (!code.matches("[a-z][a-z0-9-]{2,60}")) {
      text.fault(first, "is no code; write small letters, digits and hyphens, a letter first");
      return false;
    }
    if (shipped.contains(code)) {
      text.fault(first, "has the code of a rule of the program; choose another");
      return false;
    }
    return true;
  }

  private boolean complete(Map<String, Entry> entries, Entry first) {
    var missing = REQUIRED.stream().filter(name -> !entries.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      text.fault(first, "lacks " + String.join(", ", missing));
    }
    return missing.isEmpty();
  }

  private boolean fits(Entry entry) {
    var problem =
        switch (entry.name()) {
          case "severity" -> oneOf(entry, SEVERITIES);
          case "about" -> oneOf(entry, ABOUT);
          case "owner" ->
              oneOf(entry, Arrays.stream(AgencyKind.values()).map(AgencyKind::id).toList());
          case "answered-by" ->
              entry.value() instanceof List<?> all && !all.isEmpty()
                  ? Optional.<String>empty()
                  : Optional.of("must be a list of what would answer it");
          case "version" ->
              entry.value() instanceof Integer number && number > 0
                  ? Optional.<String>empty()
                  : Optional.of("must be a whole number");
          case "title", "question", "when", "basis" ->
              entry.value() instanceof String words && !words.isBlank()
                  ? Optional.<String>empty()
                  : Optional.of("must be a text");
          default ->
              Optional.of(
                  "is no entry of a local rule; there are %s, %s"
                      .formatted(String.join(", ", REQUIRED), String.join(", ", OPTIONAL)));
        };
    problem.ifPresent(words -> text.fault(entry, words));
    return problem.isEmpty();
  }

  private static Optional<String> oneOf(Entry entry, Collection<String> allowed) {
    return allowed.contains(String.valueOf(entry.value()))
        ? Optional.empty()
        : Optional.of(
            "is '%s'; it must be one of %s"
                .formatted(
                    entry.value(), allowed.stream().sorted().collect(Collectors.joining(", "))));
  }

  private static Entry get(Map<String, Entry> entries, String name) {
    return Optional.ofNullable(entries.get(name)).orElseThrow();
  }

  private static String value(Entry entry) {
    return String.valueOf(entry.value()).strip();
  }

  private static List<String> words(Entry entry) {
    return entry.value() instanceof List<?> all
        ? all.stream().map(String::valueOf).toList()
        : List.of();
  }
}
