package org.sightline.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Fields of a story, read with messages that name what is wrong.
final class Fields {

  private Fields() {}

  static void mustBeAmong(Map<?, ?> map, Set<String> known, String what) {
    for (var key : map.keySet()) {
      if (!known.contains(String.valueOf(key))) {
        throw new IllegalArgumentException("'%s' is no field of %s".formatted(key, what));
      }
    }
  }

  static String text(Map<?, ?> map, String field) {
    var value = map.get(field);
    if (value == null) {
      throw new IllegalArgumentException("'%s' is missing in %s".formatted(field, map));
    }
    return value.toString();
  }

  static String textOr(Map<?, ?> map, String field, String otherwise) {
    return map.containsKey(field) ? text(map, field) : otherwise;
  }

  static List<String> texts(Map<?, ?> map, String field) {
    return switch (map.get(field)) {
      case null -> List.of();
      case List<?> many -> many.stream().map(String::valueOf).toList();
      case Object one -> List.of(one.toString());
    };
  }

  static List<Map<?, ?>> maps(Map<?, ?> map, String field) {
    return map.get(field) instanceof List<?> many
        ? many.stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList()
        : List.of();
  }

  static Map<String, Object> byName(Map<?, ?> map) {
    var named = new LinkedHashMap<String, Object>();
    map.forEach((key, value) -> named.put(key.toString(), value));
    return named;
  }
}
