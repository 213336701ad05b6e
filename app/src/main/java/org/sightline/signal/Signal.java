package org.sightline.signal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One episode of a finding: it stood from one day to another, and may have grown meanwhile.
///
/// @param code the detector's code
/// @param key what it is about
/// @param opened the day it was first found
/// @param closed how it ended, if it did
/// @param versions what it said, oldest first, each with the day from which it said so; never empty
public record Signal(
    String code, String key, LocalDate opened, Optional<Closing> closed, List<Version> versions) {

  public Signal {
    versions = List.copyOf(versions);
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("a signal says something from its first day: " + code);
    }
  }

  /// What it said from a day on.
  public record Version(LocalDate day, Finding finding) {}

  /// How it ended.
  public record Closing(LocalDate day, String reason) {}

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

  /// The subject, as [Finding#subject].
  public String subject() {
    return latest().subject();
  }
}
