package org.sightline.audit;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a log was at a size (C2SP tlog-checkpoint): three lines that a signature makes binding.
///
/// @param origin which log; carries an epoch, so that a log restored from a backup is another one
/// @param size the number of leaves
/// @param root the root of the Merkle tree over them
public record Checkpoint(String origin, long size, Digest root) {

  private static final Pattern FORM = Pattern.compile("([^\n]+)\n(0|[1-9]\\d{0,17})\n([^\n]+)\n");

  /// The text that is signed.
  public String text() {
    return origin + "\n" + size + "\n" + root.base64() + "\n";
  }

  /// Reads such a text; empty when it is none. Extension lines are not taken: nobody could audit them.
  static Optional<Checkpoint> read(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    return base64(form.group(3))
        .flatMap(Digest::from)
        .map(root -> new Checkpoint(form.group(1), Long.parseLong(form.group(2)), root))
        .filter(checkpoint -> checkpoint.text().equals(text));
  }

  static Optional<byte[]> base64(String text) {
    try {
      return Optional.of(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
