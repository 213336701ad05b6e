package org.sightline.desk.version;

import java.util.Optional;
import org.sightline.desk.ExitCode;
import org.sightline.desk.Verb;
import picocli.CommandLine.Command;

/// `sightline version`.
@Command(name = "version", description = "Says which Sightline and which Java this is.")
public final class VersionVerb extends Verb {

  @Override
  public Integer call() {
    var version = Optional.ofNullable(VersionVerb.class.getPackage().getImplementationVersion());
    out()
        .println(
            "Sightline %s, Java %s".formatted(version.orElse("0.1.0-SNAPSHOT"), Runtime.version()));
    out().flush();
    return ExitCode.DONE.number();
  }
}
