package org.sightline.desk.score;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sightline.access.Access;
import org.sightline.access.Purpose;
import org.sightline.chronology.Chronology;
import org.sightline.desk.CaseReplay;
import org.sightline.desk.ExitCode;
import org.sightline.desk.Installation;
import org.sightline.desk.Progress;
import org.sightline.desk.Verb;
import org.sightline.flow.Sweep;
import org.sightline.review.Case;
import org.sightline.review.CaseFolder;
import org.sightline.review.HouseholdAnswered;
import org.sightline.review.Score;
import org.sightline.signal.Ground;
import org.sightline.signal.Severity;
import org.sightline.signal.Signal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// `sightline score CASE...`: it measures the software against published reviews. Nothing in it speaks of a family.
@Command(
    name = "score",
    description = {
      "For each opportunity a review named: which signals that bear on it stood open, and since"
          + " when.",
      "Where records may have come in several orders, an opportunity is met only if it is in each"
          + " of them.",
      "For each decoy family: what was raised."
    },
    footer = {
      "",
      "Ends with 0 when every opportunity is met and no decoy is urgent or has more than one check,"
          + " else with 1."
    })
public final class ScoreVerb extends Verb {

  @Parameters(
      arity = "0..*",
      paramLabel = "CASE",
      description = "Case folders (docs/case-format.md).")
  private List<Path> folders = List.of();

  @Option(
      names = "--area",
      paramLabel = "DIR",
      description = {
        "A made-up area (sightline generate area): how many signals a working day the rules raise",
        "there, by rule and severity, and which of the planted courses they catch."
      })
  private Optional<Path> area = Optional.empty();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    if (folders.isEmpty() && area.isEmpty()) {
      throw wrongUse("name a case folder, such as cases/connelly, or --area DIR");
    }
    var scored = new ArrayList<Scored>();
    Optional<AreaScored> swept;
    try (var installation = open()) {
      for (var folder : folders) {
        scored.add(score(installation, CaseFolder.read(folder)));
      }
      swept =
          area.map(CaseFolder::readArea)
              .map(one -> AreaScored.of(installation, one, new Progress(err())));
    }
    if (json) {
      out().println(JsonMapper.builder().build().writeValueAsString(ScoreJson.of(scored, swept)));
    } else {
      scored.forEach(one -> new ScoreText(out()).print(one));
      swept.ifPresent(one -> new AreaText(out()).print(one));
    }
    out().flush();
    return scored.stream().allMatch(Scored::good) ? ExitCode.DONE.number() : ExitCode.NO.number();
  }

  private Scored score(Installation installation, Case subject) {
    var orders = new ArrayList<Score.InOrder>();
    orders.add(inOrder(installation, subject, Optional.empty()));
    for (var order : subject.orders()) {
      orders.add(inOrder(installation, subject.received(order), Optional.of(order.id())));
    }
    var raised =
        subject.decoys().stream()
            .map(CaseFolder::read)
            .map(decoy -> raised(decoy.id(), signals(installation, decoy, day -> {})))
            .toList();
    return new Scored(subject, orders, raised);
  }

  private Score.InOrder inOrder(Installation installation, Case subject, Optional<String> order) {
    var household = subject.undeclared().stream().map(HouseholdAnswered::new).toList();
    var signals =
        signals(installation, subject, day -> household.forEach(adult -> adult.look(day)));
    return new Score.InOrder(
        order,
        subject.opportunities().stream()
            .map(opportunity -> Score.met(opportunity, standing(signals, opportunity.date())))
            .toList(),
        household.stream().map(HouseholdAnswered::answered).toList());
  }

  private List<Signal> signals(Installation installation, Case subject, Consumer<Chronology> days) {
    try (var house = CaseReplay.house(installation, subject)) {
      err().println("Replaying " + subject.title());
      new CaseReplay(house, subject, new Progress(err())).receive();
      return house
          .room(Sweep.class)
          .ofChild(
              new Access("score", "review", Purpose.REVIEW), subject.child(), subject.to(), days)
          .signals();
    }
  }

  /// Each rule that was a ground of what stood open on a day, by itself.
  private static List<Score.Standing> standing(List<Signal> signals, LocalDate day) {
    return signals.stream()
        .flatMap(signal -> signal.grounds().stream())
        .flatMap(ground -> Score.Standing.of(ground, day).stream())
        .toList();
  }

  private static Score.Raised raised(String decoy, List<Signal> signals) {
    var codes =
        signals.stream()
            .flatMap(signal -> signal.grounds().stream())
            .map(Ground::code)
            .distinct()
            .sorted()
            .toList();
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
}
