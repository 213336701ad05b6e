package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.duty.Obligation;
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

/// A plan or an enquiry is open, and the worker left without another being named; or social care has recorded nothing about the
/// child for weeks. Where nobody was ever named, it cannot be told whether anybody holds the case.
@Detects(
    code = "unallocated-case",
    version = 1,
    summary =
        "An open plan or enquiry whose worker left, or about which nothing was done for weeks",
    basis =
        "Working Together to Safeguard Children 2023, chapter 3 (lead social worker); Victoria"
            + " Climbié Inquiry (2003), recommendations on allocation")
final class UnallocatedCase implements Detector {

  private static final WorkingDays WORKING_DAYS = WorkingDays.ofEnglandAndWales();
  private static final Set<EventKind> NAMED =
      EnumSet.of(EventKind.ALLOCATION, EventKind.CASE_HANDOVER, EventKind.OFFICER_ASSIGNED);
  private static final Set<EventKind> LEFT =
      EnumSet.of(EventKind.WORKER_LEFT, EventKind.OFFICER_LEFT);

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    return opened(chronology)
        .map(opened -> examine(chronology, opened, settings))
        .orElse(List.of());
  }

  /// The start of the last plan or enquiry that is open today.
  private static Optional<Event> opened(Chronology chronology) {
    return Stream.of(
            chronology
                .last(EventKind.PLAN_STARTED, EventKind.PLAN_ENDED)
                .filter(event -> event.kind() == EventKind.PLAN_STARTED),
            chronology
                .last(EventKind.SECTION_47_STARTED, EventKind.SECTION_47_ENDED)
                .filter(event -> event.kind() == EventKind.SECTION_47_STARTED))
        .flatMap(Optional::stream)
        .filter(event -> event.about().equals(chronology.child()))
        .max(
            Comparator.comparing((Event event) -> Occasion.latest(event))
                .thenComparing(Event::claim));
  }

  private List<Finding> examine(Chronology chronology, Event opened, Settings settings) {
    var findings = new ArrayList<Finding>();
    var worker = worker(chronology);
    if (worker.isEmpty()) {
      if (days(chronology, Occasion.latest(opened)) > settings.count("allocate-within")) {
        findings.add(neverNamed(opened));
      }
    } else if (LEFT.contains(worker.get().kind())
        && days(chronology, Occasion.latest(worker.get())) > settings.count("allocate-within")) {
      findings.add(left(opened, worker.get()));
    }
    var last = lastDone(chronology, opened);
    if (days(chronology, Occasion.latest(last)) > settings.count("act-within")) {
      findings.add(nothingDone(opened, last, settings));
    }
    return List.copyOf(findings);
  }

  private static int days(Chronology chronology, LocalDate since) {
    return WORKING_DAYS.between(since, chronology.today());
  }

  /// Whether a worker was last named, or last left.
  private static Optional<Event> worker(Chronology chronology) {
    return chronology.events().stream()
        .filter(event -> Report.socialCare(event.agency()))
        .filter(event -> NAMED.contains(event.kind()) || LEFT.contains(event.kind()))
        .max(
            Comparator.comparing((Event event) -> Occasion.latest(event))
                .thenComparing(event -> NAMED.contains(event.kind()))
                .thenComparing(Event::claim));
  }

  private static Event lastDone(Chronology chronology, Event opened) {
    return chronology.events().stream()
        .filter(event -> event.about().equals(chronology.child()))
        .filter(event -> Report.socialCare(event.agency()))
        .filter(event -> !LEFT.contains(event.kind()) && event.kind() != EventKind.MISSED_VISIT)
        .max(
            Comparator.comparing((Event event) -> Occasion.latest(event))
                .thenComparing(Event::claim))
        .orElse(opened);
  }

  private Finding left(Event opened, Event worker) {
    return Findings.by(this)
        .about(Subject.of(Question.CASE_HOLDER), "worker")
        .says(
            Severity.CHECK,
            "The worker left %s and nobody else is on record as named since, while %s."
                .formatted(Wording.when(worker.happened()), open(opened)))
        .because(List.of(opened.claim(), worker.claim()))
        .asks(
            "Who holds the child's case today, and who saw the child last?",
            "an allocation or a handover to a worker");
  }

  private Finding neverNamed(Event opened) {
    return Findings.by(this)
        .about(Subject.of(Question.CASE_HOLDER), "worker")
        .says(
            Severity.NOTE,
            "Cannot tell who holds the child's case, because no allocation is on record, while %s."
                .formatted(open(opened)))
        .because(List.of(opened.claim()))
        .asks("Who holds the child's case today?", "an allocation to a worker");
  }

  private Finding nothingDone(Event opened, Event last, Settings settings) {
    return Findings.by(this)
        .about(Subject.of(Question.CASE_HOLDER), "action")
        .says(
            Severity.CHECK,
            "Social care has recorded nothing about the child for more than %d working days, while %s. The last entry is %s %s."
                .formatted(
                    settings.count("act-within"),
                    open(opened),
                    Wording.words(last.kind().name()),
                    Wording.when(last.happened())))
        .because(List.of(opened.claim(), last.claim()))
        .asks(
            "Who is doing what for the child this week?",
            "a visit, meeting or other step recorded by social care");
  }

  private static String open(Event opened) {
    return "a %s is open"
        .formatted(
            opened.kind() == EventKind.PLAN_STARTED
                ? "child protection plan"
                : "section 47 enquiry");
  }
}
