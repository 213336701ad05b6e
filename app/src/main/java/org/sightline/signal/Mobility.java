package org.sightline.signal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sightline.chronology.Answer;
import org.sightline.chronology.Chronology;
import org.sightline.ledger.Claim;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.RecordedClaim;
import org.sightline.policy.Settings;

/// Whether the child moved independently on a day: cruised or walked. This is the one local definition; its figures stand in the policy. Before they cruise, children rarely bruise
/// (Sugar, Taylor and Feldman, Arch Pediatr Adolesc Med 1999;153:399). Whether crawling counts, guidance does not agree on (the
/// Child Safeguarding Practice Review Panel, 2022, counts it), so a child who crawls gives "cannot tell".
///
/// Where no milestone is on record, age decides only where it can: by the WHO Motor Development Study (Acta Paediatrica 2006,
/// Suppl. 450) walking with help comes at nine months in the middle, and nearly every child crawls by 13.5.
public final class Mobility {

  private Mobility() {}

  /// Whether the child moved independently on a day.
  public static Answer on(Chronology chronology, LocalDate day, Settings settings) {
    var before = recorded(chronology, claim -> !claim.happened().to().isAfter(day));
    if (before.stream().anyMatch(Mobility::independent)) {
      return new Answer.Yes("cruising or walking was recorded before");
    }
    var lately = day.minus(settings.period("record-holds"));
    var after = recorded(chronology, claim -> claim.happened().from().isAfter(day));
    return Stream.concat(
            before.stream().filter(claim -> !claim.happened().from().isBefore(lately)),
            after.stream().filter(claim -> !independent(claim) && !crawls(claim)))
        .map(Mobility::notIndependent)
        .reduce((one, other) -> other)
        .orElseGet(() -> byAge(chronology, day, settings));
  }

  private static Answer notIndependent(RecordedClaim claim) {
    return crawls(claim)
        ? new Answer.CannotTell("the child crawled, and guidance differs on whether that counts")
        : new Answer.No("recorded then as not yet crawling");
  }

  private static Answer byAge(Chronology chronology, LocalDate day, Settings settings) {
    var age = chronology.ageInMonths(day);
    if (age.isEmpty()) {
      return new Answer.CannotTell("the child's birth date is not on record");
    }
    if (age.get() < settings.count("not-mobile-below-months")) {
      return new Answer.No("aged %d months".formatted(age.get()));
    }
    return age.get() >= settings.count("mobile-from-months")
        ? new Answer.Yes("aged %d months".formatted(age.get()))
        : new Answer.CannotTell(
            "at %d months some children move and some do not, and nobody recorded it"
                .formatted(age.get()));
  }

  private static List<RecordedClaim> recorded(
      Chronology chronology, Predicate<RecordedClaim> when) {
    return chronology.claims(Claim.Moves.class).stream()
        .map(KnownClaims.Of::recorded)
        .filter(when)
        .sorted(
            Comparator.comparing((RecordedClaim claim) -> claim.happened().to())
                .thenComparing(RecordedClaim::id))
        .toList();
  }

  private static boolean crawls(RecordedClaim claim) {
    return claim.claim() instanceof Claim.Moves moves
        && moves.mobility() == Claim.Mobility.CRAWLING;
  }

  private static boolean independent(RecordedClaim claim) {
    return claim.claim() instanceof Claim.Moves moves
        && switch (moves.mobility()) {
          case CRUISING, WALKING -> true;
          case NOT_YET_ROLLING, ROLLING, CRAWLING -> false;
        };
  }
}
