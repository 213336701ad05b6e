package org.sightline.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// A YAML file of a case folder, read so that whatever is missing is named with its file.
///
/// @param where the file, and the place in it
/// @param values what it holds
record CaseFile(String where, Map<String, Object> values) {

  static CaseFile read(Path file) {
    return new CaseFile(file.toString(), object(file.toString(), load(file)));
  }

  static List<CaseFile> readList(Path file) {
    var loaded = load(file);
    if (!(loaded instanceof List<?> list)) {
      throw new CaseFault(file + ": a list of entries is expected; begin each with '- '");
    }
    return list.stream()
        .map(item -> new CaseFile(file.toString(), object(file.toString(), item)))
        .toList();
  }

  String text(String name) {
    return optionalText(name)
        .orElseThrow(() ->
            new CaseFault("%s: '%s' is missing; add a line '%s: …'".formatted(where, name, name)));
  }

  Optional<String> optionalText(String name) {
    return Optional.ofNullable(values.get(name)).map(CaseFile::plain).map(String::strip);
  }

  LocalDate day(String name) {
    var written = text(name);
    try {
      return LocalDate.parse(written);
    } catch (java.time.format.DateTimeParseException fault) {
      throw new CaseFault(
          "%s: '%s' is '%s'; a day reads like 2006-12-11".formatted(where, name, written));
    }
  }

  CaseFile inside(String name) {
    return new CaseFile(
        where + ", under " + name, object(where + ", under " + name, values.get(name)));
  }

  /// The entries of a list.
  List<CaseFile> insides(String name) {
    return values.get(name) instanceof List<?> list
        ? list.stream()
            .map(item ->
                new CaseFile(where + ", under " + name, object(where + ", under " + name, item)))
            .toList()
        : List.of();
  }

  List<String> texts(String name) {
    return values.get(name) instanceof List<?> list
        ? list.stream().map(CaseFile::plain).toList()
        : optionalText(name).map(List::of).orElse(List.of());
  }

  private static @Nullable Object load(Path file) {
    try (var reader = Files.newBufferedReader(file)) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
    } catch (IOException fault) {
      throw new CaseFault(
          "%s cannot be read; a case folder needs it (docs/case-format.md)".formatted(file));
    } catch (YAMLException fault) {
      throw new CaseFault("%s is not YAML: %s".formatted(file, fault.getMessage()));
    }
  }

  private static Map<String, Object> object(String where, @Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new CaseFault(where + ": entries of the form 'name: value' are expected");
    }
    var result = new LinkedHashMap<String, Object>();
    map.forEach((key, item) -> {
      if (item != null) {
        result.put(String.valueOf(key), item);
      }
    });
    return result;
  }

  private static String plain(Object value) {
    return value instanceof Date date
        ? LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC).toString()
        : value.toString();
  }
}
