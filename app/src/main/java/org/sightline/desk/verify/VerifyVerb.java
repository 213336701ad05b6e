package org.sightline.desk.verify;

import org.sightline.access.Access;
import org.sightline.access.Purpose;
import org.sightline.audit.Audit;
import org.sightline.audit.Discrepancy;
import org.sightline.audit.Verification;
import org.sightline.desk.ExitCode;
import org.sightline.desk.OverDatabase;
import picocli.CommandLine.Command;

/// `sightline verify [CASE]`.
@Command(
    name = "verify",
    description = {
      "Recomputes every leaf of the audit trail from the entry it stands for, every digest from the rows and bytes that live,",
      "and every signed checkpoint. Ends with 0 when all agree, with 1 when anything does not.",
      "docs/audit.md says what it can and cannot catch."
    })
public final class VerifyVerb extends OverDatabase {

  @Override
  public Integer call() {
    try (var installation = open();
        var house = installation.house(database())) {
      var report =
          house.room(Verification.class).verify(new Access("verify", "sightline", Purpose.AUDIT));
      report.discrepancies().stream()
          .map(Discrepancy::sentence)
          .forEach(line -> out().println("✘ " + line));
      out()
          .println(
              "%d leaves, %d checkpoints, %d rows recomputed; root %s"
                  .formatted(report.leaves(), report.checkpoints(), report.rows(), report.root()));
      if (report.whole()) {
        house.room(Audit.class).checkpoint();
      }
      out()
          .println(
              report.whole()
                  ? "Whole: everything is as it was written."
                  : "Not whole: %d things do not agree. Keep this database as it is, and call whoever is responsible for it."
                      .formatted(report.discrepancies().size()));
      out().flush();
      return (report.whole() ? ExitCode.DONE : ExitCode.NO).number();
    }
  }
}
