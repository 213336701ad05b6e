package org.sightline.desk;

import java.nio.file.Path;
import java.util.Optional;
import org.sightline.review.CaseFolder;
import picocli.CommandLine.Parameters;

/// A verb over one database: that of a case when a case is named, or else the installation's own.
public abstract class OverDatabase extends Verb {

  @Parameters(
      arity = "0..1",
      paramLabel = "CASE",
      description = "A case folder that was replayed; the installation's own records if left out.")
  private Optional<Path> folder = Optional.empty();

  /// The database asked for.
  protected String database() {
    return folder.map(CaseFolder::read).map(CaseReplay::database).orElse(Installation.AREA);
  }
}
