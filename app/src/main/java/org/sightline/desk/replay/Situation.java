package org.sightline.desk.replay;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sightline.desk.replay.ReplayDocument.AdultBand;
import org.sightline.desk.replay.ReplayDocument.DutyBar;
import org.sightline.desk.replay.ReplayDocument.EyesView;
import org.sightline.desk.replay.ReplayDocument.NameFrom;
import org.sightline.desk.replay.ReplayDocument.StandingFrom;
import org.sightline.desk.replay.ReplayDocument.Step;
import org.sightline.desk.replay.ReplayDocument.Stroke;
import org.sightline.time.WorkingDays;

/// How things stand at the end of a day through some eyes: household, ladders, what is owed.
final class Situation {

  private static final int NAME = 30;
  private static final int SIGNS_SHOWN = 3;
  private final Called called;
  private final EyesView eyes;
  private final LocalDate on;
  private final Paper paper;
  private final WorkingDays workingDays = WorkingDays.ofEnglandAndWales();

  Situation(Called called, LocalDate on, Paper paper) {
    this.called = called;
    this.eyes = called.eyes();
    this.on = on;
    this.paper = paper;
  }

  void print() {
    household();
    ladders();
    duties();
  }

  private void household() {
    paper.heading("Household: as declared, as evidenced");
    var shown = eyes.adults().stream().filter(adult -> standing(adult).isPresent()).toList();
    shown.forEach(adult -> paper.entry("  " + name(adult), NAME, standing(adult).orElseThrow()));
    if (shown.isEmpty()) {
      paper.line(
          "  Cannot tell, because nobody these eyes know of has declared a household or shown up in"
              + " one.");
    }
  }

  private Optional<String> standing(AdultBand adult) {
    return Called.lastUpTo(adult.standing(), StandingFrom::from, on)
        .map(standing ->
            "%s since %s, %s for it. %s"
                .formatted(
                    paper.strong(Standings.words(standing.standing())),
                    Paper.day(since(adult, standing)),
                    standing.voices() == 1 ? "1 voice" : standing.voices() + " voices",
                    signs(adult)));
  }

  /// One sentence for each kind of sign: the latest, and how many more say the same.
  private String signs(AdultBand adult) {
    Map<String, List<Stroke>> bySign =
        adult.strokes().stream()
            .filter(stroke -> !stroke.known().isAfter(on))
            .collect(Collectors.groupingBy(Stroke::sign, LinkedHashMap::new, Collectors.toList()));
    var told = new LinkedHashSet<String>();
    bySign
        .values()
        .forEach(strokes -> {
          var last = strokes.getLast().sentence().replace(", unnamed", "");
          told.add(
              strokes.size() == 1
                  ? last + "."
                  : "%s (and %d more such).".formatted(last, strokes.size() - 1));
        });
    var more = told.size() - SIGNS_SHOWN;
    return told.stream().limit(SIGNS_SHOWN).collect(Collectors.joining(" "))
        + (more > 0 ? " And %d other kinds of sign.".formatted(more) : "");
  }

  /// The first day of the stretch in which it stood like this: more voices do not begin it anew.
  private static LocalDate since(AdultBand adult, StandingFrom now) {
    var since = now.from();
    for (var before : adult.standing().reversed()) {
      if (!before.from().isAfter(now.from())) {
        if (!before.standing().equals(now.standing())) {
          return since;
        }
        since = before.from();
      }
    }
    return since;
  }

  private void ladders() {
    paper.heading("Ladder: what is established of each adult");
    eyes.adults().stream()
        .filter(adult -> Called.lastUpTo(adult.names(), NameFrom::from, on).isPresent())
        .forEach(adult -> paper.entry("  " + name(adult), NAME, steps(adult)));
  }

  /// Steps taken, then those asked of somebody, then the others.
  private String steps(AdultBand adult) {
    Map<String, List<String>> steps = new LinkedHashMap<>();
    adult.ladder().stream()
        .sorted(Comparator.comparingInt(step -> state(step).isEmpty() ? 0 : 1))
        .forEach(step ->
            steps
                .computeIfAbsent(state(step), any -> new java.util.ArrayList<>())
                .add((state(step).isEmpty() ? "■ " : "□ ") + step.words()));
    return steps.entrySet().stream()
        .map(entry ->
            String.join("  ", entry.getValue())
                + (entry.getKey().isEmpty() ? "" : " (" + entry.getKey() + ")"))
        .collect(Collectors.joining("  "));
  }

  /// Nothing for a step taken; else of whom it is asked, and since when it is overdue.
  private String state(Step step) {
    if (step.done().filter(day -> !day.isAfter(on)).isPresent()) {
      return "";
    }
    var asked = step.owner().isPresent() && step.due().isPresent() && known(step.claims());
    if (!asked) {
      return "asked of nobody";
    }
    var due = step.due().orElseThrow();
    return "%s, %s %s"
        .formatted(
            called.agency(step.owner().orElseThrow()),
            due.isBefore(on) ? "overdue since" : "by",
            Paper.day(due));
  }

  private boolean known(List<String> claims) {
    return claims.stream()
        .anyMatch(id -> !eyes.known().getOrDefault(id, LocalDate.MAX).isAfter(on));
  }

  private void duties() {
    paper.heading("Owed and not done");
    var open =
        eyes.duties().stream()
            .filter(duty -> !Changes.LADDER.contains(duty.duty()))
            .filter(duty -> Asked.open(duty, on))
            .sorted(Comparator.comparing(DutyBar::due))
            .toList();
    open.forEach(this::duty);
    if (open.isEmpty()) {
      paper.line("  Nothing that these eyes know of.");
    }
  }

  private void duty(DutyBar duty) {
    var late = workingDays.between(duty.due(), on);
    var state =
        on.isAfter(duty.due())
            ? paper.urgent("%d working days over".formatted(late)) + ", due "
            : "by ";
    paper.entry(
        "  " + called.agency(duty.owner()),
        NAME,
        "%s%s: %s%s. Limit: %s."
            .formatted(
                state,
                Paper.day(duty.due()),
                duty.what(),
                duty.owned() ? "" : " (nobody there holds it)",
                duty.limit()));
  }

  private String name(AdultBand adult) {
    return called.adult(adult, on);
  }
}
