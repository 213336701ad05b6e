package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.chronology.Sighting;
import org.sightline.duty.Obligation;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.policy.Settings;
import org.sightline.signal.Detector;
import org.sightline.signal.Detects;
import org.sightline.signal.Finding;
import org.sightline.signal.Findings;
import org.sightline.signal.Question;
import org.sightline.signal.Severity;
import org.sightline.signal.Subject;
import org.sightline.time.WorkingDays;

/// While a plan or an enquiry is open, nobody has recorded a proper sight of the child for ten working days, or nobody knows
/// where the child is. Being told about the child, and a sight that was obscured, do not count.
@Detects(
    code = "child-not-seen",
    version = 2,
    summary = "No proper sight of the child for fifteen working days while a concern is open",
    basis =
        "Working Together to Safeguard Children 2023, chapter 3 (see and speak to the child);"
            + " Victoria Climbié Inquiry (2003)")
final class ChildNotSeen implements Detector {

  private static final WorkingDays WORKING_DAYS = WorkingDays.ofEnglandAndWales();

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    var concern = Concern.openIn(chronology, settings);
    if (concern.isEmpty()) {
      return List.of();
    }
    var missing = missing(chronology);
    var seen = lastSeen(chronology);
    var since = since(concern.get(), seen);
    int gap = WORKING_DAYS.between(since, chronology.today());
    if (missing.isEmpty() && gap <= settings.count("within")) {
      return List.of();
    }
    boolean tooLong = gap > settings.count("out-of-sight");
    var grounds = new TreeSet<ClaimId>(concern.get().grounds());
    seen.ifPresent(sighting -> grounds.add(sighting.claim()));
    missing.ifPresent(event -> grounds.add(event.claim()));
    return List.of(
        Findings.by(this)
            .about(Subject.of(Question.SIGHT))
            .says(
                urgent(chronology, concern.get(), missing.isPresent() || tooLong)
                    ? Severity.URGENT
                    : Severity.CHECK,
                sentence(seen, missing, since, tooLong, settings)
                    + " Meanwhile "
                    + concern.get().words()
                    + ".")
            .because(grounds)
            .asks(
                "Who goes and sees the child, alone and properly, and by when?",
                "a sight of the child recorded by a professional who saw them",
                "an examination of the child"));
  }

  private static boolean urgent(Chronology chronology, Concern concern, boolean outOfSight) {
    return outOfSight && !gated(chronology, concern);
  }

  /// Whether a child out of sight is a serious incident: then its gate asks for the sight of the child today, with all else that
  /// must be known, and this stays a check. A plan alone makes none: the visits that it asks for are owed without it.
  static boolean gated(Chronology chronology, Concern concern) {
    return concern.injury() || chronology.inquiryOpen();
  }

  /// The day since which the child is out of sight, where nobody knows where they are, or nobody has seen them properly for
  /// too long while a concern is open.
  static Optional<LocalDate> outOfSight(Chronology chronology, Settings settings) {
    return Concern.openIn(chronology, settings)
        .flatMap(concern -> outOfSight(chronology, concern, settings.count("out-of-sight")));
  }

  private static Optional<LocalDate> outOfSight(Chronology chronology, Concern concern, int limit) {
    var missing = missing(chronology);
    var since = since(concern, lastSeen(chronology));
    return missing
        .map(event -> event.happened().to())
        .or(() ->
            Optional.of(since)
                .filter(day -> WORKING_DAYS.between(day, chronology.today()) > limit));
  }

  /// The clock starts with the last proper sight, or with a concern that became known after it: before, nobody had to look.
  private static LocalDate since(Concern concern, Optional<Sighting> seen) {
    return seen.map(ChildNotSeen::latestDay)
        .filter(concern.known()::isBefore)
        .orElse(concern.known());
  }

  private static Optional<Event> missing(Chronology chronology) {
    return chronology
        .last(EventKind.WHEREABOUTS_UNKNOWN, EventKind.WHEREABOUTS_KNOWN)
        .filter(event -> event.kind() == EventKind.WHEREABOUTS_UNKNOWN)
        .filter(event ->
            chronology.sightings().stream()
                .filter(sighting -> sighting.sight() != Claim.Sight.NOT_SEEN)
                .noneMatch(sighting -> sighting.happened().from().isAfter(event.happened().to())));
  }

  private static Optional<Sighting> lastSeen(Chronology chronology) {
    return chronology.sightings().stream()
        .filter(Sighting::renews)
        .max(Comparator.comparing(ChildNotSeen::latestDay).thenComparing(Sighting::claim));
  }

  /// The last day on which a sight can have been: a sight is not later than the day it became known.
  private static LocalDate latestDay(Sighting sighting) {
    var happened = sighting.happened().to();
    return happened.isAfter(sighting.received()) ? sighting.received() : happened;
  }

  private static String sentence(
      Optional<Sighting> seen,
      Optional<Event> missing,
      LocalDate since,
      boolean tooLong,
      Settings settings) {
    var last =
        seen.map(sighting ->
                "The child was last properly seen %s, by %s (%s)."
                    .formatted(
                        sighting.happened().exact()
                            ? Wording.when(sighting.happened())
                            : "by " + Wording.day(since),
                        Wording.the(sighting.role()),
                        Wording.agency(sighting.agency())))
            .orElse("No proper sight of the child is on record since " + Wording.day(since) + ".");
    return missing
            .map(event ->
                "Since %s nobody knows where the child is. "
                    .formatted(Wording.when(event.happened()).replaceFirst("^on ", "")))
            .orElse(
                "More than %d working days have passed without a proper sight of the child. "
                    .formatted(settings.count(tooLong ? "out-of-sight" : "within")))
        + last;
  }
}
