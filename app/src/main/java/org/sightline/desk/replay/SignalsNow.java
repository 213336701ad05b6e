package org.sightline.desk.replay;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sightline.desk.replay.ReplayDocument.ClaimText;
import org.sightline.desk.replay.ReplayDocument.EyesView;
import org.sightline.desk.replay.ReplayDocument.GroundText;
import org.sightline.desk.replay.ReplayDocument.SignalFlag;
import org.sightline.desk.replay.ReplayDocument.Version;

/// The signals that stand on a day: what each says, rests on and asks, and of whom.
final class SignalsNow {

  private static final int CLAIMS_SHOWN = 4;
  private static final int LABEL = 16;
  private final Called called;
  private final LocalDate on;
  private final Paper paper;
  private final Asked asked;
  private final boolean whole;

  /// @param whole whether the claims are told in words, and not only by their records' numbers
  SignalsNow(Called called, LocalDate on, Paper paper, boolean whole) {
    this.whole = whole;
    this.called = called;
    this.on = on;
    this.paper = paper;
    this.asked = new Asked(called.document(), called.eyes());
  }

  /// Those open on a day, the weightiest first.
  static List<SignalFlag> open(EyesView eyes, LocalDate on) {
    var open =
        eyes.signals().stream()
            .filter(signal -> !signal.opened().isAfter(on))
            .filter(signal -> signal.closed().map(day -> day.isAfter(on)).orElse(true))
            .toList();
    return Stream.of("urgent", "check", "note")
        .flatMap(severity -> open.stream().filter(one -> now(one, on).severity().equals(severity)))
        .toList();
  }

  static Version now(SignalFlag signal, LocalDate on) {
    return Called.lastUpTo(signal.versions(), Version::day, on)
        .orElse(signal.versions().getFirst());
  }

  void print() {
    paper.heading("Signals that stand: what is asked");
    var open = open(called.eyes(), on);
    open.forEach(this::print);
    if (open.isEmpty()) {
      paper.line("  None.");
    }
  }

  private void print(SignalFlag signal) {
    var now = now(signal, on);
    var mark = SignalChanges.mark(now.severity());
    var title =
        "%s %s, %s since %s"
            .formatted(
                mark,
                called.signal(signal, on),
                SignalChanges.weight(now.severity()),
                Paper.day(signal.opened()));
    if (now.severity().equals("note")) {
      paper.hanging(2, 4, title + ". " + SignalChanges.firstSentence(now.sentence()));
      return;
    }
    paper.line("");
    paper.hanging(
        2, 4, now.severity().equals("urgent") ? paper.urgent(title) : paper.strong(title));
    said(now);
    var question = asked.of(now, on);
    paper.entry(
        "    asks",
        LABEL,
        "%s: %s".formatted(called.agencies(question.agencies()), question.words()));
    now.checklist().forEach(item -> paper.hanging(4, 6, item));
    if (whole) {
      alsoAsked(now, question);
      if (now.checklist().isEmpty()) {
        paper.entry("    answered by", LABEL, String.join("; or ", now.answeredBy()) + ".");
      }
    }
    paper.entry("    grounds", LABEL, grounds(now.grounds()));
    if (whole) {
      claims(now);
    } else {
      paper.entry("    rests on", LABEL, called.records(now.claims()));
    }
  }

  /// What the strictest ground says; then what each of the others adds to it.
  private void said(Version now) {
    paper.hanging(4, 4, now.grounds().getFirst().sentence());
    now.grounds().stream()
        .skip(1)
        .map(GroundText::adds)
        .filter(adds -> !adds.isEmpty())
        .forEach(adds -> paper.hanging(4, 6, "· " + adds));
  }

  /// The rules that are its grounds, each with what it asks and since when.
  private static String grounds(List<GroundText> grounds) {
    return grounds.stream()
            .map(ground ->
                "%s (%s since %s)"
                    .formatted(
                        Called.kind(ground.code()),
                        SignalChanges.weight(ground.severity()),
                        Paper.day(ground.since())))
            .collect(Collectors.joining("; "))
        + ".";
  }

  private void alsoAsked(Version now, Asked.Question first) {
    now.grounds().stream()
        .map(GroundText::question)
        .distinct()
        .filter(question -> !question.endsWith(first.words()) && !question.equals(now.question()))
        .forEach(question -> paper.entry("    also asks", LABEL, question));
  }

  /// The latest claims in words; of those before them the numbers of their records.
  private void claims(Version version) {
    var claims =
        version.claims().stream()
            .flatMap(id -> Optional.ofNullable(called.document().claims().get(id)).stream())
            .sorted(Comparator.comparing(ClaimText::received))
            .toList();
    var first = Math.max(0, claims.size() - CLAIMS_SHOWN);
    for (var claim : claims.subList(first, claims.size())) {
      paper.entry(
          claim.equals(claims.get(first)) ? "    rests on" : "",
          LABEL,
          "%s %s, %s: %s"
              .formatted(
                  claim.record(),
                  Paper.day(claim.received()),
                  called.agency(claim.agency()),
                  claim.sentence()));
    }
    var earlier = claims.subList(0, first).stream().map(ClaimText::record).distinct().toList();
    if (!earlier.isEmpty()) {
      paper.entry("", LABEL, paper.faint("and on " + String.join(", ", earlier)));
    }
  }
}
