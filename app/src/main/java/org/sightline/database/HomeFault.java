package org.sightline.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.Locale;

/// Turns what the file system says into what the person should do.
final class HomeFault {

  private HomeFault() {}

  /// A fault that says what could not be done, why, and what would help.
  static DatabaseFault of(String deed, IOException fault) {
    if (speaksOfSpace(String.valueOf(fault.getMessage()))) {
      return noSpace(deed);
    }
    if (fault instanceof AccessDeniedException) {
      return new DatabaseFault(
          "Cannot "
              + deed
              + ": not permitted. Check who owns the folder, or set SIGHTLINE_HOME to"
              + " another one.",
          fault);
    }
    return new DatabaseFault("Cannot " + deed + ": " + fault, fault);
  }

  /// The fault of a full disk.
  static DatabaseFault noSpace(String deed) {
    return new DatabaseFault(
        "Cannot "
            + deed
            + ": no space is left on the disk. Free some (a first start needs about 200 MB), or set"
            + " SIGHTLINE_HOME to a folder on another disk.");
  }

  /// Whether a message, of Java or of PostgreSQL, says that the disk or the quota is full.
  static boolean speaksOfSpace(String message) {
    var lower = message.toLowerCase(Locale.ROOT);
    return lower.contains("no space left") || lower.contains("disk quota exceeded");
  }
}
