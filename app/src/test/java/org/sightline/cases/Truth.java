package org.sightline.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The YAML files of a case folder that no feed is made of.
final class Truth {

  private Truth() {}

  /// The person records that `people.yaml` ties to somebody.
  static Set<String> records(Path folder) {
    return people(folder).stream()
        .flatMap(person -> texts(person.get("refs")).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Every form of a name that `people.yaml` lists.
  static Set<String> names(Path folder) {
    return people(folder).stream()
        .flatMap(person -> texts(person.get("names")).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The keys under an entry of `case.yaml`.
  static Set<String> listed(Path folder, String entry) {
    return new TreeSet<>(object(object(load(folder.resolve("case.yaml"))).get(entry)).keySet());
  }

  /// Days between which something must lie.
  record Range(LocalDate from, LocalDate to) {}

  /// The ranges under an entry of `case.yaml`, by the fact they are of.
  static Map<String, Range> spans(Path folder, String entry) {
    var spans = new LinkedHashMap<String, Range>();
    object(object(load(folder.resolve("case.yaml"))).get(entry))
        .forEach((id, range) ->
            spans.put(id, new Range(day(object(range).get("from")), day(object(range).get("to")))));
    return spans;
  }

  private static LocalDate day(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof Date date
        ? LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC)
        : LocalDate.parse(String.valueOf(value));
  }

  private static List<Map<String, Object>> people(Path folder) {
    return ((List<?>) object(load(folder.resolve("people.yaml"))).getOrDefault("people", List.of()))
        .stream().map(Truth::object).toList();
  }

  private static Object load(Path file) {
    try {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static Map<String, Object> object(@org.jspecify.annotations.Nullable Object value) {
    var result = new LinkedHashMap<String, Object>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, item) -> result.put(String.valueOf(key), item == null ? "" : item));
    }
    return result;
  }

  private static List<String> texts(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }
}
