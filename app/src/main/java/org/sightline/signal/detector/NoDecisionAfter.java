package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.DecisionMade;
import org.sightline.chronology.Event;
import org.sightline.duty.Obligation;
import org.sightline.ledger.Claim.DecisionKind;
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

/// Legal advice on the threshold, or a child protection conference while an injury that somebody may have caused is open, calls
/// for a decision on proceedings with its reason: yes or no. It is asked for at once, and pressed when five working days have
/// passed.
@Detects(
    code = "no-decision-after",
    version = 1,
    summary = "Advice or a conference called for a decision, and none is recorded with its reason",
    basis =
        "Children Act 1989, sections 31 and 47(8); serious case review of a child who died in"
            + " 2007, second overview report (2010)")
final class NoDecisionAfter implements Detector {

  private static final WorkingDays WORKING_DAYS = WorkingDays.ofEnglandAndWales();
  private static final Set<DecisionKind> ANSWERS =
      EnumSet.of(DecisionKind.ISSUE_PROCEEDINGS, DecisionKind.EMERGENCY_PROTECTION);

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    var findings = new ArrayList<Finding>();
    undecided(chronology, Advice.given(chronology), settings)
        .map(advice -> afterAdvice(chronology, advice, settings))
        .ifPresent(findings::add);
    if (!Concern.injuries(chronology, settings).isEmpty()) {
      undecided(chronology, chronology.events(EventKind.CONFERENCE), settings)
          .map(conference -> afterConference(chronology, conference, settings))
          .ifPresent(findings::add);
    }
    return List.copyOf(findings);
  }

  /// The last of the year's events after which no reasoned decision and no order came.
  private static Optional<Event> undecided(
      Chronology chronology, List<Event> events, Settings settings) {
    var since = chronology.today().minus(settings.period("asks-for"));
    return events.stream()
        .filter(event -> !event.happened().to().isBefore(since))
        .filter(event -> !decided(chronology, event))
        .reduce((before, after) -> after);
  }

  private static boolean decided(Chronology chronology, Event event) {
    var day = event.happened().from();
    return chronology.decisions().stream()
            .filter(decision -> ANSWERS.contains(decision.question()))
            .filter(decision -> decision.reason().filter(why -> !why.isBlank()).isPresent())
            .anyMatch(decision -> !decision.happened().to().isBefore(day))
        || chronology.events(EventKind.ORDER).stream()
            .anyMatch(order -> !order.happened().to().isBefore(day));
  }

  private Finding afterAdvice(Chronology chronology, Event advice, Settings settings) {
    var all = Advice.given(chronology);
    var contrary = Advice.contrary(advice, all);
    var grounds = grounds(chronology, advice, settings);
    contrary.ifPresent(other -> grounds.add(other.claim()));
    var sentence =
        "%s %s said: %s.%s%s"
            .formatted(
                Wording.sentence(Wording.when(advice.happened())),
                Wording.agency(advice.agency()),
                Advice.of(advice).words(),
                contrary
                    .map(other ->
                        " Advice %s had said: %s."
                            .formatted(Wording.when(other.happened()), Advice.of(other).words()))
                    .orElse(""),
                notDecided(chronology, advice, settings));
    var pressed = contrary.filter(other -> late(chronology, other, settings)).isPresent();
    return finding(
        "legal-advice",
        pressed ? Severity.URGENT : severity(chronology, advice, settings),
        sentence,
        grounds);
  }

  private Finding afterConference(Chronology chronology, Event conference, Settings settings) {
    return finding(
        "conference",
        late(chronology, conference, settings) ? Severity.CHECK : Severity.NOTE,
        "A child protection conference met %s while %s.%s"
            .formatted(
                Wording.when(conference.happened()),
                "nobody had settled " + Wording.injuries(Concern.injuries(chronology, settings)),
                notDecided(chronology, conference, settings)),
        grounds(chronology, conference, settings));
  }

  private Finding finding(
      String key, Severity severity, String sentence, SortedSet<ClaimId> grounds) {
    return Findings.by(this)
        .about(Subject.of(Question.DECISION), key)
        .says(severity, sentence)
        .because(grounds)
        .asks(
            "Are proceedings issued, yes or no, who decides it, and for what reason?",
            "a decision on proceedings or emergency protection, with its reason",
            "a court order");
  }

  /// Advice that speaks for proceedings presses; any other asks.
  private static Severity severity(Chronology chronology, Event advice, Settings settings) {
    return switch (Advice.of(advice)) {
      case MET -> late(chronology, advice, settings) ? Severity.URGENT : Severity.CHECK;
      case NOT_MET -> Severity.CHECK;
      case UNSAID -> late(chronology, advice, settings) ? Severity.CHECK : Severity.NOTE;
    };
  }

  private static boolean late(Chronology chronology, Event event, Settings settings) {
    return chronology.today().isAfter(due(event, settings));
  }

  private static LocalDate due(Event event, Settings settings) {
    return WORKING_DAYS.after(event.happened().to(), settings.count("within"));
  }

  private static String notDecided(Chronology chronology, Event event, Settings settings) {
    var unreasoned =
        chronology.decisions().stream()
            .filter(decision -> ANSWERS.contains(decision.question()))
            .filter(decision -> !decision.happened().to().isBefore(event.happened().from()))
            .reduce((before, after) -> after);
    return unreasoned
            .map(decision ->
                " A decision (“%s”) is on record without a reason".formatted(decision.outcome()))
            .orElse(" No decision on proceedings is on record")
        + "; it is due by %s.".formatted(Wording.day(due(event, settings)));
  }

  private static SortedSet<ClaimId> grounds(Chronology chronology, Event event, Settings settings) {
    var grounds = new TreeSet<ClaimId>();
    grounds.add(event.claim());
    Concern.injuries(chronology, settings)
        .forEach(injury -> grounds.addAll(Injuries.grounds(injury)));
    chronology.decisions().stream()
        .filter(decision -> ANSWERS.contains(decision.question()))
        .map(DecisionMade::claim)
        .forEach(grounds::add);
    return grounds;
  }
}
