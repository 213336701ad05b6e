package org.sightline.desk.identity;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.sightline.audit.Audit;
import org.sightline.desk.ExitCode;
import org.sightline.desk.Installation;
import org.sightline.flow.Rebuild;
import org.sightline.flow.RecordFlow;
import org.sightline.identity.Adoption;
import org.sightline.identity.ModelInUse;
import org.sightline.identity.Models;
import org.sightline.linkage.PersonModel;
import org.sightline.signal.Post;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sightline identity adopt DIGEST`.
@Command(
    name = "adopt",
    mixinStandardHelpOptions = true,
    description = {
      "Records that a model is used from now on, with who decided it and why, and draws everything derived anew by it.",
      "To go back, adopt the earlier one again: nothing is overwritten. Compare first."
    },
    footer = {
      "",
      "Ends with 0 when it is in use, with 1 when it is refused, with 2 when there is no such model."
    })
final class AdoptStep extends Step {

  @Parameters(
      paramLabel = "DIGEST",
      description =
          "The model, or as much of its digest as says which; 'shipped' for the one that comes with the program.")
  @SuppressWarnings("NullAway.Init") // picocli refuses to go on without it.
  private String digest;

  @Option(
      names = "--as",
      required = true,
      paramLabel = "ROLE@AGENCY",
      description = "In which role, at which agency: data officer@social-care.")
  @SuppressWarnings("NullAway.Init") // picocli refuses to go on without it.
  private String as;

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, in words.")
  @SuppressWarnings("NullAway.Init") // picocli refuses to go on without it.
  private String reason;

  @Override
  public Integer call() {
    var by = post(as);
    var why = words(reason);
    try (var installation = verb().installation()) {
      var model = record(installation, by, why);
      if (model == null) {
        return ExitCode.NO.number();
      }
      // The rooms weigh by one model from their start to their end, so they are opened anew.
      try (var house = installation.house(Installation.AREA)) {
        draw(house);
      }
      return answer(
          "model",
          model,
          () -> out().println("In use: %s %s".formatted(brief(model.digest()), model.version())));
    }
  }

  private Printed.@org.jspecify.annotations.Nullable Model record(
      Installation installation, Post by, String why) {
    try (var house = installation.house(Installation.AREA)) {
      var models = house.room(Models.class);
      var model = find(models);
      if (house.room(ModelInUse.class).model().digest().equals(model.digest())) {
        no("Refused. Records are weighed by this model already.");
        return null;
      }
      var moment = house.room(InstantSource.class).instant().truncatedTo(ChronoUnit.MICROS);
      models.adopt(
          new Adoption(
              UUID.randomUUID().toString().replace("-", ""),
              model.digest(),
              why,
              by.role(),
              by.agency(),
              who(),
              moment));
      house.room(Audit.class).checkpoint();
      return Printed.Model.of(model, true);
    }
  }

  private PersonModel find(Models models) {
    return digest.equals("shipped")
        ? PersonModel.shipped()
        : models
            .find(digest)
            .orElseThrow(() ->
                wrong(
                    "no single model begins with '%s'; 'sightline identity models' lists them"
                        .formatted(digest)));
  }

  private void draw(Installation.House house) {
    var flow = house.room(RecordFlow.class);
    house.room(Rebuild.class).begin();
    var all = flow.waiting();
    var progress = progress();
    while (flow.work()) {
      progress.count("Drawing consequences, record", all - flow.waiting(), all);
    }
  }
}
