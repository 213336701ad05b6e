package org.sightline.story;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// YAML as stories need it: days stay words, and so do `no`, `on` and numbers with a leading zero.
final class StoryYaml {

  private StoryYaml() {}

  static Stream<Object> documents(String text) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    var yaml =
        new Yaml(
            new SafeConstructor(options),
            new Representer(new DumperOptions()),
            new DumperOptions(),
            options,
            new PlainWords());
    return StreamSupport.stream(yaml.loadAll(text).spliterator(), false)
        .filter(document -> document != null);
  }

  private static final class PlainWords extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
      addImplicitResolver(Tag.INT, Pattern.compile("0|[1-9][0-9]{0,8}"), "0123456789");
      addImplicitResolver(Tag.NULL, Pattern.compile("~|null|"), "~n\0");
      addImplicitResolver(Tag.MERGE, Pattern.compile("<<"), "<");
    }
  }
}
