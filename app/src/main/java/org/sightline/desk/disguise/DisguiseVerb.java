package org.sightline.desk.disguise;

import java.nio.file.Path;
import java.util.Optional;
import org.sightline.desk.ExitCode;
import org.sightline.desk.Verb;
import org.sightline.review.Disguise;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sightline disguise CASE`.
@Command(
    name = "disguise",
    description = {
      "Copies a case under other names and other dates, decoys included.",
      "The copy must score the same: nothing in the software knows a case."
    },
    footer = {
      "",
      "Example: sightline disguise cases/connelly --to /tmp/other && sightline score /tmp/other"
    })
public final class DisguiseVerb extends Verb {

  @Parameters(paramLabel = "CASE", description = "A case folder (docs/case-format.md).")
  @SuppressWarnings("NullAway.Init") // picocli refuses to go on without it.
  private Path folder;

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      description = "Where to write; beside the case if left out.")
  private Optional<Path> to = Optional.empty();

  @Option(
      names = "--shift",
      paramLabel = "DAYS",
      description = "How many days later; whole weeks. Default: ${DEFAULT-VALUE}.")
  private int days = Disguise.DEFAULT_SHIFT;

  @Override
  public Integer call() {
    var target =
        to.orElseGet(
            () -> folder.resolveSibling(folder.toAbsolutePath().getFileName() + "-disguised"));
    Disguise.copy(folder, target, days);
    out().println("Written: " + target.toAbsolutePath());
    return ExitCode.DONE.number();
  }
}
