package org.sightline.desk.replay;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sightline.desk.replay.ReplayDocument.AdultBand;
import org.sightline.desk.replay.ReplayDocument.ClaimText;
import org.sightline.desk.replay.ReplayDocument.DutyBar;
import org.sightline.desk.replay.ReplayDocument.EyesView;
import org.sightline.desk.replay.ReplayDocument.NameFrom;
import org.sightline.desk.replay.ReplayDocument.SignalFlag;
import org.sightline.desk.replay.ReplayDocument.StandingFrom;
import org.sightline.desk.replay.ReplayDocument.Step;
import org.sightline.desk.replay.ReplayDocument.Stroke;
import org.sightline.desk.replay.ReplayDocument.Version;
import org.sightline.time.WorkingDays;

/// How things stand at the end of a day through some eyes: household, ladder, what is owed, what is asked.
final class Situation {

  /// The steps of the ladder stand under the adults; told again as duties they would drown the others.
  private static final Set<String> LADDER =
      Set.of(
          "name-adult",
          "identify-adult",
          "establish-residence",
          "see-adult",
          "interview-adult",
          "check-adult-background");

  private static final int GROUNDS_SHOWN = 4;
  private static final int NAME = 30;
  private final ReplayDocument document;
  private final EyesView eyes;
  private final LocalDate on;
  private final Paper paper;
  private final WorkingDays workingDays = WorkingDays.ofEnglandAndWales();

  Situation(ReplayDocument document, EyesView eyes, LocalDate on, Paper paper) {
    this.document = document;
    this.eyes = eyes;
    this.on = on;
    this.paper = paper;
  }

  void print() {
    household();
    ladders();
    duties();
    signals();
  }

  private void household() {
    paper.heading("Household: as declared, as evidenced");
    var shown = eyes.adults().stream().filter(adult -> standing(adult).isPresent()).toList();
    shown.forEach(adult -> paper.entry("  " + name(adult), NAME, standing(adult).orElseThrow()));
    if (shown.isEmpty()) {
      paper.line(
          "  Cannot tell, because nobody these eyes know of has declared a household or shown up in one.");
    }
  }

  private Optional<String> standing(AdultBand adult) {
    return lastUpTo(adult.standing(), StandingFrom::from)
        .map(standing -> {
          var signs =
              adult.strokes().stream()
                  .filter(stroke -> !stroke.known().isAfter(on))
                  .collect(
                      Collectors.groupingBy(Stroke::sign, LinkedHashMap::new, Collectors.toList()))
                  .values()
                  .stream()
                  .map(Situation::sign)
                  .collect(Collectors.joining("; "));
          var voices = standing.voices() == 1 ? "1 voice" : standing.voices() + " voices";
          return "%s since %s, %s for it. %s."
              .formatted(
                  paper.strong(standing.standing().replace('-', ' ')),
                  Paper.day(since(adult, standing)),
                  voices,
                  signs);
        });
  }

