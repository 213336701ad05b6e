package org.sightline.signal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sightline.ledger.PersonRef;

/// By what one signal about one child is known: the same from the day it opens to the day it closes, whichever rules ask. A signal
/// that comes again asks anew.
///
/// @param child the record by which the child is kept
/// @param subject what it asks about
/// @param opened the day on which the episode opened
public record SignalKey(PersonRef child, Subject subject, LocalDate opened) {

  /// How a reference is written: two groups of five, without letters that are read as others.
  public static final Pattern REFERENCE =
      Pattern.compile("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");

  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BITS_A_LETTER = 5;
  private static final int GROUP = 5;

  /// The question of a signal about a child.
  public static SignalKey of(PersonRef child, Signal signal) {
    return new SignalKey(child, signal.subject(), signal.opened());
  }

  /// What people call it by where nothing else may be told: says nothing of the child to whoever has not the secret.
  ///
  /// @param secret that of this database
  public String reference(byte[] secret) {
    var text = String.join("\u001f", child.value(), subject.toString(), opened.toString());
    var mac = hmac(secret, text.getBytes(StandardCharsets.UTF_8));
    var reference = new StringBuilder();
    for (int i = 0; i < 2 * GROUP; i++) {
      reference.append(i == GROUP ? "-" : "").append(LETTERS.charAt(bits(mac, i * BITS_A_LETTER)));
    }
    return reference.toString();
  }

  /// A reference as somebody may type it: in small letters, without the hyphen, with O for 0 and I or L for 1.
  public static String typed(String reference) {
    var plain =
        reference
            .strip()
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return plain.length() == 2 * GROUP
        ? plain.substring(0, GROUP) + "-" + plain.substring(GROUP)
        : plain;
  }

  private static int bits(byte[] from, int start) {
    int value = 0;
    for (int bit = start; bit < start + BITS_A_LETTER; bit++) {
      int one = (from[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE)) & 1;
      value = (value << 1) | one;
    }
    return value;
  }

  private static byte[] hmac(byte[] secret, byte[] text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal(text);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
    }
  }
}
