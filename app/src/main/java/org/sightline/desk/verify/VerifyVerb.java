package org.sightline.desk.verify;

import java.util.EnumSet;
import java.util.List;
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
      "Recomputes every leaf of the audit trail from the entry it stands for, every digest from the"
          + " rows and bytes that live,",
      "and every signed checkpoint. Ends with 0 when all agree, with 1 when anything does not.",
      "docs/audit.md says what it can and cannot catch."
    })
public final class VerifyVerb extends OverDatabase {

  private static final String NOT_WHOLE =
      """
      Not whole. Something was changed past this program, or was lost. Keep this database and its home folder as they are,
      copy both before anything else is done, and call whoever is responsible for them. docs/audit.md tells what each line
      can mean, and what is caught by nothing on this machine.\
      """;

  @Override
  public Integer call() {
    try (var installation = open();
        var house = installation.house(database())) {
      var report =
          house.room(Verification.class).verify(new Access("verify", "sightline", Purpose.AUDIT));
      tell(report.discrepancies());
      out()
          .println(
              "%d leaves, %d checkpoints, %d rows recomputed; root %s"
                  .formatted(report.leaves(), report.checkpoints(), report.rows(), report.root()));
      if (report.whole()) {
        house.room(Audit.class).checkpoint();
      }
      out().println(report.whole() ? "Whole: everything is as it was written." : NOT_WHOLE);
      out().flush();
      return (report.whole() ? ExitCode.DONE : ExitCode.NO).number();
    }
  }

  /// What is wrong first, then each place where it is.
  private void tell(List<Discrepancy> found) {
    var kinds = EnumSet.noneOf(Discrepancy.Kind.class);
    found.forEach(one -> kinds.add(one.kind()));
    for (var kind : kinds) {
      out().println("✘ %s:".formatted(kind.meaning()));
      found.stream()
          .filter(one -> one.kind() == kind)
          .forEach(one -> out().println("    %s: %s".formatted(one.where(), one.detail())));
    }
  }
}
