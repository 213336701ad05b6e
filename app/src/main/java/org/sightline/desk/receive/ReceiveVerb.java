package org.sightline.desk.receive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sightline.desk.ExitCode;
import org.sightline.desk.Installation;
import org.sightline.desk.Progress;
import org.sightline.desk.Verb;
import org.sightline.flow.RecordFlow;
import org.sightline.intake.Delivery;
import org.sightline.ledger.Ledger;
import org.sightline.time.Days;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sightline receive AGENCY FILE...`: into the installation's own records.
@Command(
    name = "receive",
    description = {
      "Takes in an agency's files, in any format that is read here (docs/formats), and answers each with a receipt.",
      "Whatever cannot be read is quarantined with its place, its reason and what to do; the rest goes on.",
      "Ends with 1 when anything was quarantined."
    },
    footer = {"", "Example: sightline receive st-anns admissions.hl7"})
public final class ReceiveVerb extends Verb {

  @Parameters(
      index = "0",
      paramLabel = "AGENCY",
      description = "Who sends, by its id: gp, police, social-care.")
  @SuppressWarnings("NullAway.Init") // picocli refuses to go on without it.
  private String agency;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files or folders.")
  @SuppressWarnings("NullAway.Init") // picocli refuses to go on without it.
  private List<Path> paths;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "How to read CSV columns (docs/formats/csv.md).")
  private Optional<Path> mapping = Optional.empty();

  @Override
  public Integer call() {
    try (var installation = open();
        var house = installation.house(Installation.AREA)) {
      var flow = house.room(RecordFlow.class);
      var clock = house.room(InstantSource.class);
      var quarantined = 0;
      for (var file : files()) {
        var receipt = flow.receive(delivery(file, clock.instant()));
        out().println(file);
        out().println(receipt.text().indent(2).stripTrailing());
        quarantined += receipt.quarantined();
      }
      flow.passDay(Days.of(clock.instant()));
      draw(flow);
      if (quarantined > 0) {
        explain(house.room(Ledger.class));
      }
      out().flush();
      return (quarantined > 0 ? ExitCode.NO : ExitCode.DONE).number();
    }
  }

  private void draw(RecordFlow flow) {
    var progress = new Progress(err());
    var all = flow.waiting();
    while (flow.work()) {
      progress.count("Drawing consequences, record", all - flow.waiting(), all);
    }
    flow.setAside().forEach(line -> err().println("Set aside, a person must look: " + line));
  }

  private void explain(Ledger ledger) {
    out().println("In quarantine:");
    ledger.quarantine().stream()
        .filter(entry -> entry.agency().equals(agency))
        .forEach(entry ->
            out()
                .println(
                    "  %s, %s%s: %s. %s."
                        .formatted(
                            entry.fileName(),
                            entry.what().place(),
                            entry.what().field().isEmpty() ? "" : ", " + entry.what().field(),
                            entry.what().reason(),
                            entry.what().whatToDo())));
  }

  private Delivery delivery(Path file, Instant received) {
    var name = file.getFileName().toString();
    return new Delivery(
        agency, "file", name, read(file), received, name, mapping.map(ReceiveVerb::text));
  }

  private List<Path> files() {
    var files = new ArrayList<Path>();
    for (var path : paths) {
      if (Files.isDirectory(path)) {
        try (var inside = Files.list(path)) {
          inside.filter(Files::isRegularFile).sorted().forEach(files::add);
        } catch (IOException fault) {
          throw new UncheckedIOException(fault);
        }
      } else {
        files.add(path);
      }
    }
    return files;
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
