package org.sightline.chronology;

import java.util.List;
import org.sightline.identity.People;
import org.sightline.identity.Person;
import org.sightline.ledger.Claim;
import org.sightline.ledger.KnownClaims;

/// What was measured of the child, in order of happening.
final class Measurements {

  private Measurements() {}

  static List<Measurement> of(KnownClaims known, People people, Person child) {
    return known.of(Claim.Measured.class).stream()
        .filter(measured -> people.person(measured.what().child()).equals(child))
        .sorted(InOrder.happened())
        .map(Measurements::measurement)
        .toList();
  }

  private static Measurement measurement(KnownClaims.Of<Claim.Measured> measured) {
    var claim = measured.recorded();
    return new Measurement(
        measured.what().measure(),
        claim.happened(),
        claim.dayReceived(),
        measured.what().grams(),
        measured.what().millimetres(),
        measured.what().centile(),
        claim.agency(),
        claim.id());
  }
}
