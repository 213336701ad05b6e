package org.sightline.chronology;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.sightline.identity.People;
import org.sightline.identity.Person;
import org.sightline.ledger.Claim;
import org.sightline.ledger.KnownClaims;

/// Whether the child moves independently: cruises or walks. What was recorded goes first; a record that a baby does not yet move
/// grows old, and then the age speaks, as it does where nothing was recorded.
final class Mobilities {

  /// The age, in months, from which a child is taken to move independently unless something else is recorded.
  static final int MOBILE_FROM_MONTHS = 9;

  /// How long a record of not moving yet holds.
  static final Period RECORD_HOLDS = Period.ofMonths(2);

  private final Person child;
  private final Optional<KnownClaims.Of<Claim.Moves>> moving;
  private final Optional<KnownClaims.Of<Claim.Moves>> last;

  Mobilities(KnownClaims known, People people, Person child) {
    this.child = child;
    var recorded =
        known.of(Claim.Moves.class).stream()
            .filter(moves -> people.person(moves.what().child()).equals(child))
            .sorted(InOrder.happened())
            .toList();
    this.moving =
        recorded.stream().filter(moves -> independent(moves.what().mobility())).findFirst();
    this.last = recorded.stream().reduce((before, after) -> after);
  }

  Answer on(LocalDate day) {
    if (moving.isPresent()) {
      return new Answer.Yes("recorded as " + words(moving.get()));
    }
    return last.filter(record -> !day.isAfter(holdsUntil(record)))
        .<Answer>map(record -> new Answer.No("recorded as " + words(record)))
        .orElseGet(() -> byAge(day));
  }

  private Answer byAge(LocalDate day) {
    return Ages.inMonths(child, day)
        .map(Mobilities::atAge)
        .orElseGet(() ->
            new Answer.CannotTell("neither how the child moves nor a birth date is recorded"));
  }

  private static Answer atAge(int months) {
    var because =
        "by age alone: %d months, and taken to move independently from %d months"
            .formatted(months, MOBILE_FROM_MONTHS);
    return months < MOBILE_FROM_MONTHS ? new Answer.No(because) : new Answer.Yes(because);
  }

  private static LocalDate holdsUntil(KnownClaims.Of<Claim.Moves> record) {
    return record.recorded().happened().to().plus(RECORD_HOLDS);
  }

  private static String words(KnownClaims.Of<Claim.Moves> record) {
    return switch (record.what().mobility()) {
      case NOT_YET_ROLLING -> "not yet rolling";
      case ROLLING -> "rolling";
      case CRAWLING -> "crawling";
      case CRUISING -> "cruising";
      case WALKING -> "walking";
    };
  }

  private static boolean independent(Claim.Mobility mobility) {
    return mobility.compareTo(Claim.Mobility.CRUISING) >= 0;
  }
}
