package org.sightline.chronology;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sightline.ledger.ClaimId;

/// How far agencies have got in finding out about one adult.
///
/// @param steps the steps taken, with the day each became known and the claims that show it
public record Ladder(Map<Rung, Step> steps) {

  public Ladder {
    steps = steps.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(steps));
  }

  /// A step taken.
  ///
  /// @param day the day it became known
  /// @param claims what shows it
  public record Step(LocalDate day, List<ClaimId> claims) {}

  /// Whether a step was taken.
  public boolean done(Rung rung) {
    return steps.containsKey(rung);
  }

  /// The steps not taken, in order.
  public List<Rung> open() {
    return Arrays.stream(Rung.values()).filter(rung -> !done(rung)).toList();
  }

  /// The next step to take.
  public Optional<Rung> next() {
    return open().stream().findFirst();
  }

  /// Whether every step was taken.
  public boolean finished() {
    return open().isEmpty();
  }
}
