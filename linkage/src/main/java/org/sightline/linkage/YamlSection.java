package org.sightline.linkage;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/// A mapping in a YAML file that knows its lines. Nothing is guessed: unknown, missing and double
/// keys are faults.
public final class YamlSection {

  private final String file;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  private YamlSection(String file, int line, MappingNode mapping) {
    this.file = file;
    this.line = line;
    for (NodeTuple entry : mapping.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        throw new ModelFileException(file, lineOf(entry.getKeyNode()), "a key must be plain text");
      }
      if (values.put(key.getValue(), entry.getValueNode()) != null) {
        throw new ModelFileException(
            file, lineOf(key), "'%s' stands here twice".formatted(key.getValue()));
      }
      lines.put(key.getValue(), lineOf(key));
    }
  }

  /// Reads a text.
  ///
  /// @param file what to call it in messages
  /// @throws ModelFileException when the text is not YAML or not a mapping
  public static YamlSection read(String file, String text) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (root instanceof MappingNode mapping) {
        return new YamlSection(file, 1, mapping);
      }
      throw new ModelFileException(
          file, 1, "a model file is a YAML mapping that begins with 'version:'");
    } catch (MarkedYAMLException fault) {
      int line = fault.getProblemMark() == null ? 1 : fault.getProblemMark().getLine() + 1;
      throw new ModelFileException(file, line, "not valid YAML: " + fault.getProblem());
    } catch (ReaderException fault) {
      int character = fault.getCodePoint();
      throw new ModelFileException(
          file,
          lineOf(text, text.indexOf(character)),
          "not valid YAML: the character U+%04X has no place in a text".formatted(character));
    } catch (YAMLException fault) {
      throw new ModelFileException(
          file, lineBeyondLimits(text), "not valid YAML: " + fault.getMessage());
    }
  }

  private static int lineOf(String text, int at) {
    return 1 + (int) text.chars().limit(Math.max(0, at)).filter(one -> one == '\n').count();
  }

  /// Where a text is nested deeper, or refers back more often, than is read: such faults come without a line.
  private static int lineBeyondLimits(String text) {
    LoaderOptions limits = new LoaderOptions();
    int depth = 0;
    int references = 0;
    int line = 1;
    for (Event event : new Yaml(limits).parse(new StringReader(text))) {
      line = event.getStartMark().getLine() + 1;
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      references += event instanceof AliasEvent ? 1 : 0;
      if (depth > limits.getNestingDepthLimit()
          || references > limits.getMaxAliasesForCollections()) {
        return line;
      }
    }
    return line;
  }

  /// The keys, in the order of the file.
  public Set<String> keys() {
    return values.keySet();
  }

  /// The line on which this section begins.
  public int line() {
    return line;
  }

  /// The line of one key.
  public int line(String key) {
    return lines.getOrDefault(key, line);
  }

  /// Refuses every key but these.
  public void allowOnly(String... allowed) {
    for (String key : keys()) {
      if (!List.of(allowed).contains(key)) {
        throw fault(key, "'%s' is not known here; known are %s".formatted(key, List.of(allowed)));
      }
    }
  }

  /// The mapping under a key.
  public YamlSection section(String key) {
    if (required(key) instanceof MappingNode mapping) {
      return new YamlSection(file, line(key), mapping);
    }
    throw fault(key, "'%s' must be a mapping".formatted(key));
  }

  /// The plain text under a key.
  public String text(String key) {
    if (required(key) instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw fault(key, "'%s' must be plain text".formatted(key));
  }

  /// The finite number under a key.
  public double number(String key) {
    String written = text(key);
    try {
      double number = Double.parseDouble(written);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException notOne) {
      throw fault(key, "'%s' must be a number, not '%s'".formatted(key, written));
    }
    throw fault(key, "'%s' must be a finite number, not '%s'".formatted(key, written));
  }

  private Node required(String key) {
    Node value = values.get(key);
    if (value == null) {
      throw new ModelFileException(file, line, "'%s' is missing".formatted(key));
    }
    return value;
  }

  /// The plain texts of the list under a key, each with its line.
  public SortedMap<Integer, String> texts(String key) {
    if (!(required(key) instanceof SequenceNode list)) {
      throw fault(key, "'%s' must be a list".formatted(key));
    }
    SortedMap<Integer, String> texts = new TreeMap<>();
    for (Node node : list.getValue()) {
      if (!(node instanceof ScalarNode scalar)) {
        throw new ModelFileException(
            file, lineOf(node), "'%s' must be a list of plain texts".formatted(key));
      }
      if (texts.put(lineOf(node), scalar.getValue()) != null) {
        throw new ModelFileException(
            file, lineOf(node), "'%s' must have one text a line".formatted(key));
      }
    }
    return texts;
  }

  /// A fault at the line of a key.
  public ModelFileException fault(String key, String reason) {
    return new ModelFileException(file, line(key), reason);
  }

  private static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
