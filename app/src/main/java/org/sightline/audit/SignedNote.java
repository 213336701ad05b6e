package org.sightline.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A text with signatures under it (C2SP signed-note).
///
/// @param text the text, ending in a newline
/// @param signatures in order
record SignedNote(String text, List<Signature> signatures) {

  private static final Pattern LINE = Pattern.compile("— ([^\\s+]+) ([A-Za-z0-9+/=]+)");
  private static final int MOST_SIGNATURES = 100;
  private static final int KEY_ID = 4;

  SignedNote {
    signatures = List.copyOf(signatures);
  }

  /// One line under the text.
  ///
  /// @param name the key's name
  /// @param base64 the key's id, four bytes, followed by what the key made of the text
  record Signature(String name, String base64) {

    /// Puts a line together.
    ///
    /// @param keyId the first four bytes of a digest over name, kind and public key, in hex
    static Signature of(String name, String keyId, byte[] made) {
      var all = Arrays.copyOf(HexFormat.of().parseHex(keyId), KEY_ID + made.length);
      System.arraycopy(made, 0, all, KEY_ID, made.length);
      return new Signature(name, Base64.getEncoder().encodeToString(all));
    }

    /// The key's id in hex.
    String keyId() {
      return HexFormat.of().formatHex(Base64.getDecoder().decode(base64), 0, KEY_ID);
    }

    /// What the key made of the text.
    byte[] made() {
      var all = Base64.getDecoder().decode(base64);
      return Arrays.copyOfRange(all, KEY_ID, all.length);
    }

    private String line() {
      return "— " + name + " " + base64 + "\n";
    }
  }

  /// The note as it is stored and sent.
  String form() {
    return signatures.stream()
        .map(Signature::line)
        .collect(Collectors.joining("", text + "\n", ""));
  }

  /// Reads a note; empty when it is not of the form.
  static Optional<SignedNote> read(String form) {
    var gap = form.lastIndexOf("\n\n");
    if (gap < 0 || !form.endsWith("\n") || form.chars().anyMatch(c -> c < ' ' && c != '\n')) {
      return Optional.empty();
    }
    var lines = form.substring(gap + 2).split("\n", -1);
    if (lines.length < 2 || lines.length - 1 > MOST_SIGNATURES) {
      return Optional.empty();
    }
    var signatures = new ArrayList<Signature>();
    for (var line : Arrays.asList(lines).subList(0, lines.length - 1)) {
      var signature = signature(line);
      if (signature.isEmpty()) {
        return Optional.empty();
      }
      signatures.add(signature.get());
    }
    return Optional.of(new SignedNote(form.substring(0, gap + 1), signatures));
  }

  private static Optional<Signature> signature(String line) {
    var form = LINE.matcher(line);
    if (!form.matches()) {
      return Optional.empty();
    }
    return Checkpoint.base64(form.group(2))
        .filter(bytes -> bytes.length > KEY_ID)
        .map(bytes -> new Signature(form.group(1), form.group(2)));
  }
}
