package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.sightline.chronology.Adult;
import org.sightline.chronology.Chronology;
import org.sightline.duty.Obligation;
import org.sightline.ledger.AgencyKind;
import org.sightline.ledger.ClaimId;
import org.sightline.policy.Settings;
import org.sightline.signal.Gate;
import org.sightline.signal.Gate.Need;
import org.sightline.signal.Gate.State;
import org.sightline.time.WorkingDays;

/// Who owes the answer to an item of a gate, and by when: whoever owes it by duty; else social care, which leads the enquiry
/// (Children Act 1989, section 47), by the clock that the policy sets.
///
/// @param incident whose gate it is
/// @param chronology the child's life
/// @param owed what is owed, done and overdue
/// @param settings what the policy sets for the gate
record GateClocks(
    Incident incident, Chronology chronology, List<Obligation> owed, Settings settings) {

  private static final WorkingDays WORKING_DAYS = WorkingDays.ofEnglandAndWales();
  private static final Set<String> OF_THIS_INJURY = Set.of("tell-police", "strategy-discussion");

  /// An item, answered where some claim shows it.
  Gate.Item item(Need need, Collection<ClaimId> shown, String answered, String asked) {
    return shown.isEmpty()
        ? open(need, State.OPEN, asked, List.of(), obligation(need))
        : answered(need, answered, shown);
  }

  /// An item that a claim on record answers.
  Gate.Item answered(Need need, String words, Collection<ClaimId> shown) {
    return Gate.Item.of(need, State.ANSWERED, words, leading(), incident.opened(), shown);
  }

  /// An item that nobody can answer from what is on record.
  Gate.Item cannotTell(Need need, String asked, String because) {
    return open(
        need,
        State.CANNOT_TELL,
        "%s (cannot tell, because %s)".formatted(asked, because),
        List.of(),
        obligation(need));
  }

  /// An item that is open about some adults: the first step owed about any of them sets owner and clock.
  Gate.Item open(Need need, String asked, List<Adult> adults) {
    var steps =
        adults.stream()
            .flatMap(adult -> Ladders.openFor(adult, owed).stream())
            .filter(item -> duties(need).contains(item.duty()))
            .min(Comparator.comparing(Obligation::due).thenComparing(Obligation::owner));
    var mentions = new TreeSet<ClaimId>();
    adults.forEach(adult -> adult.mentions().stream().limit(1).forEach(mentions::add));
    return open(need, State.OPEN, asked, mentions, steps);
  }

  private Gate.Item open(
      Need need,
      State state,
      String words,
      Collection<ClaimId> grounds,
      Optional<Obligation> obligation) {
    return Gate.Item.of(
        need,
        state,
        words,
        obligation.map(Obligation::owner).orElse(leading()),
        obligation.map(Obligation::due).orElse(clock(need)),
        grounds);
  }

  private Optional<Obligation> obligation(Need need) {
    Predicate<Obligation> ofThis =
        item -> !OF_THIS_INJURY.contains(item.duty()) || item.key().equals(incident.key());
    return owed.stream()
        .filter(item -> item.discharged().isEmpty() && duties(need).contains(item.duty()))
        .filter(ofThis)
        .min(Comparator.comparing(Obligation::due).thenComparing(Obligation::owner));
  }

  private LocalDate clock(Need need) {
    return switch (need) {
      case SEEN, SLEEPS, ADULTS_IDENTIFIED, SIBLINGS_SEEN, POLICE_TOLD -> incident.opened();
      case STRATEGY_DISCUSSION, MEDICAL -> after("soon");
      case EXPLANATION, ADULTS_CHECKED, LEGAL_ADVICE -> after("within");
    };
  }

  private LocalDate after(String setting) {
    return WORKING_DAYS.after(incident.opened(), settings.count(setting));
  }

  private static Set<String> duties(Need need) {
    return switch (need) {
      case SEEN -> Set.of("statutory-visits", "visit-seen-alone");
      case SLEEPS, SIBLINGS_SEEN, EXPLANATION -> Set.of();
      case ADULTS_IDENTIFIED -> Set.of("identify-adult");
      case STRATEGY_DISCUSSION -> Set.of("strategy-discussion");
      case POLICE_TOLD -> Set.of("tell-police");
      case MEDICAL -> Set.of("medical-examination");
      case ADULTS_CHECKED -> Set.of("interview-adult", "check-adult-background", "police-check");
      case LEGAL_ADVICE -> Set.of("legal-meeting");
    };
  }

  private static String leading() {
    return AgencyKind.SOCIAL_CARE.id();
  }
}
