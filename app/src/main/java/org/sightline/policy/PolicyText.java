package org.sightline.policy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// A policy file as it stands, each entry with its line, so that a fault can say where.
final class PolicyText {

  /// How many names lead to a value, part by part.
  private static final Map<String, Integer> DEEP =
      Map.of(
          "shared",
          1,
          "not-independently-mobile",
          1,
          "rules",
          2,
          LocalRules.PART,
          2,
          "duties",
          2,
          "answering",
          1,
          "escalation",
          2);

  private static final Set<String> ALONE = Set.of("policy", "version");

  private final String where;
  private final List<String> faults;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Entry> top = new LinkedHashMap<>();

  /// One value.
  ///
  /// @param part the part of the file it stands in
  /// @param code the rule or duty; empty where the part has none
  /// @param name the setting; empty where a rule or duty stands there with nothing set
  /// @param line the line, the first is 1
  /// @param value a whole number, a text or a list of texts
  record Entry(String part, String code, String name, int line, Object value) {

    /// As a message names it: `rules.repeated-injury.window`.
    String path() {
      return Stream.of(part, code, name)
          .filter(word -> !word.isEmpty())
          .collect(Collectors.joining("."));
    }
  }

  /// @param faults is given what cannot be read
  PolicyText(String text, String where, List<String> faults) {
    this.where = where;
    this.faults = faults;
    if (!(load(text) instanceof MappingNode root)) {
      throw new PolicyFault(where + ": entries of the form 'name: value' are expected");
    }
    named(root, "the policy").forEach(this::part);
  }

  /// What the text is called in messages.
  String where() {
    return where;
  }

  /// Everything under rules, duties and the other parts, in the order of the file.
  List<Entry> entries() {
    return entries;
  }

  /// A value that stands by itself, such as the version.
  Optional<Entry> alone(String name) {
    return Optional.ofNullable(top.get(name));
  }

  /// Notes a fault of an entry.
  ///
  /// @param problem what is wrong, and what would be right
  void fault(Entry entry, String problem) {
    fault(entry.line(), entry.path() + " " + problem);
  }

  private void fault(int line, String problem) {
    faults.add("%s, line %d: %s".formatted(where, line, problem));
  }

  private @Nullable Node load(String text) {
    try {
      return new Yaml(new LoaderOptions()).compose(new StringReader(text));
    } catch (YAMLException fault) {
      throw new PolicyFault("%s is not YAML: %s".formatted(where, fault.getMessage()));
    }
  }

  private void part(String part, Node node) {
    if (ALONE.contains(part)) {
      value(node).ifPresent(value -> top.put(part, new Entry(part, "", "", line(node), value)));
      return;
    }
    switch (DEEP.getOrDefault(part, 0)) {
      case 1 -> settings(part, "", node);
      case 2 -> named(node, part).forEach((code, inner) -> settings(part, code, inner));
      default ->
          fault(
              line(node),
              "'%s' is no part of a policy; there are policy, version, %s"
                  .formatted(part, String.join(", ", DEEP.keySet().stream().sorted().toList())));
    }
  }

  private void settings(String part, String code, Node node) {
    var named = named(node, code.isEmpty() ? part : part + "." + code);
    if (named.isEmpty()) {
      entries.add(new Entry(part, code, "", line(node), ""));
    }
    named.forEach((name, inner) ->
        value(inner)
            .ifPresentOrElse(
                value -> entries.add(new Entry(part, code, name, line(inner), value)),
                () -> fault(line(inner), "'%s' must be one value or a list".formatted(name))));
  }

  private Map<String, Node> named(Node node, String what) {
    var named = new LinkedHashMap<String, Node>();
    if (!(node instanceof MappingNode map)) {
      fault(line(node), what + " must hold entries of the form 'name: value'");
      return named;
    }
    for (var entry : map.getValue()) {
      var name = entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
      if (named.put(name, entry.getValueNode()) != null) {
        fault(line(entry.getKeyNode()), "'%s' stands twice under %s".formatted(name, what));
      }
    }
    return named;
  }

  private static Optional<Object> value(Node node) {
    if (node instanceof ScalarNode one) {
      return one.getTag().equals(Tag.NULL) ? Optional.empty() : Optional.of(scalar(one));
    }
    return node instanceof SequenceNode many
            && many.getValue().stream().allMatch(item -> item instanceof ScalarNode)
        ? Optional.of(many.getValue().stream().map(item -> ((ScalarNode) item).getValue()).toList())
        : Optional.empty();
  }

  private static Object scalar(ScalarNode node) {
    return node.getTag().equals(Tag.INT) && node.getValue().matches("-?\\d{1,9}")
        ? Integer.valueOf(node.getValue())
        : node.getValue();
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
