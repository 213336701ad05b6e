package org.sightline.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.sightline.ledger.ClaimId;

/// Names claims, so that reading the same original again gives the same claims.
public final class ClaimIds {

  private ClaimIds() {}

  /// The name of a claim: the first 32 hexadecimal digits of the SHA-256 digest over its original, place and ordinal.
  ///
  /// @param original the original's id
  /// @param pointer the place in the original
  /// @param ordinal which of the claims made of that place, from 0
  public static ClaimId of(String original, String pointer, int ordinal) {
    var text = String.join("\u001f", original, pointer, Integer.toString(ordinal));
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return new ClaimId(HexFormat.of().formatHex(digest).substring(0, 32));
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException("every Java platform has SHA-256", fault);
    }
  }
}
