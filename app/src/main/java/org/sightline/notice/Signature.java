package org.sightline.notice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs what a webhook carries, and checks it at the other end: HMAC-SHA256 over the moment and the body, so that neither can be
/// changed and an old one is not taken again.
public final class Signature {

  /// The header of the notice's id: what comes twice has the same.
  public static final String ID = "Sightline-Id";

  /// The header of the moment of sending, in seconds since 1970.
  public static final String TIMESTAMP = "Sightline-Timestamp";

  /// The header of the signature: `v1=` and 64 hexadecimal digits.
  public static final String SIGNATURE = "Sightline-Signature";

  /// How far the clocks of both ends may be apart.
  public static final Duration WINDOW = Duration.ofMinutes(5);

  private Signature() {}

  /// The signature of a body that is sent at a moment.
  public static String of(Settings.Secret secret, long timestamp, String body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.text().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update("%d.".formatted(timestamp).getBytes(StandardCharsets.UTF_8));
      return "v1=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
    }
  }

  /// Whether a body is what was signed, and was sent just now. A receiver also keeps the ids it has taken, for as long as the
  /// window is open.
  ///
  /// @param timestamp the header as it came
  /// @param signature the header as it came
  public static boolean holds(
      Settings.Secret secret, String timestamp, String signature, String body, Instant now) {
    if (!timestamp.matches("\\d{1,12}")) {
      return false;
    }
    long sent = Long.parseLong(timestamp);
    var apart = Duration.between(Instant.ofEpochSecond(sent), now).abs();
    return apart.compareTo(WINDOW) <= 0
        && MessageDigest.isEqual(
            of(secret, sent, body).getBytes(StandardCharsets.UTF_8),
            signature.getBytes(StandardCharsets.UTF_8));
  }
}
