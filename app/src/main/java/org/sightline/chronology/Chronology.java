package org.sightline.chronology;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sightline.household.Household;
import org.sightline.identity.Person;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.FiledClaims;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.RecordedClaim;
import org.sightline.time.AsOf;

/// One child's life in order, as of a moment, for a reader.
///
/// @param asOf the reader's moment and eyes
/// @param child the child
/// @param claims everything known about the child and those around, oldest receipt first
/// @param household who lives, or may live, with the child today
/// @param events what happened, in order of happening
/// @param injuries the injury ledger, in order of happening
/// @param sightings when the child was seen, and was not, in order of happening
/// @param adults the adults around the child
/// @param requests what agencies asked of each other
/// @param decisions what was decided
/// @param staysAway when the child lived elsewhere
/// @param measurements what was measured of the child, in order of happening
public record Chronology(
    AsOf asOf,
    Person child,
    List<RecordedClaim> claims,
    Household household,
    List<Event> events,
    List<Injury> injuries,
    List<Sighting> sightings,
    List<Adult> adults,
    List<Request> requests,
    List<DecisionMade> decisions,
    List<Stay> staysAway,
    List<Measurement> measurements) {

  public Chronology {
    claims = FiledClaims.of(claims);
    events = EventsByKind.of(events);
  }

  /// The reader's day.
  public LocalDate today() {
    return asOf.today();
  }

  /// The child's age in whole months on a day, where the birth date is known; the youngest age it allows, where it is known to a
  /// month, or to a year of a child of two or more.
  public Optional<Integer> ageInMonths(LocalDate day) {
    return Ages.inMonths(child, day);
  }

  /// Events of some kinds, in order of happening.
  public List<Event> events(EventKind... kinds) {
    return ((EventsByKind) events).of(kinds);
  }

  /// The last event of some kinds, by the day it happened.
  public Optional<Event> last(EventKind... kinds) {
    return events(kinds).stream().reduce((before, after) -> after);
  }

  /// Whether the child is subject to a child protection plan (in 2006: on the register) today.
  public boolean onPlan() {
    return open(EventKind.PLAN_STARTED, EventKind.PLAN_ENDED);
  }

  /// Whether a section 47 enquiry or a police investigation is open today.
  public boolean inquiryOpen() {
    return open(EventKind.SECTION_47_STARTED, EventKind.SECTION_47_ENDED)
        || open(EventKind.POLICE_INVESTIGATION_STARTED, EventKind.POLICE_INVESTIGATION_ENDED);
  }

  /// Whether something started and has not ended since.
  public boolean open(EventKind start, EventKind end) {
    return last(start, end).filter(event -> event.kind() == start).isPresent();
  }

  /// Whether the child lives away from home today.
  public Optional<Stay> awayNow() {
    return staysAway.stream()
        .filter(stay -> !stay.from().isAfter(today()))
        .filter(stay -> stay.to().map(end -> end.isAfter(today())).orElse(true))
        .reduce((before, after) -> after);
  }

  /// A claim by its id; empty when these eyes do not know it.
  public Optional<RecordedClaim> claim(ClaimId id) {
    return ((FiledClaims) claims).claim(id);
  }

  /// The claims of one kind, oldest receipt first.
  public <C extends Claim> List<KnownClaims.Of<C>> claims(Class<C> kind) {
    return ((FiledClaims) claims).of(kind);
  }
}
