package org.sightline.desk.identity;

import java.io.PrintWriter;
import org.sightline.desk.ExitCode;
import org.sightline.desk.Installation;
import org.sightline.desk.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/// `sightline identity train|models|compare|adopt|queue|decide`.
@Command(
    name = "identity",
    synopsisSubcommandLabel = "STEP",
    subcommands = {
      TrainStep.class,
      ModelsStep.class,
      CompareStep.class,
      AdoptStep.class,
      QueueStep.class,
      DecideStep.class
    },
    description = {
      "Who is who across agencies: the model by which records are weighed, and the questions that only a"
          + " person can settle.",
      "docs/identity.md tells how they hang together."
    },
    footer = {
      "",
      "Examples: sightline identity queue",
      "          sightline identity decide gp/g-17 police/n-4 --same 'Passport seen' --as 'social worker@social-care'",
      "          sightline identity train --name ours-1",
      "          sightline identity compare 4f0c",
      "          sightline identity adopt 4f0c --as 'data officer@social-care' --reason 'Fewer questions, none lost'"
    })
public final class IdentityVerb extends Verb {

  @Override
  public Integer call() {
    throw wrongUse("name a step: train, models, compare, adopt, queue or decide");
  }

  Installation installation() {
    return open();
  }

  PrintWriter answers() {
    return out();
  }

  PrintWriter complaints() {
    return err();
  }

  ParameterException wrong(String message) {
    return wrongUse(message);
  }

  /// Says why not.
  int no(String reason) {
    err().println(reason);
    err().flush();
    return ExitCode.NO.number();
  }
}
