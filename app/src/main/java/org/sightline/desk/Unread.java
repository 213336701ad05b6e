package org.sightline.desk;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import org.sightline.flow.RecordFlow;
import org.sightline.ledger.Ledger.QuarantineEntry;

/// Tells what waits for a person: parts of deliveries that could not be read, and records whose consequences could not be
/// drawn.
public final class Unread {

  private final PrintWriter to;

  /// @param to where to tell it
  public Unread(PrintWriter to) {
    this.to = to;
  }

  /// Tells of each part where it stands, what is wrong with it, and what would put it right.
  public void quarantined(Collection<QuarantineEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    to.println(
        "%s could not be read. What was sent is kept as it came; the rest of it was read."
            .formatted(entries.size() == 1 ? "1 part" : entries.size() + " parts"));
    entries.forEach(this::quarantined);
  }

  private void quarantined(QuarantineEntry entry) {
    var what = entry.what();
    to.println();
    to.println("  %s, %s".formatted(entry.fileName(), what.place()));
    if (!what.field().isEmpty()) {
      to.println("    field  %s".formatted(what.field()));
    }
    to.println("    wrong  %s.".formatted(what.reason()));
    to.println("    to do  %s.".formatted(what.whatToDo()));
  }

  /// Tells what was tried too often.
  ///
  /// @return whether there was anything to tell
  public boolean setAside(RecordFlow flow) {
    List<String> lines = flow.setAside();
    if (!lines.isEmpty()) {
      to.println(
          "What follows from these could not be drawn. They are kept, and a person must look at"
              + " them:");
      lines.forEach(line -> to.println("  " + line));
      to.println("Once the cause is gone, 'sightline rebuild' draws them again.");
    }
    return !lines.isEmpty();
  }
}
