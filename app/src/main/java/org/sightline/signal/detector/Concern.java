package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.Event;
import org.sightline.chronology.Injury;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.policy.Settings;

/// Why it matters today that something about this child is not known: a plan, an open enquiry, an injury that somebody may
/// have caused and that nobody has settled.
///
/// @param reasons each in words
/// @param grounds the claims they rest on
/// @param injury whether an injury that somebody may have caused is among them
/// @param known the day the first of what is open became known
record Concern(List<String> reasons, List<ClaimId> grounds, boolean injury, LocalDate known) {

  /// The open concern, if there is one.
  static Optional<Concern> openIn(Chronology chronology, Settings settings) {
    var reasons = new ArrayList<String>();
    var grounds = new ArrayList<ClaimId>();
    var injuries = injuries(chronology, settings);
    var known = chronology.today();
    if (injuries.size() == 1) {
      reasons.add(
          "%s %s not settled as accidental or medical"
              .formatted(
                  Wording.injury(injuries.getFirst()),
                  injuries.getFirst().types().size() == 1 ? "is" : "are"));
    } else if (injuries.size() > 1) {
      reasons.add(
          "%d injuries, the last found %s, are not settled as accidental or medical"
              .formatted(injuries.size(), Wording.when(injuries.getLast().happened())));
    }
    for (var injury : injuries) {
      grounds.addAll(injury.claims());
      injury.opinions().forEach(view -> grounds.add(view.claim()));
      known = earlier(known, injury.firstKnown());
    }
    for (var process : Procedure.values()) {
      var open = process.openIn(chronology);
      if (open.isPresent()) {
        reasons.add(process.words);
        grounds.add(open.get().claim());
        known = earlier(known, open.get().received());
      }
    }
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Concern(List.copyOf(reasons), List.copyOf(grounds), !injuries.isEmpty(), known));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /// Injuries that weigh on today, and that some professional thinks somebody caused, or may have.
  static List<Injury> injuries(Chronology chronology, Settings settings) {
    return recent(chronology, settings).stream().filter(Injury::concerning).toList();
  }

  /// Injuries that weigh on today, illness left out: an injury does for as long as the policy says, an enquiry or a plan as long as
  /// it is open.
  static List<Injury> recent(Chronology chronology, Settings settings) {
    var since = chronology.today().minus(settings.period("injury-weighs"));
    return chronology.injuries().stream()
        .filter(injury -> !injury.illnessOnly())
        .filter(injury -> !injury.happened().to().isBefore(since))
        .toList();
  }

  /// The reasons in one phrase.
  String words() {
    return Wording.list(reasons);
  }

  /// What is open by law or procedure, each with its start and its end.
  private enum Procedure {
    PLAN("the child is on a child protection plan", EventKind.PLAN_STARTED, EventKind.PLAN_ENDED),
    ENQUIRY(
        "a section 47 enquiry is open", EventKind.SECTION_47_STARTED, EventKind.SECTION_47_ENDED),
    INVESTIGATION(
        "a police investigation is open",
        EventKind.POLICE_INVESTIGATION_STARTED,
        EventKind.POLICE_INVESTIGATION_ENDED);

    private final String words;
    private final EventKind start;
    private final EventKind end;

    Procedure(String words, EventKind start, EventKind end) {
      this.words = words;
      this.start = start;
      this.end = end;
    }

    Optional<Event> openIn(Chronology chronology) {
      return chronology.last(start, end).filter(event -> event.kind() == start);
    }
  }
}
