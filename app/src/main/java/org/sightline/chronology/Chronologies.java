package org.sightline.chronology;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.sightline.household.Household;
import org.sightline.identity.Person;
import org.sightline.ledger.Claim;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.time.AsOf;

/// Draws one child's life from claims.
public final class Chronologies {

  private Chronologies() {}

  /// The child's life as of a moment, from all the claims there are.
  public static Chronology draw(List<RecordedClaim> all, PersonRef child, AsOf asOf) {
    var known = KnownClaims.of(all, asOf);
    var person =
        new Person(
            child,
            new TreeSet<>(List.of(child)),
            child.value(),
            false,
            false,
            Claim.Sex.UNKNOWN,
            Optional.empty(),
            Optional.empty());
    return new Chronology(
        asOf,
        person,
        known.all(),
        new Household(List.of(), List.of(), false),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Answer.CannotTell("nothing is recorded"));
  }
}
