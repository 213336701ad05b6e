package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.duty.Obligation;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.RecordedClaim;
import org.sightline.policy.Settings;
import org.sightline.signal.Detector;
import org.sightline.signal.Detects;
import org.sightline.signal.Finding;
import org.sightline.signal.Findings;
import org.sightline.signal.Question;
import org.sightline.signal.Severity;
import org.sightline.signal.Subject;
import org.sightline.time.WorkingDays;

/// What agencies hold about the child does not agree: two addresses, two birth dates, two outcomes of one occasion, or a report
/// that was about one thing when it was sent and about another when it was received.
@Detects(
    code = "records-disagree",
    version = 1,
    summary = "Two addresses, birth dates, outcomes or reasons for one child or one occasion",
    basis =
        "Victoria Climbié Inquiry (2003): wrong names, addresses and categories on the way between"
            + " agencies; Working Together to Safeguard Children 2023, chapter 1")
final class RecordsDisagree implements Detector {

  private static final WorkingDays WORKING_DAYS = WorkingDays.ofEnglandAndWales();
  private static final Set<EventKind> ONE_OUTCOME =
      EnumSet.of(
          EventKind.REFERRAL,
          EventKind.ASSESSMENT,
          EventKind.INITIAL_ASSESSMENT,
          EventKind.CORE_ASSESSMENT,
          EventKind.STRATEGY_DISCUSSION,
          EventKind.SECTION_47_ENDED,
          EventKind.CONFERENCE);

