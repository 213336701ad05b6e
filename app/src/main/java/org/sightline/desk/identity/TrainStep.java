package org.sightline.desk.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.sightline.access.Access;
import org.sightline.access.Purpose;
import org.sightline.audit.Audit;
import org.sightline.desk.ExitCode;
import org.sightline.desk.Installation;
import org.sightline.identity.Retraining;
import org.sightline.linkage.Parallel;
import org.sightline.linkage.PersonModel;
import org.sightline.time.AsOf;
import org.sightline.time.Days;
import org.sightline.time.Eyes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `sightline identity train`.
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Trains a model on the installation's own records, without labels, and keeps it as a candidate:",
      "nothing weighs by it until somebody adopts it. With --people, trains on a register in a CSV file and writes files instead."
    },
    footer = {
      "",
      "Ends with 0 when there is a candidate; with 1 when there are too few records to train, and then says which are missing."
    })
final class TrainStep extends Step {

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What to call it. Default: ${DEFAULT-VALUE}.")
  private String name = "own-records";

  @Option(
      names = "--people",
      paramLabel = "FILE",
      description = "A register in CSV (docs/people.md) instead of the installation's own records.")
  private Optional<Path> people = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "With --people: where to write model.yaml and model.rarity.")
  private Optional<Path> folder = Optional.empty();

  @Option(names = "--date", paramLabel = "DAY", description = "With --people: the day to note.")
  private Optional<LocalDate> day = Optional.empty();

  @Option(
      names = "--for",
      paramLabel = "N",
      description =
          "With --people: how many records an installation holds, where it is fewer than the register has.")
  private Optional<Long> records = Optional.empty();

  @Override
  public Integer call() {
    if (people.isPresent() != folder.isPresent() || people.isPresent() != day.isPresent()) {
      throw wrong("--people, --date and --out go together");
    }
    if (people.isPresent()) {
      return register(people.get(), folder.orElseThrow(), day.orElseThrow());
    }
    if (records.isPresent()) {
      throw wrong("--for goes with --people");
    }
    try (var installation = verb().installation();
        var house = installation.house(Installation.AREA)) {
      var moment = house.room(InstantSource.class).instant();
      var access = new Access(who(), "sightline", Purpose.SAFEGUARDING);
      var asOf = new AsOf(Days.of(moment), moment, Eyes.jointly());
      var outcome = house.room(Retraining.class).train(access, name, asOf);
      house.room(Audit.class).checkpointWhenDue();
      return switch (outcome) {
        case Retraining.Outcome.Refused refused -> no(refused.reason());
        case Retraining.Outcome.Trained trained -> print(Printed.Model.of(trained.model(), false));
      };
    }
  }

  private int register(Path file, Path into, LocalDate noted) {
    try (var threads = Parallel.of(Runtime.getRuntime().availableProcessors())) {
      var learnt = PersonModel.train(file, name, noted.toString(), threads);
      var model = records.map(learnt::forRecords).orElse(learnt);
      Files.createDirectories(into);
      Files.write(into.resolve("model.yaml"), model.yaml());
      Files.write(into.resolve("model.rarity"), model.packedRarity());
      return print(Printed.Model.of(model, false));
    } catch (IllegalArgumentException fault) {
      no(String.valueOf(fault.getMessage()));
      return ExitCode.USAGE.number();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private int print(Printed.Model model) {
    return answer(
        "model",
        model,
        () -> {
          out()
              .println(
                  "A candidate: %s, trained on %s on %,d records."
                      .formatted(model.version(), model.trained(), model.records()));
          out().println("digest " + model.digest());
          if (people.isEmpty()) {
            out().println("Next: sightline identity compare %s".formatted(brief(model.digest())));
          }
        });
  }
}
