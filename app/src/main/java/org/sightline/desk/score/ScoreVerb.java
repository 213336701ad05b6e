package org.sightline.desk.score;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sightline.access.Access;
import org.sightline.access.Purpose;
import org.sightline.desk.CaseReplay;
import org.sightline.desk.ExitCode;
import org.sightline.desk.Installation;
import org.sightline.desk.Progress;
import org.sightline.desk.Verb;
import org.sightline.flow.Families;
import org.sightline.ledger.ClaimCodec;
import org.sightline.ledger.Ledger;
import org.sightline.review.Case;
import org.sightline.review.CaseFolder;
import org.sightline.review.Score;
import org.sightline.signal.KeptSignals;
import org.sightline.signal.Severity;
import org.sightline.signal.Signal;
import org.sightline.time.AsOf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `sightline score CASE...`: it measures the software against published reviews. Nothing in it speaks of a family.
@Command(
    name = "score",
    description = {
      "For each opportunity a review named: which signals that bear on it stood open, and since when.",
      "For each decoy family: what was raised."
    },
    footer = {
      "",
      "Ends with 0 when every opportunity is met and no decoy is urgent or has more than one check, else with 1."
    })
public final class ScoreVerb extends Verb {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Parameters(
      arity = "1..*",
      paramLabel = "CASE",
      description = "Case folders (docs/case-format.md).")
  @SuppressWarnings("NullAway.Init") // picocli refuses to go on without it.
  private List<Path> folders;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  private record Scored(Case subject, List<Score.Met> met, List<Score.Raised> raised) {
    boolean good() {
      return met.stream().allMatch(Score.Met::met)
          && raised.stream().allMatch(decoy -> decoy.urgent() == 0 && decoy.check() <= 1);
    }
  }

  @Override
  public Integer call() {
    var scored = new ArrayList<Scored>();
    try (var installation = open()) {
      for (var folder : folders) {
        scored.add(score(installation, CaseFolder.read(folder)));
      }
    }
    if (json) {
      out().println(JSON.writeValueAsString(json(scored)));
    } else {
      scored.forEach(this::print);
    }
    out().flush();
    return scored.stream().allMatch(Scored::good) ? ExitCode.DONE.number() : ExitCode.NO.number();
  }

  private Scored score(Installation installation, Case subject) {
    var signals = signals(installation, subject);
    var met =
        subject.opportunities().stream()
            .map(opportunity -> Score.met(opportunity, standing(signals, opportunity.date())))
            .toList();
    var raised =
        subject.decoys().stream()
            .map(CaseFolder::read)
            .map(decoy -> raised(decoy.id(), signals(installation, decoy)))
            .toList();
    return new Scored(subject, met, raised);
  }

  private List<Signal> signals(Installation installation, Case subject) {
    try (var house = CaseReplay.house(installation, subject)) {
      err().println("Replaying " + subject.title());
      new CaseReplay(house, subject, new Progress(err())).run();
      var reader =
          house
              .room(Ledger.class)
              .reader(
                  new Access("score", "review", Purpose.REVIEW),
                  subject.child().value(),
                  AsOf.endOf(subject.to()));
      var child = house.room(Families.class).anchorOf(reader, subject.child());
      return house.room(KeptSignals.class).history(child, Optional.empty()).signals();
    }
  }

  private static List<Score.Standing> standing(List<Signal> signals, LocalDate day) {
    return signals.stream()
        .flatMap(signal ->
            signal
                .on(day)
                .map(finding ->
                    new Score.Standing(signal.code(), finding.severity(), signal.opened()))
                .stream())
        .toList();
  }

  private static Score.Raised raised(String decoy, List<Signal> signals) {
    var codes = signals.stream().map(Signal::code).distinct().sorted().toList();
    return new Score.Raised(
        decoy,
        count(signals, Severity.URGENT),
        count(signals, Severity.CHECK),
        count(signals, Severity.NOTE),
        codes);
  }

  private static int count(List<Signal> signals, Severity severity) {
    return Math.toIntExact(signals.stream().filter(signal -> signal.highest() == severity).count());
  }

  private void print(Scored scored) {
    out().println();
    out().println(scored.subject().title());
    for (var met : scored.met()) {
      out().println();
      out()
          .println(
              "%s %s  %s"
                  .formatted(
                      met.met() ? "✔" : "✘", met.opportunity().date(), met.opportunity().title()));
      met.open()
          .forEach(signal ->
              out()
                  .println(
                      "    %-7s %-26s since %s, %d days before"
                          .formatted(
                              word(signal.severity()),
                              signal.code(),
                              signal.since(),
                              signal.daysBefore(met.opportunity().date()))));
      if (met.open().isEmpty()) {
        out().println("    nothing that bears on it stood open");
      }
    }
    if (!scored.raised().isEmpty()) {
      out().println();
      out().println("Decoy families: the same base facts, an innocent course");
    }
    scored
        .raised()
        .forEach(decoy ->
            out()
                .println(
                    "  %s %-24s urgent %d  check %d  note %d   %s"
                        .formatted(
                            decoy.urgent() == 0 && decoy.check() <= 1 ? "✔" : "✘",
                            decoy.decoy(),
                            decoy.urgent(),
                            decoy.check(),
                            decoy.note(),
                            String.join(", ", decoy.codes()))));
  }

  private static ObjectNode json(List<Scored> scored) {
    var root = JSON.createObjectNode();
    var cases = root.putArray("cases");
    for (var one : scored) {
      var node = cases.addObject();
      node.put("case", one.subject().id());
      opportunities(node.putArray("opportunities"), one.met());
      var decoys = node.putArray("decoys");
      one.raised()
          .forEach(decoy ->
              decoys
                  .addObject()
                  .put("id", decoy.decoy())
                  .put("urgent", decoy.urgent())
                  .put("check", decoy.check())
                  .put("note", decoy.note()));
    }
    return root;
  }

  private static void opportunities(ArrayNode into, List<Score.Met> met) {
    for (var one : met) {
      var node = into.addObject();
      node.put("id", one.opportunity().id());
      node.put("date", one.opportunity().date().toString());
      node.put("met", one.met());
      var open = node.putArray("open");
      one.open()
          .forEach(signal ->
              open.addObject()
                  .put("code", signal.code())
                  .put("severity", word(signal.severity()))
                  .put("since", signal.since().toString()));
    }
  }

  private static String word(Severity severity) {
    return ClaimCodec.kebab(severity.name());
  }
}
