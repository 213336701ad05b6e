package org.sightline.desk.rebuild;

import org.sightline.desk.ExitCode;
import org.sightline.desk.OverDatabase;
import org.sightline.desk.Progress;
import org.sightline.desk.Unread;
import org.sightline.flow.Rebuild;
import org.sightline.flow.RecordFlow;
import org.sightline.ledger.DerivedTables;
import picocli.CommandLine.Command;

/// `sightline rebuild [CASE]`.
@Command(
    name = "rebuild",
    description = {
      "Draws everything derived anew from the ledger, and prints its digest before and after.",
      "Ends with 0 when both agree; with 1 when they do not: then something derived was not what"
          + " the ledger says."
    })
public final class RebuildVerb extends OverDatabase {

  @Override
  public Integer call() {
    try (var installation = open();
        var house = installation.house(database())) {
      var tables = house.room(DerivedTables.class);
      var flow = house.room(RecordFlow.class);
      var before = tables.digest();
      house.room(Rebuild.class).begin();
      var all = flow.waiting();
      var progress = new Progress(err());
      while (flow.work()) {
        progress.count("Drawing consequences, record", all - flow.waiting(), all);
      }
      var after = tables.digest();
      out().println("before " + before);
      out().println("after  " + after);
      out()
          .println(
              before.equals(after) ? "The same." : "Not the same: report this, with both digests.");
      var setAside = new Unread(out()).setAside(flow);
      out().flush();
      return (before.equals(after) && !setAside ? ExitCode.DONE : ExitCode.NO).number();
    }
  }
}
