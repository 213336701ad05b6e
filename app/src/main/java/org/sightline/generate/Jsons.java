package org.sightline.generate;

import tools.jackson.databind.json.JsonMapper;

/// Writes JSON on one line, fields in the order they were put.
final class Jsons {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Jsons() {}

  static String of(Object value) {
    return MAPPER.writeValueAsString(value);
  }
}
