package org.sightline.desk.trypolicy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sightline.desk.ExitCode;
import org.sightline.desk.Progress;
import org.sightline.desk.Verb;
import org.sightline.policy.Policy;
import org.sightline.review.Case;
import org.sightline.review.CaseFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// `sightline try-policy NEW.yaml`: what another policy would have raised and lost, before anyone adopts it.
@Command(
    name = "try-policy",
    description = {
      "Replays stored history by the policy in force and by another, and tells what the other"
          + " would have raised or lost:",
      "by severity a working day, and by rule. Nothing that is kept changes."
    },
    footer = {
      "",
      "Ends with 0 when the other policy loses nothing and makes nothing less pressing, else with"
          + " 1;",
      "with 2 when it cannot be used, and then says on which line and why."
    })
public final class TryPolicyVerb extends Verb {

  @Parameters(paramLabel = "NEW.yaml", description = "The policy to try (docs/policy.md).")
  @SuppressWarnings("NullAway.Init") // Set by picocli before the verb is called.
  private Path file;

  @Option(
      names = "--case",
      arity = "1..*",
      paramLabel = "FOLDER",
      description = "Case folders (docs/case-format.md).")
  private List<Path> cases = List.of();

  @Option(
      names = "--area",
      paramLabel = "DIR",
      description = "A made-up area (sightline generate area).")
  private Optional<Path> area = Optional.empty();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    if (cases.isEmpty() && area.isEmpty()) {
      throw wrongUse("name what to replay: --case cases/connelly, or --area DIR");
    }
    var inForce = Policy.inForce(System.getenv());
    var other = Policy.read(file);
    var subjects = new ArrayList<Case>();
    cases.forEach(folder -> subjects.add(CaseFolder.read(folder)));
    area.ifPresent(folder -> subjects.add(CaseFolder.readArea(folder)));
    List<Tried> all;
    try (var installation = open()) {
      all =
          subjects.stream()
              .map(subject -> Tried.of(installation, subject, other, new Progress(err())))
              .toList();
    }
    print(inForce, other, all);
    return all.stream().allMatch(tried -> tried.compared().losesNothing())
        ? ExitCode.DONE.number()
        : ExitCode.NO.number();
  }

  private void print(Policy inForce, Policy other, List<Tried> all) {
    if (json) {
      var answer =
          Map.of(
              "inForce", named(inForce),
              "tried", named(other),
              "replayed", all.stream().map(Tried::json).toList());
      out().println(JsonMapper.builder().build().writeValueAsString(answer));
    } else {
      out().println("In force: " + words(inForce));
      out().println("Tried:    " + words(other));
      all.forEach(tried -> new TriedText(out()).print(tried));
    }
    out().flush();
  }

  private static Map<String, String> named(Policy policy) {
    return Map.of("version", policy.version(), "digest", policy.digest());
  }

  private static String words(Policy policy) {
    return "policy %s (digest %s…)".formatted(policy.version(), policy.digest().substring(0, 12));
  }
}
