package org.sightline.duty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.chronology.DecisionMade;
import org.sightline.chronology.Event;
import org.sightline.chronology.Sighting;
import org.sightline.ledger.ClaimId;
import org.sightline.time.Span;

/// Something done that starts or stops a clock. Where its day is not known exactly, the doubt goes to whoever owes: a clock
/// starts on the last day it can have started, and stops on the first day it can have stopped. `docs/interpretation.md` says why.
///
/// @param earliest the first day it can have been done
/// @param latest the last day it can have been done
/// @param claims what shows it
public record Act(LocalDate earliest, LocalDate latest, List<ClaimId> claims) {

  private static final Comparator<Act> EARLIEST =
      Comparator.comparing(Act::earliest).thenComparing(Act::latest);

  public Act {
    claims = List.copyOf(claims);
  }

  /// An act of a known day.
  public static Act on(LocalDate day, List<ClaimId> claims) {
    return new Act(day, day, claims);
  }

  /// An event.
  public static Act of(Event event) {
    return of(event.happened(), event.received(), event.claim());
  }

  /// A sight of the child.
  public static Act of(Sighting sighting) {
    return of(sighting.happened(), sighting.received(), sighting.claim());
  }

  /// A decision.
  public static Act of(DecisionMade decision) {
    return of(decision.happened(), decision.happened().to(), decision.claim());
  }

  /// What was known on a day had happened by then, however wide its span.
  public static Act of(Span happened, LocalDate known, ClaimId claim) {
    var latest = known.isBefore(happened.to()) ? known : happened.to();
    return new Act(
        happened.from(),
        latest.isBefore(happened.from()) ? happened.from() : latest,
        List.of(claim));
  }

  /// The first of some acts that can have been done on or after a day, taken as done on the first day it can have been.
  public static Optional<Act> first(Collection<Act> acts, LocalDate since) {
    @Nullable Act first = null;
    for (var act : acts) {
      if (!act.latest.isBefore(since)) {
        var counted = act.notBefore(since);
        first = first == null || EARLIEST.compare(counted, first) < 0 ? counted : first;
      }
    }
    return Optional.ofNullable(first);
  }

  private Act notBefore(LocalDate day) {
    return earliest.isBefore(day) ? new Act(day, latest, claims) : this;
  }
}
