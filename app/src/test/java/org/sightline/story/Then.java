package org.sightline.story;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.time.Eyes;

/// What must be so at the end of a day, through given eyes. Each test reads the fields that are its own.
///
/// @param asKnownOn the day
/// @param eyes whose knowledge; all agencies jointly unless the story says `known to`
/// @param fields everything the story says, as YAML has it
public record Then(LocalDate asKnownOn, Eyes eyes, Map<String, Object> fields) {

  public Then {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /// Whether the story says anything under this name.
  public boolean says(String field) {
    return fields.containsKey(field);
  }

  /// A list of words; empty where the story says nothing.
  public List<String> words(String field) {
    return many(fields.get(field));
  }

  /// A table of words by word; empty where the story says nothing.
  public Map<String, String> table(String field) {
    return mapped(field, String::valueOf);
  }

  /// A table of tables: `owed: { identify-adult: { state: overdue } }`.
  public Map<String, Map<String, String>> tables(String field) {
    return mapped(field, Then::inner);
  }

  /// A table of lists: `because: { mother: [a, b] }`.
  public Map<String, List<String>> lists(String field) {
    return mapped(field, Then::many);
  }

  /// A single value.
  public Optional<String> value(String field) {
    return Optional.ofNullable(fields.get(field)).map(Object::toString);
  }

  private static List<String> many(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> many -> many.stream().map(String::valueOf).toList();
      case Object one -> List.of(one.toString());
    };
  }

  private static Map<String, String> inner(Object table) {
    var found = new LinkedHashMap<String, String>();
    ((Map<?, ?>) table).forEach((key, value) -> found.put(key.toString(), String.valueOf(value)));
    return found;
  }

  private <T> Map<String, T> mapped(String field, Function<Object, T> reading) {
    return fields.get(field) instanceof Map<?, ?> map
        ? map.entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> entry.getKey().toString(),
                    entry -> reading.apply(entry.getValue()),
                    (one, other) -> one,
                    LinkedHashMap::new))
        : Map.of();
  }

  @Override
  public String toString() {
    return "as known on " + asKnownOn + " to " + eyes;
  }
}
