package org.sightline.desk.identity;

import java.time.InstantSource;
import java.util.List;
import org.sightline.access.Access;
import org.sightline.access.Purpose;
import org.sightline.audit.Audit;
import org.sightline.desk.ExitCode;
import org.sightline.desk.Installation;
import org.sightline.flow.ModelTrial;
import org.sightline.identity.Models;
import org.sightline.time.AsOf;
import org.sightline.time.Days;
import org.sightline.time.Eyes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `sightline identity compare DIGEST`.
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Says which records of the installation would be taken for one person, for two, or be put to a person,",
      "if a model took the place of the one in use: pair by pair, with the waterfall of each model. Nothing changes."
    },
    footer = {
      "",
      "Ends with 0 when both decide alike, with 1 when they do not, with 2 when there is no such model."
    })
final class CompareStep extends Step {

  @Parameters(
      paramLabel = "DIGEST",
      description = "The model to try, or as much of its digest as says which.")
  @SuppressWarnings("NullAway.Init") // picocli refuses to go on without it.
  private String digest;

  @Override
  public Integer call() {
    try (var installation = verb().installation();
        var house = installation.house(Installation.AREA)) {
      var model =
          house
              .room(Models.class)
              .find(digest)
              .orElseThrow(() ->
                  wrong(
                      "no single model begins with '%s'; 'sightline identity models' lists them"
                          .formatted(digest)));
      var moment = house.room(InstantSource.class).instant();
      var result =
          house
              .room(ModelTrial.class)
              .with(
                  new Access(who(), "sightline", Purpose.SAFEGUARDING),
                  model,
                  new AsOf(Days.of(moment), moment, Eyes.jointly()));
      house.room(Audit.class).checkpointWhenDue();
      answer("comparison", result, () -> lines(result));
      return (result.isTheSame() ? ExitCode.DONE : ExitCode.NO).number();
    }
  }

  private void lines(ModelTrial.Result result) {
    out().println("In use: " + brief(result.inUse()));
    out().println("Tried:  " + brief(result.tried()));
    pairs("Would be taken for one person", result.joined());
    pairs("Would be taken for two people", result.parted());
    pairs("Would be put to a person", result.review());
    pairs("Would no longer be put to a person", result.noReview());
  }

  private void pairs(String title, List<ModelTrial.Otherwise> pairs) {
    out().println();
    out().println("%s: %,d pairs of records".formatted(title, pairs.size()));
    for (var pair : pairs) {
      out()
          .println(
              "  %s (%s) and %s (%s)"
                  .formatted(pair.one(), pair.first(), pair.other(), pair.second()));
      out().println("    by the model in use");
      pair.before().forEach(line -> out().println("      " + line));
      out().println("    by the other");
      pair.after().forEach(line -> out().println("      " + line));
    }
  }
}
