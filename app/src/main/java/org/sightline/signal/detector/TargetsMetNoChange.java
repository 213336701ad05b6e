package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.ArrayList;
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

/// What was asked of the adults goes well on record, while what was to get better for the child does not: new injuries, hunger,
/// contacts that fail, reports by others go on. It sets behaviour beside outcome and labels nobody.
@Detects(
    code = "targets-met-no-change",
    version = 1,
    summary = "Targets of the adults are met while injuries, failed contacts or reports go on",
    basis =
        "NSPCC, Disguised compliance: learning from case reviews (2014, 2023), which warns of the"
            + " label; Reder, Duncan and Gray, Beyond Blame (1993)")
final class TargetsMetNoChange implements Detector {

  private static final Set<EventKind> WELL =
      EnumSet.of(
          EventKind.APPOINTMENT,
          EventKind.CORE_GROUP,
          EventKind.CONFERENCE,
          EventKind.CASE_SUPERVISION,
          EventKind.HOME_VISIT,
          EventKind.OBSERVATION,
          EventKind.CONTACT,
          EventKind.EARLY_HELP,
          EventKind.ASSESSMENT,
          EventKind.ABSENCE);
  private static final List<String> WORDS =
      List.of(
          "target met",
          "targets met",
          "improved",
          "completed",
          "engag",
          "cooperat",
          "good progress",
          "attends");
  private static final Set<EventKind> ILL =
      EnumSet.of(
          EventKind.NO_ACCESS,
          EventKind.WAS_NOT_BROUGHT,
          EventKind.CONDITION_BROKEN,
          EventKind.SCHOOL_CONCERN);

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    var since = chronology.today().minus(settings.period("window"));
    var well =
        Occasion.ofChild(chronology, WELL).stream()
            .filter(event -> !Occasion.latest(event).isBefore(since))
            .filter(TargetsMetNoChange::goesWell)
            .toList();
    if (well.size() < settings.count("targets")) {
      return List.of();
    }
    var first = Occasion.latest(well.getFirst());
    var signs = new ArrayList<String>();
    var grounds = new TreeSet<ClaimId>(well.stream().map(Event::claim).toList());
    var last = goesOn(chronology, first, signs, grounds, settings);
    boolean answered = Occasion.anewAfter(chronology, last).isPresent();
    return signs.size() < settings.count("signs") || answered
        ? List.of()
        : List.of(finding(well, signs, grounds));
  }

  private static boolean goesWell(Event event) {
    var said =
        (event.detail("outcome").orElse("") + " " + event.detail("result").orElse(""))
            .toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(said::contains);
  }

  /// Gathers what goes on since the first target met.
  ///
  /// @return the day of the last of it
  private static LocalDate goesOn(
      Chronology chronology,
      LocalDate first,
      List<String> signs,
      Set<ClaimId> grounds,
      Settings settings) {
    var last = first;
    for (var injury : Injuries.since(Injuries.unsettled(chronology, settings), first)) {
      if (!Injuries.ordinary(chronology, injury, settings)) {
        signs.add(Wording.injury(injury));
        grounds.addAll(injury.claims());
        last = later(last, injury.firstKnown());
      }
    }
    for (var event : Occasion.ofChild(chronology, ILL)) {
      if (!Occasion.latest(event).isBefore(first)) {
        signs.add(words(event.kind()) + " " + Wording.when(event.happened()));
        grounds.add(event.claim());
        last = later(last, Occasion.latest(event));
      }
    }
    for (var report : Report.in(chronology)) {
      if (!report.day().isBefore(first)) {
        signs.add("a report by " + report.words());
        grounds.addAll(report.claims());
        last = later(last, report.day());
      }
    }
    return last;
  }

  private static String words(EventKind kind) {
    if (kind == EventKind.SCHOOL_CONCERN) {
      return "a concern at school";
    }
    return kind == EventKind.CONDITION_BROKEN ? "a broken condition" : "a contact that failed";
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private Finding finding(List<Event> well, List<String> signs, Set<ClaimId> grounds) {
    return Findings.by(this)
        .about(Subject.of(Question.CHANGE))
        .says(
            Severity.CHECK,
            "On record the adults do what was asked (%d entries, the last by %s %s). Meanwhile: %s."
                .formatted(
                    well.size(),
                    Wording.agency(well.getLast().agency()),
                    Wording.when(well.getLast().happened()),
                    Wording.few(signs.reversed())))
        .because(grounds)
        .asks(
            "What is different for the child, seen by somebody who came unannounced?",
            "an assessment, conference or strategy discussion that sets both side by side",
            "half a year in which nothing of it happens again");
  }
}
