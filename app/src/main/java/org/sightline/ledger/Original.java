package org.sightline.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

/// Something delivered, byte for byte.
///
/// @param agency who delivered it
/// @param channel by which way: `file`, `mllp`, `http`
/// @param key the sender's own key of the delivery
/// @param fileName its name, for people
/// @param mapping for tabular files, the mapping it is to be read by
/// @param bytes what came
/// @param received when
@SuppressWarnings(
    "ArrayRecordComponent") // Compared by id, which covers the bytes; never by equals.
public record Original(
    String agency,
    String channel,
    String key,
    String fileName,
    Optional<String> mapping,
    byte[] bytes,
    Instant received) {

  public Original {
    // The database keeps microseconds; an original is the same before and after it was kept.
    received = received.truncatedTo(ChronoUnit.MICROS);
  }

  /// The digest of the bytes, and of the mapping where there is one: other reading instructions are another delivery.
  public String sha256() {
    var digest = digest();
    digest.update(bytes);
    mapping.ifPresent(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  /// Names it for ever: the same delivery always has the same id.
  public String id() {
    return sha256(String.join("\u001f", agency, channel, key, sha256())).substring(0, 32);
  }

  /// The SHA-256 digest of a text, in hexadecimal.
  static String sha256(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException("every Java platform has SHA-256", fault);
    }
  }
}
