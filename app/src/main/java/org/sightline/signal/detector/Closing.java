package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.DecisionMade;
import org.sightline.chronology.Event;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.time.Span;

/// The child's case was closed or stepped down, what was told about the child was left without further action, or the threshold
/// was held not to be met. Entries of one agency about one day are one.
///
/// @param kind which of these
/// @param happened when
/// @param day the last day on which it can have been
/// @param agency whose record
/// @param reason why, where that was recorded
/// @param wordOf whose word it rests on, where that was recorded
/// @param claims the claims that show it
record Closing(
    Kind kind,
    Span happened,
    LocalDate day,
    String agency,
    Optional<String> reason,
    Optional<String> wordOf,
    List<ClaimId> claims) {

  /// What was done, most final first.
  enum Kind {
    CLOSED("closed the case"),
    STEPPED_DOWN("stepped the case down"),
    NOTHING_FURTHER("decided on no further action"),
    THRESHOLD_NOT_MET("held that the threshold is not met");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  private static final Set<EventKind> LEGAL =
      EnumSet.of(
          EventKind.LEGAL_ADVICE,
          EventKind.LEGAL_GATEWAY_MEETING,
          EventKind.LEGAL_PLANNING_MEETING);

  /// What calls for an answer, which may be that nothing more is done.
  private static final Set<EventKind> ANSWERED =
      EnumSet.of(
          EventKind.REFERRAL,
          EventKind.CONTACT,
          EventKind.TELEPHONE_CALL,
          EventKind.ASSESSMENT,
          EventKind.INITIAL_ASSESSMENT,
          EventKind.CORE_ASSESSMENT,
          EventKind.STRATEGY_DISCUSSION,
          EventKind.SECTION_47_ENDED);

  private static final List<String> NOTHING =
      List.of(
          "no further action",
          "nfa",
          "no action",
          "no need",
          "no concern",
          "no safeguarding",
          "not accepted",
          "not met",
          "closed",
          "unsubstantiated",
          "not substantiated",
          "malicious");

  /// Every closing on record, in order of happening.
  static List<Closing> in(Chronology chronology) {
    var all = new LinkedHashMap<String, Closing>();
    Stream.concat(
            chronology.events().stream()
                .filter(event -> event.about().equals(chronology.child()))
                .flatMap(event -> of(event).stream()),
            chronology.decisions().stream().flatMap(decision -> of(decision).stream()))
        .sorted(
            Comparator.comparing(Closing::day)
                .thenComparing(Closing::kind)
                .thenComparing(closing -> closing.claims().getFirst()))
        .forEach(closing -> all.merge(closing.agency() + closing.day(), closing, Closing::with));
    return List.copyOf(all.values());
  }

  /// The last closing not before a day, if nothing has looked at the child anew since.
  static Optional<Closing> standing(Chronology chronology, LocalDate since) {
    return in(chronology).stream()
        .filter(closing -> !closing.day().isBefore(since))
        .reduce((before, after) -> after)
        .filter(last -> Occasion.anewAfter(chronology, last.day()).isEmpty());
  }

  /// Whether an outcome, as recorded, says that nothing more is done.
  static boolean nothingFurther(String outcome) {
    var words = outcome.toLowerCase(Locale.ROOT);
    return NOTHING.stream().anyMatch(words::contains);
  }

  /// "On 15 July 2020 social care closed the case".
  String words() {
    return "%s %s %s"
        .formatted(Wording.sentence(Wording.when(happened)), Wording.agency(agency), kind.words);
  }

  private Closing with(Closing other) {
    var both = new ArrayList<>(claims);
    both.addAll(other.claims);
    return new Closing(
        kind,
        happened,
        day,
        agency,
        reason.or(other::reason),
        wordOf.or(other::wordOf),
        List.copyOf(both));
  }

  private static Optional<Closing> of(Event event) {
    return kind(event)
        .map(kind ->
            new Closing(
                kind,
                event.happened(),
                Occasion.latest(event),
                event.agency(),
                event.detail("reason"),
                event.detail("on-the-word-of"),
                List.of(event.claim())));
  }

  private static Optional<Kind> kind(Event event) {
    if (event.kind() == EventKind.CLOSURE) {
      return Optional.of(Kind.CLOSED);
    }
    if (event.kind() == EventKind.STEP_DOWN) {
      return Optional.of(Kind.STEPPED_DOWN);
    }
    if (LEGAL.contains(event.kind()) && Advice.of(event) == Advice.Threshold.NOT_MET) {
      return Optional.of(Kind.THRESHOLD_NOT_MET);
    }
    return event
        .detail("outcome")
        .filter(outcome -> ANSWERED.contains(event.kind()) && nothingFurther(outcome))
        .map(outcome -> Kind.NOTHING_FURTHER);
  }

  private static Optional<Closing> of(DecisionMade decision) {
    return kind(decision)
        .map(kind ->
            new Closing(
                kind,
                decision.happened(),
                decision.happened().to(),
                decision.agency(),
                decision.reason(),
                Optional.empty(),
                List.of(decision.claim())));
  }

  private static Optional<Kind> kind(DecisionMade decision) {
    return switch (decision.question()) {
      case CLOSE_CASE -> Optional.of(Kind.CLOSED).filter(kind -> !refused(decision.outcome()));
      case REFERRAL_RESPONSE ->
          Optional.of(Kind.NOTHING_FURTHER).filter(kind -> nothingFurther(decision.outcome()));
      case ISSUE_PROCEEDINGS, EMERGENCY_PROTECTION, PLACEMENT, RETURN_HOME, CHARGE, OTHER ->
          Optional.empty();
    };
  }

  private static boolean refused(String outcome) {
    var words = outcome.toLowerCase(Locale.ROOT).strip();
    return words.startsWith("not ") || words.startsWith("stay") || words.startsWith("keep");
  }
}
