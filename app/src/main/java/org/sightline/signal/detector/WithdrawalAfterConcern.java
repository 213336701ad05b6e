package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.duty.Obligation;
import org.sightline.ledger.Claim.Sight;
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

/// The child left school or nursery, or stayed away for long, soon after somebody there or elsewhere was concerned; and nobody
/// has seen the child since in a way that makes up for the eyes that were lost. Leaving by itself is every parent's right.
@Detects(
    code = "withdrawal-after-concern",
    version = 1,
    summary =
        "Withdrawal from school or nursery, or a long absence, within sixty days of a concern",
    basis =
        "Children's Wellbeing and Schools Act 2026, children not in school; Elective home"
            + " education: departmental guidance for local authorities (2019); published reviews of"
            + " children withdrawn after a challenge")
final class WithdrawalAfterConcern implements Detector {

  private static final Set<EventKind> CONCERN =
      EnumSet.of(EventKind.SCHOOL_CONCERN, EventKind.CONDITION_BROKEN, EventKind.COMPLAINT);

  /// The child out of sight of school or nursery.
  private record Withdrawal(String words, LocalDate day, List<ClaimId> claims) {}

  @Override
  public List<Finding> examine(
      Chronology chronology, List<Obligation> obligations, Settings settings) {
    var since = chronology.today().minus(settings.period("asks-for"));
    return Stream.of(left(chronology), absent(chronology, settings))
        .flatMap(Optional::stream)
        .filter(withdrawal -> !withdrawal.day().isBefore(since))
        .filter(withdrawal -> !madeUpFor(chronology, withdrawal))
        .flatMap(withdrawal -> examine(chronology, withdrawal, settings).stream())
        .limit(1)
        .toList();
  }

  private Optional<Finding> examine(
      Chronology chronology, Withdrawal withdrawal, Settings settings) {
    var from = withdrawal.day().minus(settings.period("within"));
    var concerns =
        Occasion.ofChild(chronology, CONCERN).stream()
            .filter(event -> !Occasion.latest(event).isBefore(from))
            .filter(event -> !event.happened().from().isAfter(withdrawal.day()))
            .map(event ->
                new Before(words(event), Wording.when(event.happened()), List.of(event.claim())));
    var reports =
        Report.in(chronology).stream()
            .filter(report -> !report.day().isBefore(from))
            .filter(report -> !report.happened().from().isAfter(withdrawal.day()))
            .map(report -> new Before("a report by", report.words(), report.claims()));
    var injuries =
        Injuries.since(Injuries.unsettled(chronology, settings), from).stream()
            .filter(injury -> !injury.happened().from().isAfter(withdrawal.day()))
            .filter(injury -> !Injuries.ordinary(chronology, injury, settings))
            .map(injury -> new Before("", Wording.injury(injury), injury.claims()));
    var before = Stream.of(concerns, reports, injuries).flatMap(all -> all).toList();
    return before.isEmpty() ? Optional.empty() : Optional.of(finding(withdrawal, before));
  }

  /// What came before the withdrawal.
  private record Before(String what, String when, List<ClaimId> claims) {
    String words() {
      return (what + " " + when).strip();
    }
  }

  private static Optional<Withdrawal> left(Chronology chronology) {
    return Occasion.ofChild(chronology, EnumSet.of(EventKind.SCHOOL_LEFT, EventKind.CHILDCARE))
        .stream()
        .filter(event -> event.kind() == EventKind.SCHOOL_LEFT || ended(event))
        .reduce((before, after) -> after)
        .map(event ->
            new Withdrawal(
                "left %s %s%s"
                    .formatted(
                        Wording.agency(event.agency()),
                        Wording.when(event.happened()),
                        event.detail("to-home-education").filter("yes"::equals).isPresent()
                            ? " to be educated at home"
                            : ""),
                Occasion.latest(event),
                List.of(event.claim())));
  }

  private static boolean ended(Event childcare) {
    var outcome = childcare.detail("outcome").orElse("").toLowerCase(Locale.ROOT);
    return outcome.contains("left") || outcome.contains("withdrawn") || outcome.contains("ended");
  }

  /// Absences that add up, without a day at school between that anybody recorded.
  private static Optional<Withdrawal> absent(Chronology chronology, Settings settings) {
    var since = chronology.today().minus(settings.period("within"));
    var absences =
        Occasion.ofChild(chronology, EnumSet.of(EventKind.ABSENCE)).stream()
            .filter(event -> !Occasion.latest(event).isBefore(since))
            .toList();
    int days = absences.stream().mapToInt(WithdrawalAfterConcern::days).sum();
    if (days < settings.count("long-absence-days")) {
      return Optional.empty();
    }
    return Optional.of(
        new Withdrawal(
            "missed %d days or more at %s, the last recorded %s"
                .formatted(
                    settings.count("long-absence-days"),
                    Wording.agency(absences.getLast().agency()),
                    Wording.when(absences.getLast().happened())),
            Occasion.latest(absences.getLast()),
            absences.stream().map(Event::claim).toList()));
  }

  private static int days(Event absence) {
    return absence
        .detail("days")
        .filter(days -> days.matches("\\d{1,3}"))
        .map(Integer::parseInt)
        .orElse(1);
  }

  /// A new school, or a professional who saw the child alone or examined the child since.
  private static boolean madeUpFor(Chronology chronology, Withdrawal withdrawal) {
    return Occasion.ofChild(chronology, EnumSet.of(EventKind.SCHOOL_STARTED)).stream()
            .anyMatch(event -> !event.happened().to().isBefore(withdrawal.day()))
        || Occasion.seen(
                chronology,
                withdrawal.day().plusDays(1),
                Sight.SEEN_ALONE,
                Sight.UNDRESSED_OR_EXAMINED)
            .isPresent();
  }

  private static String words(Event event) {
    var kind =
        event.kind() == EventKind.SCHOOL_CONCERN
            ? "a concern at school"
            : "a " + Wording.words(event.kind().name());
    return event.detail("about").map(about -> kind + " (" + about + ")").orElse(kind);
  }

  private Finding finding(Withdrawal withdrawal, List<Before> before) {
    var grounds = new TreeSet<ClaimId>(withdrawal.claims());
    before.forEach(one -> grounds.addAll(one.claims()));
    return Findings.by(this)
        .about(Subject.of(Question.SCHOOL))
        .says(
            Severity.CHECK,
            "The child %s, soon after %s. No new school and no sight of the child alone is on record since."
                .formatted(
                    withdrawal.words(),
                    Wording.few(before.reversed().stream().map(Before::words).toList())))
        .because(grounds)
        .asks(
            "Who sees the child now, alone, and did the concern have anything to do with the"
                + " leaving?",
            "a start at another school or nursery",
            "a record of a professional who saw the child alone, or examined the child");
  }
}