  /// What an agency holds last, and the claim it rests on.
  private record Held(String value, LocalDate day, ClaimId claim) {}

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    Map<String, Held> addresses = new TreeMap<>();
    Map<String, Held> births = new TreeMap<>();
    for (var said : chronology.claims(Claim.AddressOf.class)) {
      var claim = said.recorded();
      address(claim, chronology).ifPresent(held -> addresses.put(claim.agency(), held));
    }
    for (var said : chronology.claims(Claim.Born.class)) {
      var claim = said.recorded();
      birth(claim, chronology).ifPresent(held -> births.put(claim.agency(), held));
    }
    var findings = new ArrayList<Finding>();
    if (differ(births)) {
      findings.add(births(births));
    }
    if (differ(addresses)
        && holderIsBehind(addresses)
        && settled(chronology, addresses, settings)) {
      addresses(chronology, addresses, settings).ifPresent(findings::add);
    }
    outcomes(chronology, settings).ifPresent(findings::add);
    reasons(chronology, settings).ifPresent(findings::add);
    return List.copyOf(findings);
  }

  private static Optional<Held> address(RecordedClaim claim, Chronology chronology) {
    return claim.claim() instanceof Claim.AddressOf address
            && chronology.child().records().contains(address.person())
        ? Optional.of(
            new Held(
                address
                    .postcode()
                    .orElse(address.lines())
                    .replaceAll("\\W", "")
                    .toLowerCase(Locale.UK),
                claim.dayReceived(),
                claim.id()))
        : Optional.empty();
  }

  private static Optional<Held> birth(RecordedClaim claim, Chronology chronology) {
    return claim.claim() instanceof Claim.Born born
            && born.earliest().equals(born.latest())
            && chronology.child().records().contains(born.person())
        ? Optional.of(new Held(Wording.day(born.earliest()), claim.dayReceived(), claim.id()))
        : Optional.empty();
  }

  private static boolean differ(Map<String, Held> held) {
    return held.values().stream().map(Held::value).distinct().count() > 1;
  }

  /// Whether the agency that has the case, where it has an address at all, holds another than the last that anybody recorded.
  private static boolean holderIsBehind(Map<String, Held> addresses) {
    var last = addresses.values().stream().max(Comparator.comparing(Held::day)).orElseThrow();
    return addresses.entrySet().stream()
        .filter(entry -> Report.socialCare(entry.getKey()))
        .allMatch(entry -> !entry.getValue().value().equals(last.value()));
  }

  /// Long enough after the last of them for a move to have reached every agency.
  private static boolean settled(Chronology chronology, Map<String, Held> held, Settings settings) {
    var last = held.values().stream().map(Held::day).max(LocalDate::compareTo).orElseThrow();
    return WORKING_DAYS.between(last, chronology.today()) > settings.count("settles-within");
  }

  private Finding births(Map<String, Held> births) {
    var said =
        births.entrySet().stream()
            .map(entry ->
                "%s by %s".formatted(entry.getValue().value(), Wording.agency(entry.getKey())))
            .toList();
    return Findings.by(this)
        .about(Subject.of(Question.RECORDS, "birth-date"))
        .says(
            Severity.NOTE, "The child's birth date is recorded as %s.".formatted(Wording.few(said)))
        .because(births.values().stream().map(Held::claim).toList())
        .asks(
            "Which birth date is right, and is it one child?",
            "the birth certificate seen",
            "a correction");
  }

  /// Asked only while a concern is open: where the child sleeps matters then.
  private Optional<Finding> addresses(
      Chronology chronology, Map<String, Held> addresses, Settings settings) {
    var groups = new TreeSet<>(addresses.keySet());
    return Concern.openIn(chronology, settings)
        .map(concern ->
            Findings.by(this)
                .about(Subject.of(Question.RECORDS, "address"))
                .says(
                    Severity.CHECK,
                    "Agencies hold %d different addresses of the child (%s). Meanwhile %s."
                        .formatted(
                            addresses.values().stream().map(Held::value).distinct().count(),
                            Wording.agencies(groups),
                            concern.words()))
                .because(addresses.values().stream().map(Held::claim).toList())
                .because(concern.grounds())
                .asks(
                    "Where does the child sleep tonight? Go and look, and tell the others.",
                    "a visit to the address",
                    "a correction by the agency whose address is old"));
  }

  /// One occasion, on record with an end to the matter and without one.
  private Optional<Finding> outcomes(Chronology chronology, Settings settings) {
    var since = chronology.today().minus(settings.period("asks-for"));
    var byOccasion =
        Occasion.ofChild(chronology, ONE_OUTCOME).stream()
            .filter(event -> event.happened().exact() && !event.happened().to().isBefore(since))
            .filter(event -> event.detail("outcome").isPresent())
            .collect(
                Collectors.groupingBy(
                    event -> event.kind() + event.happened().from().toString() + event.agency(),
                    TreeMap::new,
                    Collectors.toList()));
    return byOccasion.values().stream()
        .filter(RecordsDisagree::twoEnds)
        .reduce((before, after) -> after)
        .map(this::outcomes);
  }

  private static boolean twoEnds(List<Event> events) {
    return events.stream()
            .map(event -> Closing.nothingFurther(event.detail("outcome").orElseThrow()))
            .distinct()
            .count()
        > 1;
  }

  private Finding outcomes(List<Event> events) {
    var one = events.getFirst();
    return Findings.by(this)
        .about(Subject.of(Question.RECORDS, "outcome"))
        .says(
            Severity.CHECK,
            "%s recorded two outcomes of one %s %s: %s."
                .formatted(
                    Wording.sentence(Wording.agency(one.agency())),
                    Wording.words(one.kind().name()),
                    Wording.when(one.happened()),
                    Wording.few(
                        events.stream()
                            .map(event -> "“" + event.detail("outcome").orElseThrow() + "”")
                            .distinct()
                            .toList())))
        .because(events.stream().map(Event::claim).toList())
        .asks("Which outcome holds, and who was told which?", "a correction by the agency");
  }

  /// A referral that its sender and its receiver say is about different things.
  private Optional<Finding> reasons(Chronology chronology, Settings settings) {
    var since = chronology.today().minus(settings.period("asks-for"));
    var sent = new HashMap<LocalDate, Event>();
    var found = Optional.<Finding>empty();
    for (var event : Occasion.ofChild(chronology, EnumSet.of(EventKind.REFERRAL))) {
      if (!event.happened().to().isBefore(since) && event.detail("about").isPresent()) {
        var day = event.happened().from();
        var other =
            Stream.of(day, day.minusDays(1))
                .flatMap(near -> Optional.ofNullable(sent.get(near)).stream())
                .filter(earlier -> otherReason(earlier, event))
                .findFirst();
        found = other.map(earlier -> reasons(earlier, event)).or(keep(found));
        sent.put(day, event);
      }
    }
    return found;
  }

  private static Supplier<Optional<Finding>> keep(Optional<Finding> found) {
    return () -> found;
  }

  private static boolean otherReason(Event one, Event other) {
    return Report.socialCare(one.agency()) != Report.socialCare(other.agency())
        && !one.detail("about").equals(other.detail("about"));
  }

  private Finding reasons(Event one, Event other) {
    return Findings.by(this)
        .about(Subject.of(Question.RECORDS, "reason"))
        .says(
            Severity.CHECK,
            "A referral %s is about %s in the record of %s and about %s in that of %s."
                .formatted(
                    Wording.when(one.happened()),
                    one.detail("about").orElseThrow(),
                    Wording.agency(one.agency()),
                    other.detail("about").orElseThrow(),
                    Wording.agency(other.agency())))
        .because(List.of(one.claim(), other.claim()))
        .asks(
            "What was said, in the caller's words?",
            "a talk with whoever referred",
            "a correction");
  }
}
