package org.sightline.signal.detector;

import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sightline.chronology.Answer;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.chronology.Injury;
import org.sightline.duty.Obligation;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.InjuryType;
import org.sightline.policy.Settings;
import org.sightline.signal.Detector;
import org.sightline.signal.Detects;
import org.sightline.signal.Finding;
import org.sightline.signal.Findings;
import org.sightline.signal.Question;
import org.sightline.signal.Severity;
import org.sightline.signal.Subject;

/// An injury that hurts or shows, or any in a child not known to move independently, was brought to a doctor hours or days after it
/// is said to have happened, and no doctor has settled it. Many parents wait a night; who waits longer is asked why.
@Detects(
    code = "delay-in-seeking-care",
    version = 2,
    summary = "A serious injury brought to a doctor long after it is said to have happened",
    basis =
        "NICE CG89, 1.1 and 1.3 (an unexplained delay in presentation); RCPCH child protection"
            + " evidence reviews on fractures and burns")
final class DelayInSeekingCare implements Detector {

  private static final Set<InjuryType> SERIOUS =
      EnumSet.of(InjuryType.FRACTURE, InjuryType.HEAD_INJURY, InjuryType.BURN_OR_SCALD);
  private static final Set<EventKind> PRESENTED =
      EnumSet.of(
          EventKind.ATTENDANCE,
          EventKind.CONSULTATION,
          EventKind.ADMISSION,
          EventKind.MEDICAL_EXAMINATION);
  private static final int HOURS_OF_A_DAY = 24;

  /// How long the child waited at least and at most, and the record that shows it.
  private record Wait(long hours, long longest, Event presented) {
    String words() {
      return hours % HOURS_OF_A_DAY == 0 && hours > HOURS_OF_A_DAY
          ? hours / HOURS_OF_A_DAY + " days"
          : hours + " hours";
    }
  }

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    var since = chronology.today().minus(settings.period("asks-for"));
    var presented = Occasion.ofChild(chronology, PRESENTED);
    return Injuries.since(Injuries.unsettled(chronology, settings), since).stream()
        .filter(injury -> serious(chronology, injury, settings))
        .flatMap(injury ->
            wait(injury, presented)
                .flatMap(wait -> judged(injury, wait, limit(chronology, injury, settings)))
                .stream())
        .toList();
  }

  private Optional<Finding> judged(Injury injury, Wait wait, int limit) {
    if (wait.hours() >= limit) {
      return Optional.of(finding(injury, wait));
    }
    return wait.longest() >= limit && !injury.happened().exact()
        ? Optional.of(cannotTell(injury, wait))
        : Optional.empty();
  }

  private Finding cannotTell(Injury injury, Wait wait) {
    return Findings.by(this)
        .about(Subject.of(Question.INJURY, injury.key()))
        .says(
            Severity.NOTE,
            "Cannot tell how long %s waited for a doctor, because the day on which it came about is not recorded."
                .formatted(Wording.injury(injury)))
        .because(Injuries.grounds(injury))
        .because(List.of(wait.presented().claim()))
        .asks(
            "On which day and at what time did it happen, by whose word?",
            "the day of the injury",
            "a paediatrician's opinion of how old it was");
  }

  private static boolean serious(Chronology chronology, Injury injury, Settings settings) {
    return injury.types().stream().anyMatch(SERIOUS::contains)
        || injury.concerning()
        || !moves(chronology, injury, settings);
  }

  private static boolean moves(Chronology chronology, Injury injury, Settings settings) {
    return Moving.when(chronology, injury, settings) instanceof Answer.Yes;
  }

  private static int limit(Chronology chronology, Injury injury, Settings settings) {
    return settings.count(moves(chronology, injury, settings) ? "hours" : "hours-not-mobile");
  }

  /// The first time a doctor or nurse saw the child after the injury; the hours that the record names, or else whole days.
  private static Optional<Wait> wait(Injury injury, List<Event> presented) {
    return presented.stream()
        .filter(event -> !event.happened().to().isBefore(injury.happened().from()))
        .findFirst()
        .map(event -> wait(injury, event));
  }

  private static Wait wait(Injury injury, Event event) {
    return event
        .detail("delay-hours")
        .filter(hours -> hours.matches("\\d{1,4}"))
        .map(Long::parseLong)
        .map(hours -> new Wait(hours, hours, event))
        .orElseGet(() ->
            new Wait(
                HOURS_OF_A_DAY * days(injury, event),
                HOURS_OF_A_DAY
                    * ChronoUnit.DAYS.between(injury.happened().from(), event.happened().to()),
                event));
  }

  /// At least so many days: from the last day on which the injury can have happened to the first on which it was brought.
  private static long days(Injury injury, Event event) {
    return ChronoUnit.DAYS.between(injury.happened().to(), event.happened().from());
  }

  private Finding finding(Injury injury, Wait wait) {
    return Findings.by(this)
        .about(Subject.of(Question.INJURY, injury.key()))
        .says(
            Severity.CHECK,
            "%s was brought to %s %s after it is said to have happened.%s"
                .formatted(
                    Wording.sentence(Wording.injury(injury)),
                    Wording.agency(wait.presented().agency()),
                    wait.words(),
                    Injuries.standing(injury)))
        .because(Injuries.grounds(injury))
        .because(List.of(wait.presented().claim()))
        .asks(
            "Why was the child not brought sooner, and does the account explain how the child was"
                + " meanwhile?",
            "a paediatrician's opinion that takes the delay into account",
            "a reason that somebody checked");
  }
}
