package org.sightline.chronology;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sightline.household.Household;
import org.sightline.household.Households;
import org.sightline.household.Resident;
import org.sightline.household.Standing;
import org.sightline.household.Ties;
import org.sightline.identity.MaybeAlso;
import org.sightline.identity.People;
import org.sightline.identity.Person;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.time.AsOf;

/// All that claims tell of a child's life, whatever day it is read on. Between two records nothing of it changes, so that a
/// walk from day to day draws it once and reads it many times.
public final class Life {

  private final KnownClaims known;
  private final People people;
  private final Person child;
  private final Households households;
  private final Around around;
  private final Ladders ladders;
  private final List<Event> events;
  private final List<Injury> injuries;
  private final List<Sighting> sightings;
  private final List<Request> requests;
  private final List<DecisionMade> decisions;
  private final List<Stay> stays;
  private final List<Measurement> measurements;

  private Life(KnownClaims known, People people, Person child) {
    this.known = known;
    this.people = people;
    this.child = child;
    var ties = new Ties(known, people);
    households = Households.of(known, people, child, ties);
    around = new Around(known, people, child, ties);
    ladders = new Ladders(known, people);
    injuries = new Injuries(known, people, child).all();
    requests = new Requests(known, people, child).all();
    var happenings = new Happenings(known, people, child);
    events = EventsByKind.of(happenings.events());
    sightings = happenings.sightings();
    decisions = happenings.decisions();
    stays = Stays.of(events, child);
    measurements = Measurements.of(known, people, child);
  }

  /// The life that known claims tell of.
  ///
  /// @param child one record of the child
  public static Life of(KnownClaims known, People people, PersonRef child) {
    return new Life(known, people, people.person(child));
  }

  /// The life of somebody whom each agency knows by a record of its own: the first that these eyes know is taken.
  ///
  /// @param records the records of the child
  public static Life of(KnownClaims known, People people, Collection<PersonRef> records) {
    var child = records.stream().sorted().filter(people::knows).findFirst();
    return of(known, people, child.orElseGet(() -> records.iterator().next()));
  }

  /// The life as of a moment at which the same claims are known.
  public Chronology at(AsOf asOf) {
    var household = households.on(asOf.trueAt());
    return new Chronology(
        asOf,
        child,
        known.all(),
        household,
        events,
        injuries,
        sightings,
        adults(household, asOf),
        requests,
        decisions,
        stays,
        measurements);
  }

  private List<Adult> adults(Household household, AsOf asOf) {
    return people.all().stream()
        .filter(person -> !person.equals(child))
        .filter(
            person -> around.everybody().contains(person) || household.resident(person).isPresent())
        .filter(person -> households.adult(person, asOf.trueAt()))
        .map(person -> adult(person, household.resident(person)))
        .sorted(Comparator.comparing(Adult::firstKnown).thenComparing(adult -> adult.person().id()))
        .toList();
  }

  private Adult adult(Person person, Optional<Resident> resident) {
    var mentions = around.mentions(person);
    boolean declared = resident.filter(one -> one.standing() == Standing.DECLARED).isPresent();
    return new Adult(
        person,
        around.toChild(person),
        around.toCarers(person),
        resident,
        around.access(person) || resident.filter(Life::maybeThere).isPresent(),
        ladders.of(person, declared),
        mentions.getFirst().dayReceived(),
        mentions.stream().map(RecordedClaim::id).toList(),
        people.maybeAlso(person).stream().map(MaybeAlso::other).toList());
  }

  private static boolean maybeThere(Resident resident) {
    return switch (resident.standing()) {
      case DECLARED, EVIDENCED, CONTESTED -> true;
      case DENIED, CHECKED_ELSEWHERE -> false;
    };
  }
}
