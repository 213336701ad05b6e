package org.sightline.intake.format;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads YAML as JSON: plain data, no tags, no dates made of text, and `no` is a word.
final class Yamls {

  private static final int LARGEST = 1_000_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Yamls() {}

  /// The object that a YAML text holds.
  ///
  /// @param what how faults name the text: "the mapping"
  static JsonNode read(String text, String what) throws Broken {
    try {
      JsonNode node = JSON.valueToTree(yaml().<Object>load(text));
      if (node.isObject()) {
        return node;
      }
      throw Broken.file(
          what, "it holds no 'name: value' entries", "Write it as docs/formats/csv.md shows");
    } catch (MarkedYAMLException fault) {
      var mark = fault.getProblemMark();
      throw Broken.file(
          mark == null ? what : "%s, line %d".formatted(what, mark.getLine() + 1),
          "it is not YAML: " + Texts.firstSentence(String.valueOf(fault.getProblem())),
          "Repair it there");
    } catch (DatabindException fault) {
      throw Broken.file(
          what, "a name before a ':' is missing or empty", "Write it, or take it out");
    } catch (YAMLException | IllegalArgumentException fault) {
      throw Broken.file(what, "it is not YAML: " + Texts.firstLine(fault), "Repair it");
    }
  }

  private static Yaml yaml() {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(20);
    options.setNestingDepthLimit(30);
    options.setCodePointLimit(LARGEST);
    var dumper = new DumperOptions();
    return new Yaml(
        new SafeConstructor(options),
        new Representer(dumper),
        dumper,
        options,
        new PlainResolver());
  }

  /// Knows true, false, whole numbers and nothing at all; everything else is text.
  private static final class PlainResolver extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
      addImplicitResolver(Tag.INT, Pattern.compile("-?(0|[1-9][0-9]{0,8})"), "-0123456789");
      addImplicitResolver(Tag.MERGE, Pattern.compile("<<"), "<");
      addImplicitResolver(Tag.NULL, Pattern.compile("~|null|"), "~n\0");
      addImplicitResolver(Tag.NULL, Pattern.compile(""), null);
    }
  }
}
