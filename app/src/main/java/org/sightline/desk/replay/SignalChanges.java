package org.sightline.desk.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sightline.desk.replay.Changes.Change;
import org.sightline.desk.replay.ReplayDocument.EyesView;
import org.sightline.desk.replay.ReplayDocument.SignalFlag;
import org.sightline.desk.replay.ReplayDocument.SignalTurn;
import org.sightline.desk.replay.ReplayDocument.Version;

/// What one day changed among the signals: new, stronger or weaker, resting on more, closed.
final class SignalChanges {

  private static final List<String> SEVERITIES = List.of("note", "check", "urgent");

  private final EyesView eyes;
  private final Called called;
  private final Asked asked;

  SignalChanges(Called called) {
    this.eyes = called.eyes();
    this.called = called;
    this.asked = new Asked(called.document(), called.eyes());
  }

  /// Days on which a signal opened, changed its weight or closed.
  List<LocalDate> days() {
    var days = new ArrayList<LocalDate>();
    for (var signal : eyes.signals()) {
      signal.versions().stream().map(Version::day).forEach(days::add);
      signal.closed().ifPresent(days::add);
    }
    return days.stream().filter(day -> !on(day).isEmpty()).distinct().toList();
  }

  List<Change> on(LocalDate day) {
    var changes = new ArrayList<Change>();
    for (var severity : SEVERITIES.reversed()) {
      for (var signal : eyes.signals()) {
        version(signal, day)
            .filter(at -> signal.versions().get(at).severity().equals(severity))
            .ifPresent(at -> changes.addAll(told(signal, at, day)));
      }
    }
    gather(changes, day);
    eyes.signals().stream()
        .filter(signal -> signal.closed().filter(day::equals).isPresent())
        .map(signal -> closed(signal, day))
        .forEach(changes::add);
    return changes;
  }

  private Optional<Integer> version(SignalFlag signal, LocalDate day) {
    for (int i = 0; i < signal.versions().size(); i++) {
      if (signal.versions().get(i).day().equals(day)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private List<Change> told(SignalFlag signal, int at, LocalDate day) {
    var now = signal.versions().get(at);
    if (at == 0) {
      return opened(signal, now, day);
    }
    var before = signal.versions().get(at - 1);
    int risen = SEVERITIES.indexOf(now.severity()) - SEVERITIES.indexOf(before.severity());
    var changes = new ArrayList<Change>();
    if (risen != 0) {
      var more = more(before, now);
      changes.add(
          new Change(
              mark(now.severity()) + (risen > 0 ? " stronger" : " weaker"),
              "%s: %s, was %s.%s"
                  .formatted(
                      called.signal(signal, day),
                      weight(now.severity()),
                      weight(before.severity()),
                      more.isEmpty() ? "" : " Rests also on " + String.join(", ", more) + ".")));
    }
    joined(signal, now, day).ifPresent(changes::add);
    fellAway(signal, day).ifPresent(changes::add);
    return changes;
  }

  /// Grounds that came to a signal that stood, in one line. A ground that only notes joins in silence; it stands with the signal.
  private Optional<Change> joined(SignalFlag signal, Version now, LocalDate day) {
    var joined =
        now.grounds().stream()
            .filter(ground -> ground.since().equals(day) && !ground.severity().equals("note"))
            .toList();
    if (joined.isEmpty()) {
      return Optional.empty();
    }
    var adds =
        joined.stream()
            .map(ground -> firstSentence(ground.adds()))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" "));
    return Optional.of(
        new Change(
            mark(now.severity()) + " new ground",
            "%s: %s. %s"
                .formatted(
                    called.signal(signal, day),
                    joined.stream()
                        .map(ground -> Called.kind(ground.code()))
                        .distinct()
                        .collect(Collectors.joining(", ")),
                    adds)));
  }

  /// Grounds that fell away while others stand, with the reason.
  private Optional<Change> fellAway(SignalFlag signal, LocalDate day) {
    var gone =
        signal.turns().stream()
            .filter(turn -> turn.day().equals(day) && turn.turn().equals("fell-away"))
            .filter(turn -> asked(signal, turn, day))
            .toList();
    return gone.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Change(
                "ground gone",
                "%s: %s."
                    .formatted(
                        called.signal(signal, day),
                        gone.stream()
                            .map(turn ->
                                "%s, because %s"
                                    .formatted(Called.kind(turn.code()), turn.because()))
                            .distinct()
                            .collect(Collectors.joining("; ")))));
  }

  /// Whether a ground asked for more than a note before it fell away.
  private static boolean asked(SignalFlag signal, SignalTurn turn, LocalDate day) {
    return Called.lastUpTo(signal.versions(), Version::day, day.minusDays(1)).stream()
        .flatMap(before -> before.grounds().stream())
        .filter(ground -> ground.code().equals(turn.code()) && ground.key().equals(turn.key()))
        .anyMatch(ground -> !ground.severity().equals("note"));
  }

  /// Signals that stand as they stood and rest on more, in one line: what they say has not changed.
  private void gather(List<Change> changes, LocalDate day) {
    var names = new ArrayList<String>();
    var records = new TreeSet<String>();
    for (var signal : eyes.signals()) {
      version(signal, day)
          .filter(at -> at > 0)
          .ifPresent(at -> {
            var now = signal.versions().get(at);
            var before = signal.versions().get(at - 1);
            var more = more(before, now);
            boolean same = now.severity().equals(before.severity());
            if (same
                && !now.severity().equals("note")
                && !more.isEmpty()
                && joined(signal, now, day).isEmpty()) {
              names.add(called.signal(signal, day));
              records.addAll(more);
            }
          });
    }
    if (!names.isEmpty()) {
      changes.add(
          new Change(
              "rests on more",
              "%s. Now rest%s also on %s."
                  .formatted(
                      String.join("; ", names),
                      names.size() == 1 ? "s" : "",
                      String.join(", ", records))));
    }
  }

  private SortedSet<String> more(Version before, Version now) {
    var more = new TreeSet<>(called.recordsOf(now.claims()));
    more.removeAll(called.recordsOf(before.claims()));
    return more;
  }

  private List<Change> opened(SignalFlag signal, Version now, LocalDate day) {
    if (now.severity().equals("note")) {
      return List.of(new Change(mark("note") + " note", called.signal(signal, day) + "."));
    }
    var question = asked.of(now, day);
    return List.of(
        new Change(
            mark(now.severity()) + " new",
            "%s, %s. %s Rests on %s."
                .formatted(
                    called.signal(signal, day),
                    weight(now.severity()),
                    now.sentence(),
                    called.records(now.claims()))),
        new Change(
            "", "Asks %s: %s".formatted(called.agencies(question.agencies()), question.words())));
  }

  private Change closed(SignalFlag signal, LocalDate day) {
    return new Change(
        "✓ closed",
        "%s, open since %s: %s."
            .formatted(called.signal(signal, day), Paper.day(signal.opened()), signal.because()));
  }

  static String mark(String severity) {
    return switch (severity) {
      case "urgent" -> "▲";
      case "check" -> "△";
      default -> "○";
    };
  }

  static String weight(String severity) {
    return severity.equals("urgent") ? "act today" : severity;
  }

  static String firstSentence(String text) {
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }
}
