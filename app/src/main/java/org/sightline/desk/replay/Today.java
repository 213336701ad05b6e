package org.sightline.desk.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sightline.desk.replay.ReplayDocument.DutyBar;
import org.sightline.desk.replay.ReplayDocument.EyesView;
import org.sightline.time.WorkingDays;

/// What must be done today, and by whom: urgent questions, what is overdue, what is due today. What falls due in the next
/// working days stands below.
final class Today {

  private static final int SOON = 5;
  private static final int LABEL = 22;
  private final Called called;
  private final EyesView eyes;
  private final LocalDate on;
  private final Paper paper;
  private final Map<String, List<Task>> tasks = new LinkedHashMap<>();
  private final WorkingDays workingDays = WorkingDays.ofEnglandAndWales();

  Today(Called called, LocalDate on, Paper paper) {
    this.called = called;
    this.eyes = called.eyes();
    this.on = on;
    this.paper = paper;
  }

  private record Task(String label, String text) {}

  void print() {
    paper.heading("To be done today, and by whom");
    questions();
    duties();
    ladders();
    if (tasks.isEmpty()) {
      paper.line("  Nothing that these eyes know of.");
    }
    tasks.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
        .forEach(entry -> {
          paper.line("");
          paper.line("  " + paper.strong(called.agency(entry.getKey())));
          entry.getValue().forEach(task -> paper.entry("    " + task.label(), LABEL, task.text()));
        });
  }

  private void questions() {
    var asked = new Asked(called.document(), eyes);
    for (var signal : SignalsNow.open(eyes, on)) {
      var now = SignalsNow.now(signal, on);
      if (now.severity().equals("urgent")) {
        var question = asked.of(now, on);
        question.agencies().stream()
            .limit(1)
            .forEach(agency ->
                add(
                    agency,
                    paper.urgent("▲ act today"),
                    "%s: %s".formatted(called.signal(signal, on), question.words())));
      }
    }
  }

  private void duties() {
    open().stream()
        .filter(duty -> !Changes.LADDER.contains(duty.duty()))
        .forEach(duty -> add(duty.owner(), state(duty), duty.what() + unowned(duty) + "."));
  }

  private void ladders() {
    var byOwner =
        open().stream()
            .filter(duty -> Changes.LADDER.contains(duty.duty()))
            .collect(
                Collectors.groupingBy(
                    duty -> duty.owner() + "\n" + called.adult(duty.key(), on).orElse("somebody"),
                    LinkedHashMap::new,
                    Collectors.toList()));
    byOwner.forEach((key, steps) -> {
      var parts = key.split("\n", 2);
      add(
          parts[0],
          state(steps.getFirst()),
          "find out about %s: %s."
              .formatted(
                  parts[1],
                  steps.stream()
                      .map(step -> Standings.step(step.duty()))
                      .distinct()
                      .collect(Collectors.joining(", "))));
    });
  }

  /// Open, and due by the end of the next working week; the longest overdue first.
  private List<DutyBar> open() {
    var soon = workingDays.after(on, SOON);
    return eyes.duties().stream()
        .filter(duty -> Asked.open(duty, on) && !duty.due().isAfter(soon))
        .sorted(Comparator.comparing(DutyBar::due))
        .toList();
  }

  private String state(DutyBar duty) {
    if (duty.due().isBefore(on)) {
      return "%d days overdue".formatted(workingDays.between(duty.due(), on));
    }
    return duty.due().equals(on) ? "due today" : "by " + Paper.day(duty.due());
  }

  private static String unowned(DutyBar duty) {
    return duty.owned() ? "" : " (nobody there holds it)";
  }

  private void add(String agency, String label, String text) {
    tasks.computeIfAbsent(agency, any -> new ArrayList<>()).add(new Task(label, text));
  }
}
