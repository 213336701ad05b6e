package org.sightline.desk.receive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sightline.audit.Audit;
import org.sightline.desk.ExitCode;
import org.sightline.desk.Installation;
import org.sightline.desk.Progress;
import org.sightline.desk.Unread;
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
      "Takes in an agency's files, in any format that is read here (docs/formats), and answers each"
          + " with a receipt.",
      "Whatever cannot be read is quarantined with its place, its reason and what to do; the rest"
          + " goes on.",
      "The same file sent again is answered with the same receipt, and what it lacked is told"
          + " again.",
      "Ends with 1 when anything was quarantined, or when what follows from a record could not be"
          + " drawn."
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
      var originals = new HashSet<String>();
      for (var file : files()) {
        var receipt = flow.receive(delivery(file, clock.instant()));
        out().println(file);
        out().println(receipt.text().indent(2));
        originals.add(receipt.original());
      }
      flow.passDay(Days.of(clock.instant()));
      draw(flow);
      // What was answered with a receipt is signed, so that a tail cut off later is missed.
      house.room(Audit.class).checkpoint();
      var quarantined = quarantined(house.room(Ledger.class), originals);
      var unread = new Unread(out());
      unread.quarantined(quarantined);
      var setAside = unread.setAside(flow);
      out().flush();
      return (quarantined.isEmpty() && !setAside ? ExitCode.DONE : ExitCode.NO).number();
    }
  }

  private void draw(RecordFlow flow) {
    var progress = new Progress(err());
    var all = flow.waiting();
    while (flow.work()) {
      progress.count("Drawing consequences, record", all - flow.waiting(), all);
    }
  }

  private static List<Ledger.QuarantineEntry> quarantined(Ledger ledger, Set<String> originals) {
    return ledger.quarantine().stream()
        .filter(entry -> originals.contains(entry.original()))
        .toList();
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
