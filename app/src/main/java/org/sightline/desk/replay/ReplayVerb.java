package org.sightline.desk.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sightline.access.Access;
import org.sightline.access.Purpose;
import org.sightline.desk.CaseReplay;
import org.sightline.desk.ExitCode;
import org.sightline.desk.Installation;
import org.sightline.desk.Progress;
import org.sightline.desk.Unread;
import org.sightline.desk.Verb;
import org.sightline.flow.Families;
import org.sightline.flow.RecordFlow;
import org.sightline.flow.Watch;
import org.sightline.ledger.Ledger;
import org.sightline.ledger.LedgerReader;
import org.sightline.review.Case;
import org.sightline.review.CaseFault;
import org.sightline.review.CaseFolder;
import org.sightline.time.AsOf;
import org.sightline.time.Eyes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// `sightline replay CASE`.
@Command(
    name = "replay",
    description =
        "Shows a case day by day: who knew what, who lived there, what should have been asked.",
    footer = {
      "",
      "Example: sightline replay cases/connelly --on 2006-12-12 --known-to whittington"
    })
public final class ReplayVerb extends Verb {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Parameters(paramLabel = "CASE", description = "A case folder (docs/case-format.md).")
  @SuppressWarnings("NullAway.Init") // picocli refuses to go on without it.
  private Path folder;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "Stand at the end of this day; the last day if left out.")
  private Optional<LocalDate> on = Optional.empty();

  @Option(
      names = "--known-to",
      paramLabel = "AGENCY",
      description = "See what this agency knew, and no more.")
  private Optional<String> knownTo = Optional.empty();

  @Option(
      names = "--order",
      paramLabel = "ID",
      description = "Receive the feeds in this other order that the case lists.")
  private Optional<String> order = Optional.empty();

  @Option(
      names = "--json",
      description = "Print the whole replay as JSON (schemas/replay-1.schema.json).")
  private boolean json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write one self-contained page with the sight line drawn.")
  private Optional<Path> html = Optional.empty();

  @Option(
      names = "--fresh",
      description = "Replay from the start, forgetting an earlier replay of the same feeds.")
  private boolean fresh;

  @Override
  public Integer call() throws IOException {
    var whole = CaseFolder.read(folder);
    var subject = order.map(whole::received).orElse(whole);
    var document = replay(subject);
    if (json) {
      out()
          .println(
              JsonMapper.builder()
                  .build()
                  .writerWithDefaultPrettyPrinter()
                  .writeValueAsString(document));
    } else if (html.isPresent()) {
      Files.writeString(html.get(), SightLinePage.of(document));
      err().println("Written: " + html.get().toAbsolutePath());
    } else {
      print(subject, document);
    }
    out().flush();
    return ExitCode.DONE.number();
  }

  private ReplayDocument replay(Case subject) throws IOException {
    try (var installation = open()) {
      if (fresh) {
        installation.forget(CaseReplay.database(subject));
      }
      return replay(installation, subject);
    }
  }

  private ReplayDocument replay(Installation installation, Case subject) throws IOException {
    try (var house = CaseReplay.house(installation, subject)) {
      new CaseReplay(house, subject, new Progress(err())).run();
      var unread = new Unread(err());
      unread.quarantined(house.room(Ledger.class).quarantine());
      unread.setAside(house.room(RecordFlow.class));
      return documentKept(house, subject);
    }
  }

  /// The same feeds under the same program always give the same document, so the one drawn last is kept beside the database
  /// and goes with it. Reading it is a read like any other.
  private ReplayDocument documentKept(Installation.House house, Case subject) throws IOException {
    var all = json || html.isPresent();
    var file =
        house.folder().resolve("replay-%s.json".formatted(all ? "all" : knownTo.orElse("joint")));
    if (Files.exists(file)) {
      reader(house, subject);
      return JSON.readValue(file, ReplayDocument.class);
    }
    var document = document(house, subject, all ? any -> true : eyes()::equals);
    Files.createDirectories(file.getParent());
    var draft = Files.createTempFile(file.getParent(), "replay", ".tmp");
    JSON.writeValue(draft, document);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return document;
  }

  private static LedgerReader reader(Installation.House house, Case subject) {
    var access = new Access("replay", "review", Purpose.REVIEW);
    return house
        .room(Ledger.class)
        .reader(access, subject.child().value(), AsOf.endOf(subject.to()));
  }

  static ReplayDocument document(Installation.House house, Case subject, Predicate<Eyes> drawn) {
    var reader = reader(house, subject);
    var families = house.room(Families.class);
    var child = families.recordsOf(subject.child());
    var family = families.claimsAround(reader, subject.child());
    return new ReplayDocuments(house.room(Watch.class), subject, child, family)
        .of(reader.fileNames(), drawn);
  }

  private Eyes eyes() {
    return knownTo.map(Eyes::of).orElse(Eyes.jointly());
  }

  private void print(Case subject, ReplayDocument document) {
    var eyes = eyes();
    var view =
        document.eyes().stream()
            .filter(one -> one.id().equals(eyes.agency().orElse("joint")))
            .findFirst()
            .orElseThrow(() ->
                new CaseFault(
                    "No agency '%s' sent anything in this case; those that did: %s"
                        .formatted(
                            eyes,
                            document.agencies().stream()
                                .map(ReplayDocument.Agency::id)
                                .collect(Collectors.joining(", ")))));
    var day = on.orElse(subject.to());
    var width = Paper.width(Optional.ofNullable(System.getenv("COLUMNS")));
    var paper = new Paper(out(), width, Progress.atTerminal() && System.getenv("NO_COLOR") == null);
    new TerminalReplay(document, view, paper).print(on, day);
  }
}
