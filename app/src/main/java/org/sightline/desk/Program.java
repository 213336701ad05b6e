package org.sightline.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.sightline.linkage.Spelling;

/// The very program that runs. What was derived by another is not shown as this one's.
final class Program {

  private Program() {}

  /// The digest of the program's own code, of every room and of the matching engine.
  static String digest() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      add(digest, placeOf(Program.class));
      add(digest, placeOf(Spelling.class));
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (NoSuchAlgorithmException | URISyntaxException fault) {
      throw new IllegalStateException("the program cannot find itself", fault);
    }
  }

  private static Path placeOf(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static void add(MessageDigest digest, Path place) throws IOException {
    try (var files = Files.walk(place)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(Files.readAllBytes(file));
      }
    }
  }
}
