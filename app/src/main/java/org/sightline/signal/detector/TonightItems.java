package org.sightline.signal.detector;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sightline.chronology.Adult;
import org.sightline.chronology.Chronology;
import org.sightline.chronology.DecisionMade;
import org.sightline.chronology.Event;
import org.sightline.chronology.Rung;
import org.sightline.ledger.Claim.DecisionKind;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.signal.Gate;
import org.sightline.signal.Gate.Need;

/// What a gate asks that protects the child tonight.
///
/// @param incident whose gate it is
/// @param chronology the child's life
/// @param clocks owners and days
record TonightItems(Incident incident, Chronology chronology, GateClocks clocks) {

  private static final Set<DecisionKind> ABOUT_SAFETY =
      EnumSet.of(
          DecisionKind.ISSUE_PROCEEDINGS,
          DecisionKind.EMERGENCY_PROTECTION,
          DecisionKind.PLACEMENT,
          DecisionKind.RETURN_HOME);

  List<Gate.Item> items() {
    return Stream.concat(seen().stream(), Stream.of(sleeps(), identified(), siblings())).toList();
  }

  /// Asked only where the child is out of sight.
  private Optional<Gate.Item> seen() {
    return incident
        .unseen()
        .map(since ->
            clocks.item(
                Need.SEEN,
                List.of(),
                "",
                "a proper sight of the child, out of sight since " + Wording.day(since)));
  }

  /// An order says it, or a decision about safety that gives its reason.
  private Gate.Item sleeps() {
    var orders =
        chronology.events(EventKind.ORDER).stream()
            .filter(event -> !event.happened().to().isBefore(incident.since()))
            .map(Event::claim);
    var decisions =
        chronology.decisions().stream()
            .filter(decision -> ABOUT_SAFETY.contains(decision.question()))
            .filter(decision -> decision.reason().filter(why -> !why.isBlank()).isPresent())
            .filter(decision -> !decision.happened().to().isBefore(incident.since()))
            .map(DecisionMade::claim);
    return clocks.item(
        Need.SLEEPS,
        Stream.concat(orders, decisions).toList(),
        "where the child is safe was decided, with its reason",
        "where the child sleeps tonight and who is there, decided with its reason");
  }

  private Gate.Item identified() {
    var around = chronology.adults().stream().filter(Adult::access).toList();
    var unknown = around.stream().filter(adult -> !known(adult)).toList();
    if (around.isEmpty()) {
      return clocks.cannotTell(
          Need.ADULTS_IDENTIFIED,
          "who has access to the child",
          "no adult with access is on record");
    }
    return unknown.isEmpty()
        ? clocks.answered(
            Need.ADULTS_IDENTIFIED,
            "every adult with access is identified",
            EnquiryItems.shown(around, Rung.IDENTIFIED))
        : clocks.open(
            Need.ADULTS_IDENTIFIED,
            "who %s %s".formatted(EnquiryItems.people(unknown), unknown.size() == 1 ? "is" : "are"),
            unknown);
  }

  private static boolean known(Adult adult) {
    return adult.ladder().done(Rung.IDENTIFIED) || (adult.parent() && adult.person().identified());
  }

  private Gate.Item siblings() {
    var others = OtherChildren.of(chronology);
    if (others.none()) {
      return clocks.answered(
          Need.SIBLINGS_SEEN, "no other child lives there, as declared", others.declared());
    }
    if (others.children().isEmpty()) {
      return clocks.cannotTell(
          Need.SIBLINGS_SEEN,
          "the other children seen",
          "no record says whether other children live there");
    }
    var seen = new TreeSet<ClaimId>();
    var all = others.allSeenSince(incident.since(), seen);
    return clocks.item(
        Need.SIBLINGS_SEEN,
        all ? seen : List.of(),
        "the other children were seen",
        "the other children seen since " + Wording.day(incident.since()));
  }
}
