package org.sightline.signal.detector;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
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

/// A child looks for food or is noted as hungry, on two days or by two voices, and nothing has looked at the child's whole
/// situation since. A health appointment about appetite is no answer by itself: it may hear only the carers.
@Detects(
    code = "hunger",
    version = 1,
    summary = "Hunger or food-seeking noted twice or by two voices, and not assessed since",
    basis =
        "NICE CG89 and NG76 (repeated scavenging, stealing or hoarding of food with no medical"
            + " explanation); published reviews of children who were starved")
final class Hunger implements Detector {

  private static final Set<EventKind> NOTES =
      EnumSet.of(
          EventKind.SCHOOL_CONCERN,
          EventKind.OBSERVATION,
          EventKind.CHILDCARE,
          EventKind.REFERRAL,
          EventKind.CONTACT,
          EventKind.TELEPHONE_CALL,
          EventKind.CONSULTATION);
  private static final Set<EventKind> TOLD =
      EnumSet.of(EventKind.REFERRAL, EventKind.CONTACT, EventKind.TELEPHONE_CALL);
  private static final int DAYS_TO_PASS_ON = 3;
  private static final List<String> WORDS = List.of("hunger", "hungry", "food");

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    var since = chronology.today().minus(settings.period("window"));
    var all =
        Occasion.ofChild(chronology, NOTES).stream()
            .filter(Hunger::speaksOfHunger)
            .filter(event -> !Occasion.latest(event).isBefore(since))
            .toList();
    var notes = all.stream().filter(note -> !passedOn(note, all)).toList();
    if (occasions(notes) < settings.count("occasions")
        || Occasion.anewFrom(chronology, Occasion.latest(notes.getLast())).isPresent()) {
      return List.of();
    }
    var falling = WeightFaltering.falling(chronology, settings);
    var grounds = new TreeSet<ClaimId>(notes.stream().map(Event::claim).toList());
    falling.ifPresent(fall -> grounds.addAll(fall.claims()));
    return List.of(
        Findings.by(this)
            .about(Subject.of(Question.NOURISHMENT))
            .says(
                falling.isPresent() ? Severity.URGENT : Severity.CHECK,
                sentence(notes) + falling.map(fall -> " " + fall.words()).orElse(""))
            .because(grounds)
            .asks(
                "Why is the child hungry, what does the child say alone, and what does the child"
                    + " weigh?",
                "an assessment or strategy discussion that had all these notes before it",
                "half a year in which nobody notes it again"));
  }

  private static boolean speaksOfHunger(Event event) {
    var about = event.detail("about").orElse("").toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(about::contains);
  }

  /// Whether social care wrote down what another agency had noted within three days before: that is the other's voice.
  private static boolean passedOn(Event note, List<Event> all) {
    var day = note.happened().to();
    return TOLD.contains(note.kind())
        && Report.socialCare(note.agency())
        && all.stream()
            .filter(other -> !other.agency().equals(note.agency()))
            .filter(other -> !other.happened().to().isAfter(day))
            .filter(other -> !other.happened().to().isBefore(day.minusDays(DAYS_TO_PASS_ON)))
            .anyMatch(other ->
                note.detail("source").or(() -> note.detail("from")).stream()
                    .allMatch(source -> other.agency().contains(source)));
  }

  /// Different days, or different voices on one day. Where the day is not known exactly, the day on which the note became known
  /// tells two notes apart.
  private static long occasions(List<Event> notes) {
    return notes.stream()
        .map(event ->
            (event.happened().exact() ? event.happened().from() : event.received())
                + event.agency()
                + event.role())
        .distinct()
        .count();
  }

  private static String sentence(List<Event> notes) {
    return "The child was noted as hungry or looking for food: %s. No assessment since is on record."
        .formatted(
            Wording.few(
                notes.reversed().stream()
                    .map(event ->
                        "by %s %s"
                            .formatted(
                                Wording.agency(event.agency()), Wording.when(event.happened())))
                    .toList()));
  }
}
