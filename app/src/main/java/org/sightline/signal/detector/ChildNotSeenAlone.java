package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sightline.chronology.Answer;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Sighting;
import org.sightline.duty.Obligation;
import org.sightline.ledger.Claim.Sight;
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

/// A concern is open, the child is old enough to speak, and nobody has recorded seeing the child alone. A sight with a carer in
/// the room shows that the child is there, not how the child is.
@Detects(
    code = "child-not-seen-alone",
    version = 1,
    summary = "A child old enough to speak is not seen alone while a concern is open",
    basis =
        "Working Together to Safeguard Children 2023, chapter 3 (see and speak to the child, alone"
            + " when appropriate); Children Act 1989, section 47(5A); Victoria Climbié Inquiry"
            + " (2003)")
final class ChildNotSeenAlone implements Detector {

  private static final WorkingDays WORKING_DAYS = WorkingDays.ofEnglandAndWales();

  private static final Set<EventKind> SCHOOL =
      EnumSet.of(EventKind.SCHOOL_STARTED, EventKind.SCHOOL_CONCERN, EventKind.ABSENCE);

  /// What is open: in words, by which claims, since when it is known, and whether it is a plan and nothing more pressing.
  private record Open(String words, List<ClaimId> grounds, LocalDate known, boolean planAlone) {}

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    return open(chronology, settings).flatMap(open -> examine(chronology, open, settings)).stream()
        .toList();
  }

  private Optional<Finding> examine(Chronology chronology, Open open, Settings settings) {
    var from = open.planAlone() ? chronology.today().minusYears(1) : open.known();
    var alone = Occasion.seen(chronology, from, Sight.SEEN_ALONE);
    if (!overdue(chronology, open, alone, settings)) {
      return Optional.empty();
    }
    return switch (oldEnough(chronology, settings)) {
      case Answer.Yes _ -> Optional.of(notAlone(chronology, open, alone));
      case Answer.No _ -> Optional.empty();
      case Answer.CannotTell(var because) -> Optional.of(ageUnknown(open, because));
    };
  }

  /// By the latest and the earliest birth day that records allow; a child at school is old enough.
  private static Answer oldEnough(Chronology chronology, Settings settings) {
    var since = chronology.today().minusMonths(settings.count("from-age-months"));
    var child = chronology.child();
    if (child.bornTo().filter(born -> !born.isAfter(since)).isPresent() || atSchool(chronology)) {
      return new Answer.Yes("by the birth date, or because the child goes to school");
    }
    return child.bornFrom().filter(born -> born.isAfter(since)).isPresent()
        ? new Answer.No("by the birth date")
        : new Answer.CannotTell("no birth date that settles it is on record");
  }

  private static boolean atSchool(Chronology chronology) {
    return Occasion.ofChild(chronology, SCHOOL).stream()
        .anyMatch(event -> event.agency().contains("school"));
  }

  private static boolean overdue(
      Chronology chronology, Open open, Optional<Sighting> alone, Settings settings) {
    return alone
        .map(seen ->
            WORKING_DAYS.between(Occasion.latest(seen), chronology.today())
                > settings.count("again-within"))
        .orElseGet(() ->
            WORKING_DAYS.between(open.known(), chronology.today())
                > settings.count(open.planAlone() ? "again-within" : "within"));
  }

  /// An open concern; or else several reports that nothing has looked at since.
  private static Optional<Open> open(Chronology chronology, Settings settings) {
    return Concern.openIn(chronology, settings)
        .map(concern ->
            new Open(
                concern.words(),
                concern.grounds(),
                concern.known(),
                !concern.injury() && !chronology.inquiryOpen()))
        .or(() -> reports(chronology, settings));
  }

  private static Optional<Open> reports(Chronology chronology, Settings settings) {
    var since = chronology.today().minus(settings.period("reports-weigh"));
    var reports =
        Report.in(chronology).stream().filter(report -> !report.day().isBefore(since)).toList();
    if (Report.sources(reports).size() < settings.count("sources")
        || Occasion.answeredFrom(chronology, reports.getLast().day())) {
      return Optional.empty();
    }
    return Optional.of(
        new Open(
            "reports by %s are not answered"
                .formatted(
                    Wording.few(reports.stream().map(Report::sourceInWords).distinct().toList())),
            reports.stream().flatMap(report -> report.claims().stream()).toList(),
            reports.getFirst().day(),
            false));
  }

  private Finding notAlone(Chronology chronology, Open open, Optional<Sighting> alone) {
    var seen = Occasion.seen(chronology, open.known(), Sight.SEEN, Sight.UNDRESSED_OR_EXAMINED);
    var grounds = new TreeSet<ClaimId>(open.grounds());
    seen.ifPresent(sighting -> grounds.add(sighting.claim()));
    alone.ifPresent(sighting -> grounds.add(sighting.claim()));
    return Findings.by(this)
        .about(Subject.of(Question.SIGHT))
        .says(Severity.CHECK, sentence(open, alone, seen))
        .because(grounds)
        .asks(
            "Who sees the child alone, in a place where the child can speak, and by when?",
            "a record of a professional who saw the child alone",
            "the end of the enquiry, the plan or the question that is open");
  }

  private static String sentence(Open open, Optional<Sighting> alone, Optional<Sighting> seen) {
    var last =
        alone
            .map(sighting ->
                "The child was last seen alone by %s (%s) %s."
                    .formatted(
                        Wording.the(sighting.role()),
                        Wording.agency(sighting.agency()),
                        Wording.when(sighting.happened())))
            .orElse(
                "No professional is on record as having seen the child alone since %s."
                    .formatted(Wording.day(open.known())));
    return "%s Meanwhile %s.%s"
        .formatted(
            last,
            open.words(),
            seen.filter(sighting -> alone.isEmpty())
                .map(sighting ->
                    " %s saw the child with others there %s."
                        .formatted(
                            Wording.sentence(Wording.agency(sighting.agency())),
                            Wording.when(sighting.happened())))
                .orElse(""));
  }

  private Finding ageUnknown(Open open, String because) {
    return Findings.by(this)
        .about(Subject.of(Question.SIGHT))
        .says(
            Severity.NOTE,
            "Cannot tell whether the child is old enough to be spoken to alone, because %s. Meanwhile %s."
                .formatted(because, open.words()))
        .because(open.grounds())
        .asks("When was the child born?", "a birth date on any agency's record");
  }
}
