package org.sightline.desk.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sightline.desk.replay.ReplayDocument.AdultBand;
import org.sightline.desk.replay.ReplayDocument.DutyBar;
import org.sightline.desk.replay.ReplayDocument.EyesView;
import org.sightline.desk.replay.ReplayDocument.Step;
import org.sightline.desk.replay.ReplayDocument.Stroke;
import org.sightline.time.WorkingDays;

/// What one day changed in the household, on the ladders and among the duties. What stayed as it was is not told again.
final class Changes {

  /// The steps of the ladder, as duties.
  static final Set<String> LADDER =
      Set.of(
          "name-adult",
          "identify-adult",
          "establish-residence",
          "see-adult",
          "interview-adult",
          "check-adult-background");

  /// A change, with the column it stands under.
  record Change(String label, String text) {}

  private final EyesView eyes;
  private final Called called;
  private final WorkingDays workingDays = WorkingDays.ofEnglandAndWales();

  Changes(Called called) {
    this.eyes = called.eyes();
    this.called = called;
  }

  /// Days on which something changes though no record came in: a limit passes.
  Stream<LocalDate> daysOfTheirOwn() {
    return eyes.duties().stream()
        .map(duty -> duty.due().plusDays(1))
        .filter(day -> !overdueFrom(day).isEmpty());
  }

  List<Change> on(LocalDate day) {
    var changes = new ArrayList<Change>();
    eyes.adults().forEach(adult -> household(adult, day).ifPresent(changes::add));
    eyes.adults().forEach(adult -> climbed(adult, day).ifPresent(changes::add));
    changes.addAll(asked(day));
    eyes.duties().stream()
        .filter(duty -> !LADDER.contains(duty.duty()))
        .forEach(duty -> duty(duty, day).ifPresent(changes::add));
    changes.addAll(ladderOverdue(day));
    return changes;
  }

  private Optional<Change> household(AdultBand adult, LocalDate day) {
    var before = Called.lastUpTo(adult.standing(), one -> one.from(), day.minusDays(1));
    var now = Called.lastUpTo(adult.standing(), one -> one.from(), day);
    if (now.isEmpty()
        || before.filter(one -> one.standing().equals(now.get().standing())).isPresent()) {
      return Optional.empty();
    }
    var sign =
        adult.strokes().stream()
            .filter(stroke -> stroke.known().equals(day))
            .map(Stroke::sentence)
            .findFirst()
            .map(sentence -> " " + sentence.replace(", unnamed", "") + ".")
            .orElse("");
    return Optional.of(
        new Change(
            "household",
            "%s: %s.%s"
                .formatted(called.adult(adult, day), Standings.words(now.get().standing()), sign)));
  }

  private Optional<Change> climbed(AdultBand adult, LocalDate day) {
    var steps =
        adult.ladder().stream()
            .filter(step -> step.done().filter(day::equals).isPresent())
            .map(Step::words)
            .toList();
    return steps.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Change(
                "ladder",
                "%s: now %s.".formatted(called.adult(adult, day), String.join(", ", steps))));
  }

  private List<Change> asked(LocalDate day) {
    return ladders(
        "ladder",
        "to find out about %s. %s.",
        byAdult(duty -> duty.known().equals(day) && Asked.open(duty, day), day));
  }

  private List<Change> ladderOverdue(LocalDate day) {
    return ladders(
        "overdue", "not found out in time about %s. %s.", byAdult(overdueFrom(day)::contains, day));
  }

  /// People of whom the same is asked by the same day stand in one line.
  private List<Change> ladders(String label, String text, Map<String, List<DutyBar>> byAdult) {
    Map<String, List<String>> bySteps = new LinkedHashMap<>();
    byAdult.forEach((adult, duties) ->
        bySteps.computeIfAbsent(steps(duties), any -> new ArrayList<>()).add(adult));
    return bySteps.entrySet().stream()
        .map(entry ->
            new Change(label, text.formatted(String.join("; ", entry.getValue()), entry.getKey())))
        .toList();
  }

  private Map<String, List<DutyBar>> byAdult(
      java.util.function.Predicate<DutyBar> wanted, LocalDate day) {
    return eyes.duties().stream()
        .filter(duty -> LADDER.contains(duty.duty()))
        .filter(wanted)
        .collect(
            Collectors.groupingBy(
                duty -> called.adult(duty.key(), day).orElse("somebody"),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private String steps(List<DutyBar> duties) {
    Map<String, Set<String>> byOwner = new LinkedHashMap<>();
    duties.forEach(duty ->
        byOwner
            .computeIfAbsent(duty.owner(), any -> new TreeSet<>())
            .add("%s by %s".formatted(Standings.step(duty.duty()), Paper.day(duty.due()))));
    return byOwner.entrySet().stream()
        .map(entry -> called.agency(entry.getKey()) + ": " + String.join(", ", entry.getValue()))
        .collect(Collectors.joining("; "));
  }

  private Optional<Change> duty(DutyBar duty, LocalDate day) {
    var owner = called.agency(duty.owner());
    if (duty.known().equals(day) && Asked.open(duty, day)) {
      var late = duty.due().isBefore(day) ? ", already past" : "";
      return Optional.of(
          new Change(
              "owed",
              "%s to %s, by %s%s (%s)."
                  .formatted(owner, duty.what(), Paper.day(duty.due()), late, duty.limit())));
    }
    if (duty.dischargedKnown().filter(day::equals).isPresent() && duty.known().isBefore(day)) {
      int over = workingDays.between(duty.due(), duty.discharged().orElse(day));
      var late = over > 0 ? "%d working days late".formatted(over) : "in time";
      return Optional.of(new Change("done", "%s: %s, %s.".formatted(owner, duty.what(), late)));
    }
    return overdueFrom(day).contains(duty)
        ? Optional.of(
            new Change(
                "overdue",
                "%s has not done by %s: %s.".formatted(owner, Paper.day(duty.due()), duty.what())))
        : Optional.empty();
  }

  private List<DutyBar> overdueFrom(LocalDate day) {
    return eyes.duties().stream()
        .filter(duty -> duty.due().plusDays(1).equals(day))
        .filter(duty -> duty.known().isBefore(day) && Asked.open(duty, day))
        .toList();
  }
}
