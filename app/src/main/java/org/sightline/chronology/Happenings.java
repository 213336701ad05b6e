package org.sightline.chronology;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sightline.identity.People;
import org.sightline.identity.Person;
import org.sightline.identity.Voices;
import org.sightline.identity.Word;
import org.sightline.ledger.Basis;
import org.sightline.ledger.Claim;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.RecordedClaim;

/// What happened, what was decided, and when the child was seen, in order of happening.
final class Happenings {

  private final KnownClaims known;
  private final People people;
  private final Person child;
  private final Voices voices;

  Happenings(KnownClaims known, People people, Person child) {
    this.known = known;
    this.people = people;
    this.child = child;
    this.voices = new Voices(people);
  }

  List<Event> events() {
    return known.of(Claim.Happened.class).stream()
        .sorted(InOrder.happened())
        .map(this::event)
        .toList();
  }

  private Event event(KnownClaims.Of<Claim.Happened> happened) {
    var claim = happened.recorded();
    Map<String, Person> others = new TreeMap<>();
    happened.what().others().forEach((part, ref) -> others.put(part, people.person(ref)));
    return new Event(
        happened.what().kind(),
        claim.happened(),
        claim.dayReceived(),
        claim.agency(),
        voices.speaker(claim),
        people.person(happened.what().about()),
        others,
        happened.what().details(),
        happened.what().words(),
        claim.id());
  }

  List<DecisionMade> decisions() {
    return known.of(Claim.Decided.class).stream()
        .filter(decided -> people.person(decided.what().child()).equals(child))
        .sorted(InOrder.happened())
        .map(decided ->
            new DecisionMade(
                decided.what().question(),
                decided.what().outcome(),
                decided.what().reason(),
                decided.recorded().happened(),
                decided.recorded().agency(),
                decided.id()))
        .toList();
  }

  /// Whoever found an injury with their own eyes saw the child, unless the same record says how far.
  List<Sighting> sightings() {
    var told =
        known.of(Claim.Sighted.class).stream()
            .filter(sight -> people.person(sight.what().child()).equals(child))
            .map(KnownClaims.Of::recorded)
            .toList();
    var records = told.stream().map(Happenings::record).toList();
    var shown =
        known.of(Claim.Injured.class).stream()
            .filter(injury -> people.person(injury.what().child()).equals(child))
            .map(KnownClaims.Of::recorded)
            .filter(claim -> Word.ofProfessional(claim) && claim.basis().independentOfWord())
            .filter(claim -> !records.contains(record(claim)))
            .toList();
    return Stream.concat(told.stream(), shown.stream())
        .sorted(InOrder.ofHappening())
        .map(this::sighting)
        .toList();
  }

  private static String record(RecordedClaim claim) {
    return claim.agency() + "/" + claim.source().record();
  }

  private Sighting sighting(RecordedClaim claim) {
    return claim.claim() instanceof Claim.Sighted sighted
        ? sighting(claim, sighted.sight(), sighted.words())
        : sighting(
            claim,
            claim.basis() == Basis.EXAMINED ? Claim.Sight.UNDRESSED_OR_EXAMINED : Claim.Sight.SEEN,
            "found an injury");
  }

  private Sighting sighting(RecordedClaim claim, Claim.Sight sight, String words) {
    return new Sighting(
        sight,
        claim.happened(),
        claim.dayReceived(),
        claim.agency(),
        voices.speaker(claim),
        words,
        claim.id());
  }
}
