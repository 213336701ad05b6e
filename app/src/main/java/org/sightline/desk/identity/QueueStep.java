package org.sightline.desk.identity;

import java.util.List;
import java.util.Locale;
import org.sightline.audit.Audit;
import org.sightline.desk.worklist.Records;
import org.sightline.flow.IdentityQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `sightline identity queue`.
@Command(
    name = "queue",
    mixinStandardHelpOptions = true,
    description = {
      "Lists what only a person can settle about who is who, in the order of what an answer would change:",
      "for how many children the household, the known adults or the questions would be others, then how many records would move.",
      "It orders questions about records; no family is counted, ordered or compared."
    },
    footer = {
      "",
      "Examples: sightline identity queue",
      "          sightline identity queue --case cases/connelly --on 2007-03-01"
    })
final class QueueStep extends Step {

  @Mixin private Records records = new Records();

  @Override
  public Integer call() {
    if (records.dayWithoutCase()) {
      throw wrong("--on is a day of a case: name it with --case");
    }
    try (var installation = verb().installation()) {
      return records.with(installation, progress(), this::list);
    }
  }

  private int list(Records.Opened opened) {
    var access = opened.access(who(), "sightline");
    var questions =
        opened.house().room(IdentityQueue.class).standing(access, opened.asOf()).stream()
            .map(Printed.Question::of)
            .toList();
    opened.house().room(Audit.class).checkpointWhenDue();
    return answer("questions", questions, () -> lines(questions));
  }

  private void lines(List<Printed.Question> questions) {
    if (questions.isEmpty()) {
      out().println("Nothing waits: nobody is asked who is who.");
    }
    for (var question : questions) {
      out().println();
      out().println("Are %s and %s one person?".formatted(question.first(), question.second()));
      out().println("  %s and %s".formatted(question.one(), question.other()));
      out().println("  " + question.because());
      change("  A yes would change", question.yes());
      change("  A no would change", question.no());
      question
          .weight()
          .forEach(step ->
              out()
                  .println(
                      String.format(
                          Locale.ROOT,
                          "    %-14s %7.2f  %s",
                          step.what(),
                          step.bits(),
                          step.sentence())));
      out()
          .println(
              "  To decide: sightline identity decide %s %s --same WHY, or --apart WHY, with --as ROLE@AGENCY"
                  .formatted(question.one(), question.other()));
    }
  }

  private void change(String what, Printed.Answer answer) {
    if (answer.children().isEmpty() && answer.records().isEmpty()) {
      out().println(what + " nothing today; it would not be asked again.");
      return;
    }
    out().println(what);
    answer.changes().forEach(words -> out().println("    " + words));
    if (!answer.records().isEmpty()) {
      out().println("    with whom these records stand: " + String.join(", ", answer.records()));
    }
  }
}
