package org.sightline.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/// A random password kept in the home, readable by its owner alone.
final class Secret {

  private static final int BYTES = 24;

  private Secret() {}

  /// The password in this file; made and kept first when there is none.
  ///
  /// @throws DatabaseFault when the file can be neither read nor written
  static String keptIn(Path file) {
    try {
      if (Files.notExists(file)) {
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        DurableFile.write(
            file, HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII));
      }
      return Files.readString(file, StandardCharsets.US_ASCII).strip();
    } catch (IOException fault) {
      throw HomeFault.of("keep a password in " + file, fault);
    }
  }
}
