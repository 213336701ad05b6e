package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.duty.Obligation;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.KnownClaims;
import org.sightline.policy.Settings;
import org.sightline.signal.Detector;
import org.sightline.signal.Detects;
import org.sightline.signal.Finding;
import org.sightline.signal.Findings;
import org.sightline.signal.Question;
import org.sightline.signal.Severity;
import org.sightline.signal.Subject;
import org.sightline.time.WorkingDays;

/// The child moved to another authority's area, or a transfer was sent there, while something was open or had lately been, and no
/// receipt is on record; or two authorities write about the child and nothing passed between them.
@Detects(
    code = "move-without-receipt",
    version = 1,
    summary = "A move across a border with an open or recent concern, and no receipt on record",
    basis =
        "Working Together to Safeguard Children 2023, chapter 3 (transfers between local"
            + " authorities: a conference within 15 working days); Victoria Climbié Inquiry (2003)")
final class MoveWithoutReceipt implements Detector {

  private static final WorkingDays WORKING_DAYS = WorkingDays.ofEnglandAndWales();
  private static final Set<EventKind> CONCERNED =
      EnumSet.of(
          EventKind.REFERRAL,
          EventKind.INITIAL_ASSESSMENT,
          EventKind.CORE_ASSESSMENT,
          EventKind.ASSESSMENT,
          EventKind.STRATEGY_DISCUSSION,
          EventKind.SECTION_47_STARTED,
          EventKind.CONFERENCE,
          EventKind.PLAN_STARTED,
          EventKind.CLOSURE,
          EventKind.STEP_DOWN);

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    var findings = new ArrayList<Finding>();
    lastMove(chronology, settings)
        .filter(move -> !received(chronology, move))
        .flatMap(move -> moved(chronology, move, settings))
        .ifPresent(findings::add);
    var since = chronology.today().minus(settings.period("asks-for"));
    var authorities = authorities(chronology, since);
    if (authorities.size() > 1 && !passedOn(chronology, authorities.keySet())) {
      findings.add(apart(authorities));
    }
    return List.copyOf(findings);
  }

  private static Optional<Event> lastMove(Chronology chronology, Settings settings) {
    var since = chronology.today().minus(settings.period("asks-for"));
    return Occasion.ofChild(chronology, EnumSet.of(EventKind.HOME_MOVE, EventKind.TRANSFER_SENT))
        .stream()
        .filter(
            event -> event.kind() == EventKind.TRANSFER_SENT || event.detail("area").isPresent())
        .filter(event -> !Occasion.latest(event).isBefore(since))
        .reduce((before, after) -> after);
  }

  private static boolean received(Chronology chronology, Event move) {
    return Occasion.ofChild(
            chronology, EnumSet.of(EventKind.TRANSFER_RECEIVED, EventKind.CONFERENCE))
        .stream()
        .filter(event ->
            event.kind() == EventKind.TRANSFER_RECEIVED || !event.agency().equals(move.agency()))
        .anyMatch(event -> !event.happened().to().isBefore(move.happened().from()));
  }

  private Optional<Finding> moved(Chronology chronology, Event move, Settings settings) {
    var before = concerned(chronology, move, settings);
    var concern = Concern.openIn(chronology, settings);
    if (before.isEmpty() && concern.isEmpty()) {
      return Optional.empty();
    }
    boolean late =
        WORKING_DAYS.between(Occasion.latest(move), chronology.today())
            > settings.count("receipt-within");
    var finding =
        Findings.by(this)
            .about(Subject.of(Question.MOVE), "move")
            .says(late ? Severity.CHECK : Severity.NOTE, sentence(move, before, concern))
            .because(List.of(move.claim()))
            .because(before.map(Event::claim).stream().toList());
    concern.ifPresent(open -> finding.because(open.grounds()));
    return Optional.of(
        finding.asks(
            "Who in the new area has the child's case, and have they confirmed it?",
            "a receipt by the new area's social care",
            "a transfer conference in the new area"));
  }

  private static Optional<Event> concerned(Chronology chronology, Event move, Settings settings) {
    var since = move.happened().from().minus(settings.period("recent"));
    return Occasion.ofChild(chronology, CONCERNED).stream()
        .filter(event -> !Occasion.latest(event).isBefore(since))
        .filter(event -> !event.happened().from().isAfter(move.happened().to()))
        .reduce((before, after) -> after);
  }

  private static String sentence(Event move, Optional<Event> before, Optional<Concern> concern) {
    var area = move.detail("area").map(to -> " to " + to).orElse("");
    return "%s %s%s, and no receipt by the new area is on record. %s"
        .formatted(
            Wording.sentence(Wording.when(move.happened())),
            move.kind() == EventKind.HOME_MOVE
                ? "the child moved"
                : Wording.agency(move.agency()) + " sent the child's case",
            area,
            concern
                .map(open -> "Meanwhile " + open.words() + ".")
                .orElseGet(() ->
                    before
                        .map(event ->
                            "The last step before it was %s by %s %s."
                                .formatted(
                                    Wording.words(event.kind().name()),
                                    Wording.agency(event.agency()),
                                    Wording.when(event.happened())))
                        .orElse("")));
  }

  /// The social care agencies that wrote about the child, with the first claim of each.
  private static Map<String, ClaimId> authorities(Chronology chronology, LocalDate since) {
    var found = new LinkedHashMap<String, ClaimId>();
    chronology.events().stream()
        .filter(event -> event.about().equals(chronology.child()))
        .filter(event -> Report.socialCare(event.agency()))
        .filter(event -> !Occasion.latest(event).isBefore(since))
        .forEach(event -> found.putIfAbsent(event.agency(), event.claim()));
    return found;
  }

  private static boolean passedOn(Chronology chronology, Set<String> authorities) {
    return !Occasion.ofChild(chronology, EnumSet.of(EventKind.TRANSFER_RECEIVED)).isEmpty()
        || chronology.claims(Claim.Shared.class).stream()
            .map(KnownClaims.Of::what)
            .anyMatch(shared ->
                shared.sharing() != Claim.Sharing.ASKED
                    && shared.sharing() != Claim.Sharing.WITHHELD
                    && authorities.contains(shared.from())
                    && authorities.contains(shared.to()));
  }

  private Finding apart(Map<String, ClaimId> authorities) {
    return Findings.by(this)
        .about(Subject.of(Question.MOVE), "authorities")
        .says(
            Severity.CHECK,
            "%s each wrote about the child within a year, and it is not on record that anything passed between them."
                .formatted(Wording.sentence(Wording.agencies(authorities.keySet()))))
        .because(authorities.values())
        .asks(
            "Which authority has the child's case today, and has it read what the other holds?",
            "a transfer received",
            "records passed on between them");
  }
}
