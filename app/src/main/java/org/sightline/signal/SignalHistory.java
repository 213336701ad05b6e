package org.sightline.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.time.AsOf;
import org.sightline.time.Eyes;

/// What was found day by day, folded into grounds that open, change and close. Nothing in it is ever dropped, and nothing closes
/// without a reason. Grounds of one subject are one signal: see [#signals].
///
/// @param eyes through whose eyes; two are never mixed
/// @param upTo the last day folded in; empty before the first
/// @param grounds every ground, in the order of opening, then by rule and key
public record SignalHistory(Eyes eyes, Optional<LocalDate> upTo, List<Ground> grounds) {

  public SignalHistory {
    grounds = List.copyOf(grounds);
  }

  /// Says why a ground that stood is no longer found.
  @FunctionalInterface
  public interface Why {
    /// The reason, in words; never empty.
    String ended(Ground ground);
  }

  /// What tells grounds apart that can stand on one day.
  private record Name(String code, Subject subject, String key) {
    static Name of(Finding finding) {
      return new Name(finding.code(), finding.subject(), finding.key());
    }

    static Name of(Ground ground) {
      return new Name(ground.code(), ground.subject(), ground.key());
    }
  }

  /// Before the first day.
  public static SignalHistory through(Eyes eyes) {
    return new SignalHistory(eyes, Optional.empty(), List.of());
  }

  /// The history with one more day. The last day may be folded again: it then counts as this time told.
  ///
  /// @throws IllegalArgumentException when the moment is through other eyes
  public static SignalHistory fold(
      SignalHistory previous, AsOf asOf, List<Finding> findings, Why why) {
    if (!previous.eyes.equals(asOf.eyes())) {
      throw new IllegalArgumentException(
          "what %s knew is not folded into what %s knew".formatted(asOf.eyes(), previous.eyes));
    }
    return fold(previous, asOf.today(), findings, why);
  }

  /// The history with one more day. The last day may be folded again: it then counts as this time told.
  ///
  /// @param findings all that stands at the end of the day, seen through the same eyes as before
  /// @param why asked about whatever stood and is not among the findings
  /// @throws IllegalArgumentException when the day lies before the last day folded
  public static SignalHistory fold(
      SignalHistory previous, LocalDate day, List<Finding> findings, Why why) {
    if (previous.upTo.filter(day::isBefore).isPresent()) {
      throw new IllegalArgumentException(
          "%s is folded after %s".formatted(day, previous.upTo.orElseThrow()));
    }
    var found = byName(findings);
    var cannotTell = failed(findings);
    var grounds = new ArrayList<Ground>();
    for (var ground : before(previous, day)) {
      grounds.add(
          ground.open()
              ? carry(ground, day, found.remove(Name.of(ground)), cannotTell, findings, why)
              : ground);
    }
    found.values().forEach(finding -> grounds.add(opened(day, finding)));
    grounds.sort(Ground.IN_ORDER);
    return new SignalHistory(previous.eyes, Optional.of(day), grounds);
  }

  /// Every signal: grounds of one subject that follow on each other without a day between are one. In the order of opening.
  public List<Signal> signals() {
    return Signal.of(grounds);
  }

  /// The signals that stood at the end of a day.
  public List<Signal> openOn(LocalDate day) {
    return signals().stream().filter(signal -> signal.openOn(day)).toList();
  }

  /// The signals that stand.
  public List<Signal> open() {
    return signals().stream().filter(Signal::open).toList();
  }

  private static Map<Name, Finding> byName(List<Finding> findings) {
    var found = new LinkedHashMap<Name, Finding>();
    for (var finding : findings) {
      if (found.putIfAbsent(Name.of(finding), finding) != null) {
        throw new IllegalArgumentException("found twice on one day: " + finding.name());
      }
    }
    return found;
  }

  /// The codes of rules that failed: what they found before stands until they can tell again.
  private static Set<String> failed(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.subject().question() == Question.FAILED_RULE)
        .map(Finding::code)
        .collect(Collectors.toSet());
  }

  private static Ground carry(
      Ground ground,
      LocalDate day,
      @Nullable Finding finding,
      Set<String> cannotTell,
      List<Finding> findings,
      Why why) {
    if (finding != null) {
      return finding.equals(ground.latest()) ? ground : changed(ground, day, finding);
    }
    if (cannotTell.contains(ground.code()) && ground.subject().question() != Question.FAILED_RULE) {
      return ground;
    }
    return closed(ground, day, goesOn(ground, findings).orElseGet(() -> why.ended(ground)));
  }

  /// Where records turn out to be of one person or of one injury, what was asked of each is asked of all together.
  private static Optional<String> goesOn(Ground ground, List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.code().equals(ground.code()))
        .filter(finding -> finding.subject().question() == ground.subject().question())
        .filter(finding -> !finding.subject().equals(ground.subject()))
        .filter(finding -> finding.claims().containsAll(ground.latest().claims()))
        .findFirst()
        .map(finding ->
            "it goes on: its records are now taken together with others, and asked about as one, "
                + finding.subject().question().words());
  }

  private static Ground opened(LocalDate day, Finding finding) {
    return new Ground(
        finding.code(),
        finding.subject(),
        finding.key(),
        day,
        Optional.empty(),
        List.of(new Ground.Version(day, finding)));
  }

  private static Ground changed(Ground ground, LocalDate day, Finding finding) {
    var versions = new ArrayList<>(ground.versions());
    versions.add(new Ground.Version(day, finding));
    return new Ground(
        ground.code(), ground.subject(), ground.key(), ground.opened(), ground.closed(), versions);
  }

  private static Ground closed(Ground ground, LocalDate day, String reason) {
    return new Ground(
        ground.code(),
        ground.subject(),
        ground.key(),
        ground.opened(),
        Optional.of(new Ground.Closing(day, reason)),
        ground.versions());
  }

  /// The grounds as they stood before a day: what that day brought is taken back.
  private static List<Ground> before(SignalHistory history, LocalDate day) {
    return history.grounds.stream()
        .filter(ground -> ground.opened().isBefore(day))
        .map(ground ->
            new Ground(
                ground.code(),
                ground.subject(),
                ground.key(),
                ground.opened(),
                ground.closed().filter(closing -> closing.day().isBefore(day)),
                ground.versions().stream().filter(version -> version.day().isBefore(day)).toList()))
        .toList();
  }
}
