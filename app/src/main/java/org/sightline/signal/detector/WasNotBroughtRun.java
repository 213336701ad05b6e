package org.sightline.signal.detector;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.duty.Obligation;
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

/// The child was not brought, or nobody opened the door, and has not been seen by that agency since: twice, over all agencies,
/// or once while a concern is open. One miss alone is noise: about one outpatient appointment in seven is missed.
@Detects(
    code = "was-not-brought-run",
    version = 2,
    summary =
        "Appointments or visits missed and not made up for, twice, or once with an open concern",
    basis =
        "NICE CG89, 1.3 (repeated failure to attend); Munro, Powell and Roe on children not"
            + " brought to appointments; missed outpatient rates, Arch Dis Child 2017;102(S1):A98")
final class WasNotBroughtRun implements Detector {

  private static final Set<EventKind> MISSED =
      EnumSet.of(EventKind.WAS_NOT_BROUGHT, EventKind.NO_ACCESS);
  private static final Set<EventKind> KEPT =
      EnumSet.of(
          EventKind.CONSULTATION,
          EventKind.ATTENDANCE,
          EventKind.ADMISSION,
          EventKind.MEDICAL_EXAMINATION,
          EventKind.APPOINTMENT,
          EventKind.HOME_VISIT,
          EventKind.UNANNOUNCED_VISIT);

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    var since = chronology.today().minus(settings.period("window"));
    var run =
        chronology.events().stream()
            .filter(event -> MISSED.contains(event.kind()))
            .filter(event -> event.about().equals(chronology.child()))
            .filter(event -> !event.happened().to().isBefore(since))
            .filter(event -> !madeUp(event, chronology))
            .toList();
    var concern = Concern.openIn(chronology, settings);
    int enough = settings.count(concern.isEmpty() ? "missed" : "missed-with-concern");
    if (run.size() < enough || run.isEmpty() || fresh(run, chronology, settings)) {
      return List.of();
    }
    var grounds = new TreeSet<ClaimId>(run.stream().map(Event::claim).toList());
    concern.ifPresent(open -> grounds.addAll(open.grounds()));
    return List.of(
        Findings.by(this)
            .about(Subject.of(Question.APPOINTMENTS))
            .says(Severity.CHECK, sentence(run, concern))
            .because(grounds)
            .asks(
                "Why was the child not brought or the door not opened, and who sees the child"
                    + " instead?",
                "an attendance at the agency that was missed",
                "a reason that somebody checked",
                "a sight of the child by another professional"));
  }

  /// One alone is given some days to be made up for: most doors are knocked at again.
  private static boolean fresh(List<Event> run, Chronology chronology, Settings settings) {
    return run.size() < settings.count("missed")
        && run.getLast()
            .happened()
            .to()
            .plus(settings.period("made-up-for-within"))
            .isAfter(chronology.today());
  }

  private static boolean madeUp(Event missed, Chronology chronology) {
    return chronology.events().stream()
        .filter(event -> KEPT.contains(event.kind()))
        .filter(event -> event.agency().equals(missed.agency()))
        .filter(event -> event.about().equals(chronology.child()))
        .anyMatch(event -> event.happened().from().isAfter(missed.happened().to()));
  }

  private static String sentence(List<Event> run, Optional<Concern> concern) {
    return "The child was not brought or not reached: %s; not made up for since.%s"
        .formatted(
            String.join(
                "; ",
                run.stream()
                    .map(event ->
                        "%s by %s"
                            .formatted(
                                Wording.when(event.happened()), Wording.agency(event.agency())))
                    .toList()),
            concern.map(open -> " Meanwhile " + open.words() + ".").orElse(""));
  }
}
