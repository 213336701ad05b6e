package org.sightline.signal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What one rule found about one subject, followed from the day it was first found to the day it no longer was; it may have grown
/// meanwhile. Grounds of one subject that stand together are one [Signal].
///
/// @param code the rule's code
/// @param subject what it asks about
/// @param key tells findings of one rule apart
/// @param opened the day it was first found
/// @param closed how it ended, if it did
/// @param versions what it said, oldest first, each with the day from which it said so; never empty
public record Ground(
    String code,
    Subject subject,
    String key,
    LocalDate opened,
    Optional<Closing> closed,
    List<Version> versions) {

  /// In the order of opening, then by rule.
  static final Comparator<Ground> IN_ORDER =
      Comparator.comparing(Ground::opened)
          .thenComparing(Ground::code)
          .thenComparing(Ground::key)
          .thenComparing(Ground::subject);

  public Ground {
    versions = List.copyOf(versions);
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("a ground says something from its first day: " + code);
    }
  }

  /// What it said from a day on.
  public record Version(LocalDate day, Finding finding) {}

  /// How it ended.
  ///
  /// @param reason why, in words; never empty
  public record Closing(LocalDate day, String reason) {

    public Closing {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("nothing is closed without a reason");
      }
    }
  }

  /// Whether it stands.
  public boolean open() {
    return closed.isEmpty();
  }

  /// What it says now, or said last.
  public Finding latest() {
    return versions.getLast().finding();
  }

  /// Whether it stood at the end of a day.
  public boolean openOn(LocalDate day) {
    return !day.isBefore(opened) && closed.map(end -> day.isBefore(end.day())).orElse(true);
  }

  /// What it said at the end of a day on which it stood.
  public Optional<Finding> on(LocalDate day) {
    return openOn(day)
        ? versions.stream()
            .filter(version -> !version.day().isAfter(day))
            .reduce((before, after) -> after)
            .map(Version::finding)
        : Optional.empty();
  }

  /// The highest severity it ever had.
  public Severity highest() {
    return versions.stream()
        .map(version -> version.finding().severity())
        .min(Severity::compareTo)
        .orElseThrow();
  }

  /// As [Finding#name].
  public String name() {
    return latest().name();
  }
}
