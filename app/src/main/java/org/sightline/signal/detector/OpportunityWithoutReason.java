package org.sightline.signal.detector;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/// Something that calls for a decision about the child's safety has passed, and no reason for what was then decided, or not, is on
/// record: the last conference, strategy discussion, legal advice, closing, or decision to send the child home.
@Detects(
    code = "opportunity-without-reason",
    version = 1,
    summary = "An opportunity to decide passed, and no reason is on record",
    basis =
        "Working Together to Safeguard Children 2023, chapter 3 (record decisions and the reasons"
            + " for them); serious case review of a child who died in 2007, second overview report"
            + " (2010)")
final class OpportunityWithoutReason implements Detector {

  private static final WorkingDays WORKING_DAYS = WorkingDays.ofEnglandAndWales();
  private static final Set<EventKind> OPPORTUNITIES =
      EnumSet.of(
          EventKind.CONFERENCE,
          EventKind.STRATEGY_DISCUSSION,
          EventKind.LEGAL_ADVICE,
          EventKind.LEGAL_GATEWAY_MEETING,
          EventKind.LEGAL_PLANNING_MEETING,
          EventKind.CLOSURE,
          EventKind.STEP_DOWN,
          EventKind.RETURN_HOME);
  private static final Set<DecisionKind> WEIGHTY =
      EnumSet.of(
          DecisionKind.ISSUE_PROCEEDINGS,
          DecisionKind.EMERGENCY_PROTECTION,
          DecisionKind.PLACEMENT,
          DecisionKind.RETURN_HOME,
          DecisionKind.CLOSE_CASE);

  /// What called for a reason, in words.
  private record Unreasoned(String words, List<ClaimId> claims, boolean says) {}

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    return byDecision(chronology, settings)
        .or(() -> byEvent(chronology, settings))
        .map(found -> finding(chronology, found, settings))
        .stream()
        .toList();
  }

  /// The last weighty decision, where nobody recorded why.
  private static Optional<Unreasoned> byDecision(Chronology chronology, Settings settings) {
    var since = chronology.today().minus(settings.period("asks-for"));
    return chronology.decisions().stream()
        .filter(decision -> WEIGHTY.contains(decision.question()))
        .filter(decision -> !decision.happened().to().isBefore(since))
        .reduce((before, after) -> after)
        .filter(decision -> decision.reason().filter(why -> !why.isBlank()).isEmpty())
        .filter(decision -> reasonedEvent(chronology, decision).isEmpty())
        .map(decision ->
            new Unreasoned(
                "%s %s decided “%s” (%s)"
                    .formatted(
                        Wording.sentence(Wording.when(decision.happened())),
                        Wording.agency(decision.agency()),
                        decision.outcome(),
                        Wording.words(decision.question().name())),
                List.of(decision.claim()),
                true));
  }

  /// An event of the same day that gives the reason instead.
  private static Optional<Event> reasonedEvent(Chronology chronology, DecisionMade decision) {
    return Occasion.ofChild(chronology, OPPORTUNITIES).stream()
        .filter(event -> event.agency().equals(decision.agency()))
        .filter(event -> event.happened().mayOverlap(decision.happened()))
        .filter(event -> event.detail("reason").isPresent())
        .findFirst();
  }

  private static Optional<Unreasoned> byEvent(Chronology chronology, Settings settings) {
    var since = chronology.today().minus(settings.period("asks-for"));
    return Occasion.ofChild(chronology, OPPORTUNITIES).stream()
        .filter(event -> !Occasion.latest(event).isBefore(since))
        .reduce((before, after) -> after)
        .filter(event -> silent(event) || late(chronology, event, settings))
        .filter(event -> event.detail("reason").isEmpty() && !reasonedSince(chronology, event))
        .filter(event -> silent(event) || event.detail("outcome").isEmpty())
        .map(event ->
            new Unreasoned(
                "%s %s recorded: %s"
                    .formatted(
                        Wording.sentence(Wording.when(event.happened())),
                        Wording.agency(event.agency()),
                        Wording.words(event.kind().name())),
                List.of(event.claim()),
                silent(event)));
  }

  /// The record itself says that no reason was recorded.
  private static boolean silent(Event event) {
    return event.detail("reason-recorded").filter("no"::equals).isPresent();
  }

  private static boolean late(Chronology chronology, Event event, Settings settings) {
    return WORKING_DAYS.between(Occasion.latest(event), chronology.today())
        > settings.count("reason-within");
  }

  private static boolean reasonedSince(Chronology chronology, Event event) {
    return chronology.decisions().stream()
        .filter(decision -> !decision.happened().to().isBefore(event.happened().from()))
        .map(DecisionMade::reason)
        .flatMap(Optional::stream)
        .anyMatch(why -> !why.isBlank());
  }

  private Finding finding(Chronology chronology, Unreasoned found, Settings settings) {
    var concern = Concern.openIn(chronology, settings);
    boolean check =
        (found.says() && concern.isPresent()) || concern.filter(Concern::injury).isPresent();
    var grounds = new ArrayList<>(found.claims());
    concern.ifPresent(open -> grounds.addAll(open.grounds()));
    return Findings.by(this)
        .about(Subject.of(Question.DECISION))
        .says(
            check ? Severity.CHECK : Severity.NOTE,
            "%s. No reason is on record.%s"
                .formatted(
                    found.words(),
                    concern.map(open -> " Meanwhile " + open.words() + ".").orElse("")))
        .because(grounds)
        .asks(
            "What was decided, why, and by whom?",
            "the decision with its reason, by the person who made it",
            "a later decision on the same question with its reason");
  }
}
