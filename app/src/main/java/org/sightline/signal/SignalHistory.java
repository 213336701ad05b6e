package org.sightline.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sightline.time.AsOf;
import org.sightline.time.Eyes;

/// What was found day by day, folded into signals that open, change and close. Nothing in it is ever dropped.
///
/// @param eyes through whose eyes; two are never mixed
/// @param upTo the last day folded in; empty before the first
/// @param signals every episode, in the order of opening, then by code and key
public record SignalHistory(Eyes eyes, Optional<LocalDate> upTo, List<Signal> signals) {

  private static final Comparator<Signal> IN_ORDER =
      Comparator.comparing(Signal::opened).thenComparing(Signal::code).thenComparing(Signal::key);

  public SignalHistory {
    signals = List.copyOf(signals);
  }

  /// Before the first day.
  public static SignalHistory through(Eyes eyes) {
    return new SignalHistory(eyes, Optional.empty(), List.of());
  }

  /// The history with one more day. The last day may be folded again: it then counts as this time told.
  ///
  /// @throws IllegalArgumentException when the moment is through other eyes
  public static SignalHistory fold(SignalHistory previous, AsOf asOf, List<Finding> findings) {
    if (!previous.eyes.equals(asOf.eyes())) {
      throw new IllegalArgumentException(
          "what %s knew is not folded into what %s knew".formatted(asOf.eyes(), previous.eyes));
    }
    return fold(previous, asOf.today(), findings);
  }

  /// The history with one more day. The last day may be folded again: it then counts as this time told.
  ///
  /// @param findings all that stands at the end of the day, seen through the same eyes as before
  /// @throws IllegalArgumentException when the day lies before the last day folded
  public static SignalHistory fold(SignalHistory previous, LocalDate day, List<Finding> findings) {
    if (previous.upTo.filter(day::isBefore).isPresent()) {
      throw new IllegalArgumentException(
          "%s is folded after %s".formatted(day, previous.upTo.orElseThrow()));
    }
    var found = bySubject(findings);
    var cannotTell = failed(findings);
    var signals = new ArrayList<Signal>();
    for (var signal : before(previous, day)) {
      signals.add(
          signal.open() ? carry(signal, day, found.remove(signal.subject()), cannotTell) : signal);
    }
    found.values().forEach(finding -> signals.add(opened(day, finding)));
    signals.sort(IN_ORDER);
    return new SignalHistory(previous.eyes, Optional.of(day), signals);
  }

  /// The signals that stood at the end of a day.
  public List<Signal> openOn(LocalDate day) {
    return signals.stream().filter(signal -> signal.openOn(day)).toList();
  }

  /// The signals that stand.
  public List<Signal> open() {
    return signals.stream().filter(Signal::open).toList();
  }

  private static Map<String, Finding> bySubject(List<Finding> findings) {
    var found = new LinkedHashMap<String, Finding>();
    for (var finding : findings) {
      if (found.putIfAbsent(finding.subject(), finding) != null) {
        throw new IllegalArgumentException("found twice on one day: " + finding.subject());
      }
    }
    return found;
  }

  /// The codes of detectors that failed: what they found before stands until they can tell again.
  private static Set<String> failed(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.key().equals(Signals.FAULT))
        .map(Finding::code)
        .collect(Collectors.toSet());
  }

  private static Signal carry(
      Signal signal,
      LocalDate day,
      @org.jspecify.annotations.Nullable Finding finding,
      Set<String> cannotTell) {
    if (finding != null) {
      return finding.equals(signal.latest()) ? signal : changed(signal, day, finding);
    }
    return cannotTell.contains(signal.code()) && !signal.key().equals(Signals.FAULT)
        ? signal
        : closed(signal, day);
  }

  private static Signal opened(LocalDate day, Finding finding) {
    return new Signal(
        finding.code(),
        finding.key(),
        day,
        Optional.empty(),
        List.of(new Signal.Version(day, finding)));
  }

  private static Signal changed(Signal signal, LocalDate day, Finding finding) {
    var versions = new ArrayList<>(signal.versions());
    versions.add(new Signal.Version(day, finding));
    return new Signal(signal.code(), signal.key(), signal.opened(), signal.closed(), versions);
  }

  private static Signal closed(Signal signal, LocalDate day) {
    var closing = new Signal.Closing(day, "no longer found as of " + day);
    return new Signal(
        signal.code(), signal.key(), signal.opened(), Optional.of(closing), signal.versions());
  }

  /// The signals as they stood before a day: what that day brought is taken back.
  private static List<Signal> before(SignalHistory history, LocalDate day) {
    return history.signals.stream()
        .filter(signal -> signal.opened().isBefore(day))
        .map(signal ->
            new Signal(
                signal.code(),
                signal.key(),
                signal.opened(),
                signal.closed().filter(closing -> closing.day().isBefore(day)),
                signal.versions().stream().filter(version -> version.day().isBefore(day)).toList()))
        .toList();
  }
}
