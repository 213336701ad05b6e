package org.sightline.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The one form of an entry that is hashed and stored: a JSON object of strings, names sorted, no spaces, escaped as
/// RFC 8785 says. Numbers and times are strings too, so that no reader can round them.
///
/// @param text the JSON
record CanonicalEntry(String text) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /// Brings an entry into this form.
  ///
  /// @param at when it entered the log, by the database's clock
  /// @throws IllegalArgumentException when a value holds U+0000 or half a surrogate pair, which cannot be stored
  static CanonicalEntry of(AuditEntry entry, Instant at) {
    var fields = fields(entry);
    fields.put("at", at.toString());
    return new CanonicalEntry(
        fields.entrySet().stream()
            .map(field -> quoted(field.getKey()) + ":" + quoted(field.getValue()))
            .collect(Collectors.joining(",", "{", "}")));
  }

  private static SortedMap<String, String> fields(AuditEntry entry) {
    return switch (entry) {
      case AuditEntry.Wrote(var what, var subject, var digest) ->
          sorted("kind", "wrote", "what", what, "subject", subject, "digest", digest.hex());
      case AuditEntry.Read(var access, var subject, var asOf) -> {
        var read = sorted("kind", "read", "who", access.who(), "subject", subject);
        read.put("organisation", access.organisation());
        read.put("purpose", access.purpose().name());
        read.put("true-at", asOf.trueAt().toString());
        read.put("known-at", asOf.knownAt().toString());
        asOf.eyes().agency().ifPresent(agency -> read.put("eyes", agency));
        yield read;
      }
      case AuditEntry.Acted(var access, var what, var subject) -> {
        var acted = sorted("kind", "acted", "who", access.who(), "subject", subject, "what", what);
        acted.put("organisation", access.organisation());
        acted.put("purpose", access.purpose().name());
        yield acted;
      }
    };
  }

  private static SortedMap<String, String> sorted(String... namesAndValues) {
    var fields = new TreeMap<String, String>();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }

  /// The leaf hash: the salt makes a guessed entry impossible to confirm once text and salt are erased.
  Digest leafHash(byte[] salt) {
    return Merkle.leaf(salt, text.getBytes(StandardCharsets.UTF_8));
  }

  /// What was written, when this entry says that something was; empty for other entries.
  ///
  /// @throws IllegalArgumentException when this is no entry
  Optional<AuditEntry.Wrote> wrote() {
    Map<String, String> fields;
    try {
      fields = JSON.readValue(text, new TypeReference<Map<String, String>>() {});
    } catch (JacksonException broken) {
      throw new IllegalArgumentException("not an entry", broken);
    }
    if (!"wrote".equals(fields.get("kind"))) {
      return Optional.empty();
    }
    var digest =
        Digest.from(HexFormat.of().parseHex(field(fields, "digest")))
            .orElseThrow(() -> new IllegalArgumentException("a digest of another length"));
    return Optional.of(
        new AuditEntry.Wrote(field(fields, "what"), field(fields, "subject"), digest));
  }

  private static String field(Map<String, String> fields, String name) {
    return Optional.ofNullable(fields.get(name))
        .orElseThrow(() -> new IllegalArgumentException("an entry without " + name));
  }

  private static String quoted(String value) {
    var quoted = new StringBuilder(value.length() + 2).append('"');
    value.codePoints().forEach(character -> escape(character, quoted));
    return quoted.append('"').toString();
  }

  private static void escape(int character, StringBuilder to) {
    switch (character) {
      case '"' -> to.append("\\\"");
      case '\\' -> to.append("\\\\");
      case '\b' -> to.append("\\b");
      case '\f' -> to.append("\\f");
      case '\n' -> to.append("\\n");
      case '\r' -> to.append("\\r");
      case '\t' -> to.append("\\t");
      default -> {
        if (character == 0 || Character.getType(character) == Character.SURROGATE) {
          throw new IllegalArgumentException("a value that cannot be stored as text");
        }
        if (character < ' ') {
          to.append("\\u%04x".formatted(character));
        } else {
          to.appendCodePoint(character);
        }
      }
    }
  }
}
