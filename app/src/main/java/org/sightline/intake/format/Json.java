package org.sightline.intake.format;

import java.nio.charset.StandardCharsets;
import org.sightline.intake.Formats;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads JSON strictly: no name twice in an object, nothing after the end, bounded in depth and length.
final class Json {

  private static final int DEEPEST = 64;

  /// More would need more memory than a delivery of its size is worth.
  private static final long MOST_TOKENS = 2_000_000;

  private static final int SNIFFED = 64 * 1024;

  private static final JsonMapper STRICT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(Formats.LARGEST)
                          .maxNameLength(1_000)
                          .maxNumberLength(100)
                          .maxTokenCount(MOST_TOKENS)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private Json() {}

  /// The JSON of a whole file.
  static JsonNode read(String text) throws Broken {
    try {
      var node = STRICT.readTree(text);
      if (node.isObject()) {
        return node;
      }
      throw Broken.file(
          "whole file", "it is not a JSON object", "Send one object, as docs/exchange.md shows");
    } catch (JacksonException fault) {
      var place = fault.getLocation();
      throw Broken.file(
          place == null
              ? "whole file"
              : "line %d, column %d".formatted(place.getLineNr(), place.getColumnNr()),
          "it cannot be read as JSON: " + reason(fault),
          "Export the file again; if it was cut off or edited by hand, repair it there");
    }
  }

  /// A new object.
  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /// A new statement of a kind.
  static ObjectNode statement(String kind) {
    return object().put("kind", kind);
  }

  /// The beginning of a file, whatever its encoding, without a byte order mark and spaces: enough to recognise it by.
  static String start(byte[] bytes) {
    var start = new String(bytes, 0, Math.min(bytes.length, SNIFFED), StandardCharsets.ISO_8859_1);
    return (start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start).stripLeading();
  }

  /// Whether one text stands in another before a third.
  static boolean before(String earlier, String later, String text) {
    int first = text.indexOf(earlier);
    int second = text.indexOf(later);
    return first >= 0 && (second < 0 || first < second);
  }

  private static String reason(JacksonException fault) {
    var message = fault.getOriginalMessage();
    return message == null ? fault.getClass().getSimpleName() : Texts.firstSentence(message);
  }
}
