package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.chronology.Injury;
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

/// A case was closed or stepped down, or the threshold was held not to be met, within sixty days of an injury that nobody has
/// settled, or of an arrest, a broken condition or several reports that nothing had looked at.
@Detects(
    code = "closure-soon-after-injury",
    version = 1,
    summary =
        "Closed, stepped down or held below the threshold soon after an injury, arrest or breach",
    basis =
        "Victoria Climbié Inquiry (2003); serious case review of a child who died in 2007, second"
            + " overview report (2010); Working Together to Safeguard Children 2023, chapter 3")
final class ClosureSoonAfterInjury implements Detector {

  private static final Set<EventKind> BREACHES =
      EnumSet.of(EventKind.ARREST, EventKind.CONDITION_BROKEN, EventKind.DOMESTIC_ABUSE_INCIDENT);

  /// What stood in the way of closing.
  private record Trigger(List<String> words, Set<ClaimId> grounds, boolean concerning) {}

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    return Closing.standing(chronology, chronology.today().minus(settings.period("asks-for")))
        .flatMap(closing ->
            trigger(chronology, closing, settings).map(trigger -> finding(closing, trigger)))
        .stream()
        .toList();
  }

  private static Optional<Trigger> trigger(
      Chronology chronology, Closing closing, Settings settings) {
    var since = closing.day().minus(settings.period("within"));
    var words = new ArrayList<String>();
    var grounds = new TreeSet<ClaimId>();
    var injuries = injuries(chronology, closing, since, settings);
    injuries.forEach(injury -> words.add(Wording.injury(injury)));
    grounds.addAll(Injuries.grounds(injuries));
    for (var breach : breaches(chronology, closing, since)) {
      words.add("%s %s".formatted(words(breach.kind()), Wording.when(breach.happened())));
      grounds.add(breach.claim());
    }
    var reports = unheard(chronology, closing, since);
    if (reports.size() >= settings.count("reports")) {
      reports.forEach(report -> words.add("a report by " + report.words()));
      reports.forEach(report -> grounds.addAll(report.claims()));
    }
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(new Trigger(words, grounds, injuries.stream().anyMatch(Injury::concerning)));
  }

  private static List<Injury> injuries(
      Chronology chronology, Closing closing, LocalDate since, Settings settings) {
    return Injuries.since(Injuries.unsettled(chronology, settings), since).stream()
        .filter(injury -> !injury.happened().from().isAfter(closing.day()))
        .filter(injury -> !Injuries.ordinary(chronology, injury, settings))
        .toList();
  }

  private static List<Event> breaches(Chronology chronology, Closing closing, LocalDate since) {
    return chronology.events().stream()
        .filter(event -> BREACHES.contains(event.kind()))
        .filter(event -> within(Occasion.latest(event), since, closing))
        .filter(event ->
            event.kind() != EventKind.DOMESTIC_ABUSE_INCIDENT
                || closing.kind() != Closing.Kind.NOTHING_FURTHER)
        .filter(event -> !Occasion.anewBetween(chronology, Occasion.latest(event), closing.day()))
        .toList();
  }

  private static String words(EventKind breach) {
    if (breach == EventKind.ARREST) {
      return "an arrest";
    }
    return breach == EventKind.CONDITION_BROKEN ? "a broken condition" : "domestic abuse recorded";
  }

  private static List<Report> unheard(Chronology chronology, Closing closing, LocalDate since) {
    return Report.in(chronology).stream()
        .filter(report -> within(report.day(), since, closing))
        .filter(report -> !Occasion.anewBetween(chronology, report.day(), closing.day()))
        .toList();
  }

  private static boolean within(LocalDate day, LocalDate since, Closing closing) {
    return !day.isBefore(since) && !day.isAfter(closing.day());
  }

  private Finding finding(Closing closing, Trigger trigger) {
    boolean left = closing.kind() != Closing.Kind.THRESHOLD_NOT_MET;
    return Findings.by(this)
        .about(Subject.of(Question.CLOSURE), "closure")
        .says(
            trigger.concerning() && left ? Severity.URGENT : Severity.CHECK,
            "%s, soon after %s, which nothing on record has settled."
                .formatted(closing.words(), Wording.few(trigger.words())))
        .because(closing.claims())
        .because(trigger.grounds())
        .asks(
            "Who decided it, knowing of this, and does it still hold?",
            "an assessment, strategy discussion or conference after it",
            "a professional opinion that settles the injury");
  }
}
