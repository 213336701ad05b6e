package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.sightline.chronology.Answer;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Injury;
import org.sightline.ledger.Claim;
import org.sightline.ledger.Opinion;
import org.sightline.ledger.RecordedClaim;

/// Whether the child moved independently on the day of an injury. NICE CG89 means: crawling, cruising or walking.
///
/// Where no milestone is on record, age decides only where it can: by the WHO Motor Development Study (Acta Paediatrica
/// 2006, Suppl. 450), one child in a hundred crawls at 5.2 months and 99 in a hundred by 13.5 months.
final class Moving {

  private static final int NONE_CRAWLS_BEFORE = 5;
  private static final int ALL_CRAWL_FROM = 14;
  private static final int MILESTONE_HOLDS_DAYS = 60;

  private Moving() {}

  /// Whether the child moved independently when the injury was found.
  static Answer when(Chronology chronology, Injury injury) {
    if (chronology.mobility() instanceof Answer.No no) {
      return no;
    }
    return on(chronology, injury.happened().to());
  }

  /// Whether a professional settled the injury in a way that counts for this child. In a child who does not yet move
  /// independently, or of whom nobody knows whether they do, that is a paediatrician's opinion or a medical cause: NICE CG89
  /// and the RCPCH evidence review ask for paediatric assessment there, and a carer's account is not enough.
  static boolean settled(Chronology chronology, Injury injury) {
    if (!injury.settled()) {
      return false;
    }
    var last = injury.opinions().getLast();
    return when(chronology, injury) instanceof Answer.Yes
        || last.opinion() == Opinion.MEDICAL_CAUSE
        || last.role().toLowerCase(java.util.Locale.ROOT).contains("paediatric");
  }

  private static Answer on(Chronology chronology, LocalDate day) {
    var before =
        milestones(chronology).stream()
            .filter(claim -> !claim.happened().to().isAfter(day))
            .toList();
    if (before.stream().anyMatch(Moving::independent)) {
      return new Answer.Yes("crawling, cruising or walking was recorded before");
    }
    var lately = day.minusDays(MILESTONE_HOLDS_DAYS);
    if (before.stream().anyMatch(claim -> !claim.happened().from().isBefore(lately))
        || milestones(chronology).stream()
            .anyMatch(claim -> claim.happened().from().isAfter(day) && !independent(claim))) {
      return new Answer.No("not yet crawling was recorded at that time");
    }
    return byAge(chronology, day);
  }

  private static Answer byAge(Chronology chronology, LocalDate day) {
    var age = chronology.ageInMonths(day);
    if (age.isEmpty()) {
      return new Answer.CannotTell("the child's birth date is not on record");
    }
    if (age.get() < NONE_CRAWLS_BEFORE) {
      return new Answer.No("aged %d months".formatted(age.get()));
    }
    return age.get() >= ALL_CRAWL_FROM
        ? new Answer.Yes("aged %d months".formatted(age.get()))
        : new Answer.CannotTell(
            "at %d months some children crawl and some do not, and nobody recorded it"
                .formatted(age.get()));
  }

  private static List<RecordedClaim> milestones(Chronology chronology) {
    return chronology.claims().stream()
        .filter(claim -> claim.claim() instanceof Claim.Moves)
        .sorted(
            Comparator.comparing((RecordedClaim claim) -> claim.happened().to())
                .thenComparing(RecordedClaim::id))
        .toList();
  }

  private static boolean independent(RecordedClaim claim) {
    return claim.claim() instanceof Claim.Moves moves
        && switch (moves.mobility()) {
          case CRAWLING, CRUISING, WALKING -> true;
          case NOT_YET_ROLLING, ROLLING -> false;
        };
  }
}
