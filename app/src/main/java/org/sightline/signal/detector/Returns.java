package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.DecisionMade;
import org.sightline.chronology.Event;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;

/// The child's return home: decided, or done.
final class Returns {

  private Returns() {}

  /// The last decision, not before a day, that the child returns home.
  static Optional<DecisionMade> decided(Chronology chronology, LocalDate since) {
    return chronology.decisions().stream()
        .filter(decision -> decision.question() == Claim.DecisionKind.RETURN_HOME)
        .filter(decision -> !decision.happened().to().isBefore(since))
        .reduce((before, after) -> after)
        .filter(decision -> !refused(decision.outcome()));
  }

  /// The last return itself, not before a day.
  static Optional<Event> done(Chronology chronology, LocalDate since) {
    return chronology
        .last(EventKind.RETURN_HOME)
        .filter(event -> !event.happened().to().isBefore(since));
  }

  /// The claims that show that a return was decided or done, since a day.
  static List<ClaimId> considered(Chronology chronology, LocalDate since) {
    return Stream.concat(
            decided(chronology, since).map(DecisionMade::claim).stream(),
            done(chronology, since).map(Event::claim).stream())
        .toList();
  }

  private static boolean refused(String outcome) {
    var words = outcome.toLowerCase(Locale.ROOT).strip();
    return words.startsWith("no") || words.startsWith("refus") || words.startsWith("stay");
  }
}
