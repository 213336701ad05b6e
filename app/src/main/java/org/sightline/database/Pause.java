package org.sightline.database;

/// Waiting a little for another process, with interruption turned into a fault.
final class Pause {

  private Pause() {}

  static void millis(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new DatabaseFault("Stopped while waiting for the database.", stopped);
    }
  }
}
