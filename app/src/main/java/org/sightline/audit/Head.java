package org.sightline.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.sightline.database.DurableFile;

/// The last checkpoint this home signed, kept outside the database and on disk before anybody sees the signature. It
/// is what catches a log that was cut short or swapped for an older one.
///
/// @param file where it is kept
record Head(Path file) {

  /// The note kept; empty before the first checkpoint, or when somebody took it away.
  Optional<String> note() {
    try {
      return Files.exists(file)
          ? Optional.of(Files.readString(file, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the head of the audit log in " + file, unreadable);
    }
  }

  /// Keeps a newer note, forced to disk.
  void keep(String note) {
    try {
      DurableFile.write(file, note.getBytes(StandardCharsets.UTF_8));
    } catch (IOException unwritten) {
      throw new UncheckedIOException("the head of the audit log in " + file, unwritten);
    }
  }
}