  /// The first day of the stretch in which it stood like this: more voices do not begin it anew.
  private LocalDate since(AdultBand adult, StandingFrom now) {
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

  /// One sentence for each kind of sign: the latest, and how many more say the same.
  private static String sign(List<Stroke> strokes) {
    var last = strokes.getLast().sentence();
    return strokes.size() == 1 ? last : "%s (and %d more such)".formatted(last, strokes.size() - 1);
  }

  private void ladders() {
    paper.heading("Ladder: what is established of each adult");
    eyes.adults().stream()
        .filter(this::knownNow)
        .forEach(adult ->
            paper.entry(
                "  " + name(adult),
                NAME,
                adult.ladder().stream().map(this::step).collect(Collectors.joining("  "))));
  }

  private boolean knownNow(AdultBand adult) {
    return lastUpTo(adult.names(), NameFrom::from).isPresent();
  }

  private String step(Step step) {
    if (step.done().filter(day -> !day.isAfter(on)).isPresent()) {
      return "■ " + step.words();
    }
    var owed = step.owner().isPresent() && step.due().isPresent() && claimsKnown(step.claims());
    return owed
        ? "□ %s (asked of %s, due %s)"
            .formatted(step.words(), step.owner().get(), Paper.day(step.due().get()))
        : "□ " + step.words();
  }

  private boolean claimsKnown(List<String> claims) {
    return claims.stream()
        .anyMatch(id -> !eyes.known().getOrDefault(id, LocalDate.MAX).isAfter(on));
  }

  private void duties() {
    paper.heading("Owed and not done");
    var open =
        eyes.duties().stream()
            .filter(duty -> !LADDER.contains(duty.duty()))
            .filter(duty -> !duty.known().isAfter(on))
            .filter(duty -> duty.dischargedKnown().map(day -> day.isAfter(on)).orElse(true))
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
            ? paper.urgent(
                "overdue since %s, %d working days".formatted(Paper.day(duty.due()), late))
            : "due " + Paper.day(duty.due());
    var owner = duty.owned() ? duty.owner() : duty.owner() + " (nobody there holds it)";
    paper.entry(
        "  " + owner, NAME, "%s: %s. Limit: %s.".formatted(duty.what(), state, duty.limit()));
  }

  private void signals() {
    paper.heading("Signals: what is asked");
    var open =
        eyes.signals().stream()
            .filter(signal -> !signal.opened().isAfter(on))
            .filter(signal -> signal.closed().map(day -> day.isAfter(on)).orElse(true))
            .toList();
    for (var severity : List.of("urgent", "check", "note")) {
      open.stream().filter(signal -> severity.equals(now(signal).severity())).forEach(this::signal);
    }
    if (open.isEmpty()) {
      paper.line("  None.");
    }
  }

  private void signal(SignalFlag signal) {
    var version = now(signal);
    if (version.severity().equals("note")) {
      paper.entry("  ○ note", 14, "%s: %s".formatted(signal.code(), version.sentence()));
      return;
    }
    var title =
        "%s %s"
            .formatted(
                version.severity().equals("urgent")
                    ? "▲"
                    : version.severity().equals("check") ? "△" : "○",
                version.severity());
    paper.line("");
    paper.line(
        "  %s  %s, open since %s"
            .formatted(
                version.severity().equals("urgent") ? paper.urgent(title) : paper.strong(title),
                signal.code(),
                Paper.day(signal.opened())));
    paper.entry("", 4, version.sentence());
    paper.entry("    asks:", 14, version.question());
    paper.entry("    answered by:", 17, String.join("; or ", version.answeredBy()));
    grounds(version);
  }

  private void grounds(Version version) {
    var claims =
        version.claims().stream()
            .flatMap(id -> Optional.ofNullable(document.claims().get(id)).stream())
            .sorted(Comparator.comparing(ClaimText::received))
            .toList();
    var first = Math.max(0, claims.size() - GROUNDS_SHOWN);
    claims
        .subList(first, claims.size())
        .forEach(claim ->
            paper.entry(
                "    rests on:",
                14,
                "%s, %s %s: %s"
                    .formatted(
                        Paper.day(claim.received()),
                        claim.agency(),
                        claim.record(),
                        claim.sentence())));
    if (first > 0) {
      paper.entry(
          "",
          14,
          paper.faint("and on %d earlier claims (--json or --html show all)".formatted(first)));
    }
  }

  private Version now(SignalFlag signal) {
    return lastUpTo(signal.versions(), Version::day).orElse(signal.versions().getFirst());
  }

  private String name(AdultBand adult) {
    return lastUpTo(adult.names(), NameFrom::from).map(NameFrom::name).orElse("somebody");
  }

  private <T> Optional<T> lastUpTo(List<T> items, java.util.function.Function<T, LocalDate> day) {
    return items.stream()
        .filter(item -> !day.apply(item).isAfter(on))
        .reduce((before, after) -> after);
  }
}
