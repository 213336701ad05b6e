package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sightline.chronology.Adult;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.DecisionMade;
import org.sightline.chronology.Event;
import org.sightline.duty.Obligation;
import org.sightline.household.Evidence;
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

/// What a plan, an order, a bail or a return home requires is not kept: somebody who must not be there was there, somebody who
/// must be there was not, or an agency recorded a breach; and nobody has acted on it since.
@Detects(
    code = "plan-condition-broken",
    version = 1,
    summary =
        "A condition of the plan, order, bail or return was broken and nobody has acted on it",
    basis =
        "Working Together to Safeguard Children 2023, chapter 3 (review the plan when circumstances"
            + " change); Child Safeguarding Practice Review Panel, Child Protection in England"
            + " (2022)")
final class PlanConditionBroken implements Detector {

  private static final Set<Evidence.Sign> THERE =
      EnumSet.of(
          Evidence.Sign.OWN_ADDRESS,
          Evidence.Sign.PRESENCE_AT_HOME,
          Evidence.Sign.PRESENCE_WITH_CHILD,
          Evidence.Sign.COLLECTED_CHILD,
          Evidence.Sign.SAID_TO_LIVE_THERE,
          Evidence.Sign.CARER);
  private static final Set<EventKind> ANSWERS =
      EnumSet.of(
          EventKind.STRATEGY_DISCUSSION,
          EventKind.SECTION_47_STARTED,
          EventKind.CONFERENCE,
          EventKind.PLAN_STARTED,
          EventKind.PLACEMENT,
          EventKind.LEGAL_GATEWAY_MEETING,
          EventKind.LEGAL_PLANNING_MEETING,
          EventKind.PROCEEDINGS_ISSUED,
          EventKind.ORDER);
  private static final Set<EventKind> VISITS =
      EnumSet.of(
          EventKind.HOME_VISIT,
          EventKind.UNANNOUNCED_VISIT,
          EventKind.OBSERVATION,
          EventKind.CONTACT);

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    var findings = new TreeMap<String, Finding>();
    var broken = recorded(chronology, settings);
    if (!broken.isEmpty()) {
      findings.put("breach", breach(broken, settings));
    }
    for (var condition : Condition.inForce(chronology)) {
      there(chronology, condition).ifPresent(finding -> findings.put("barred", finding));
      absent(chronology, condition).ifPresent(finding -> findings.put("supervisor", finding));
    }
    return List.copyOf(findings.values());
  }

  /// Breaches that agencies recorded, and that nobody has acted on since the last of them.
  private static List<Event> recorded(Chronology chronology, Settings settings) {
    var since = chronology.today().minus(settings.period("asks-for"));
    return chronology.events(EventKind.CONDITION_BROKEN).stream()
        .filter(event -> !Occasion.latest(event).isBefore(since))
        .filter(event -> !actedOn(chronology, Occasion.latest(event)))
        .toList();
  }

  private static boolean actedOn(Chronology chronology, LocalDate day) {
    return Occasion.ofChild(chronology, ANSWERS).stream()
            .anyMatch(event -> !event.happened().to().isBefore(day))
        || chronology.decisions().stream()
            .filter(decision -> !decision.happened().to().isBefore(day))
            .map(DecisionMade::reason)
            .anyMatch(Optional::isPresent);
  }

  private Finding breach(List<Event> broken, Settings settings) {
    var said =
        broken.stream()
            .map(event ->
                "%s by %s%s"
                    .formatted(
                        Wording.when(event.happened()),
                        Wording.agency(event.agency()),
                        event.words().isBlank() ? "" : " (“" + event.words() + "”)"))
            .toList();
    return Findings.by(this)
        .about(Subject.of(Question.CONDITIONS), "breach")
        .says(
            broken.size() >= settings.count("urgent-from") ? Severity.URGENT : Severity.CHECK,
            "A broken condition was recorded %s. No decision on it is on record."
                .formatted(Wording.few(said)))
        .because(broken.stream().map(Event::claim).toList())
        .asks(
            "What follows from the breach, who decides it, and is the child safe there tonight?",
            "a strategy discussion, conference or legal meeting after the breach",
            "a decision about it with its reason");
  }

  private Optional<Finding> there(Chronology chronology, Condition condition) {
    var adults =
        chronology.adults().stream()
            .filter(adult -> condition.barred().filter(who -> who.mayBe(adult)).isPresent())
            .toList();
    return adults.stream()
        .flatMap(one -> one.residence().stream())
        .flatMap(place -> place.evidence().stream())
        .filter(item -> item.weight() == Evidence.Weight.POINTS_TO)
        .filter(item -> THERE.contains(item.sign()))
        .filter(item -> item.happened().to().isAfter(condition.day()))
        .max(
            Comparator.comparing((Evidence item) -> item.happened().to())
                .thenComparing(Evidence::claim))
        .filter(seen -> !actedOn(chronology, seen.happened().to()))
        .map(seen -> there(condition, condition.barred().orElseThrow(), adults, seen));
  }

  private Finding there(
      Condition condition, Condition.Named who, List<Adult> adults, Evidence seen) {
    var grounds = new TreeSet<ClaimId>(List.of(condition.claim(), seen.claim()));
    adults.forEach(adult -> grounds.addAll(adult.mentions()));
    return Findings.by(this)
        .about(Subject.of(Question.CONDITIONS), "barred")
        .says(
            Severity.URGENT,
            "By the %s of %s, %s must not be there. %s No decision on it is on record."
                .formatted(
                    condition.what(),
                    Wording.day(condition.day()),
                    who.words(),
                    Wording.full(seen.sentence())))
        .because(grounds)
        .asks(
            "Is %s in the home today, and what is done to keep the child safe?"
                .formatted(who.words()),
            "an unannounced visit that finds who is there",
            "a strategy discussion, conference or legal meeting after it",
            "a decision about it with its reason");
  }

  private Optional<Finding> absent(Chronology chronology, Condition condition) {
    return Occasion.ofChild(chronology, VISITS).stream()
        .filter(event -> Occasion.latest(event).isAfter(condition.day()))
        .filter(event -> condition.supervisor().filter(who -> who.missingAt(event)).isPresent())
        .reduce((before, after) -> after)
        .filter(event -> !actedOn(chronology, Occasion.latest(event)))
        .map(event -> absent(condition, condition.supervisor().orElseThrow(), event));
  }

  private Finding absent(Condition condition, Condition.Named supervisor, Event visit) {
    return Findings.by(this)
        .about(Subject.of(Question.CONDITIONS), "supervisor")
        .says(
            Severity.CHECK,
            "By the %s of %s, %s must be with the child. %s %s found them absent."
                .formatted(
                    condition.what(),
                    Wording.day(condition.day()),
                    supervisor.words(),
                    Wording.sentence(Wording.when(visit.happened())),
                    Wording.agency(visit.agency())))
        .because(List.of(condition.claim(), visit.claim()))
        .asks(
            "Who supervises the child today, and does the arrangement still hold?",
            "a visit that finds the supervisor there",
            "a decision about the arrangement with its reason");
  }
}
