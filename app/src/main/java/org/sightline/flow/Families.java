package org.sightline.flow;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sightline.identity.Identities;
import org.sightline.ledger.Claim;
import org.sightline.ledger.Ledger;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.springframework.stereotype.Component;

/// Finds what must be read to understand one child: everything said of the child, of the people named with the child, and of
/// the people named with them. A man named only on the mother's own form is two steps away, and that is where the form is found.
@Component
public class Families {

  private static final int ADULT_AT = 18;
  private final Identities identities;
  private final Ledger ledger;

  Families(Identities identities, Ledger ledger) {
    this.identities = identities;
    this.ledger = ledger;
  }

  /// All claims about a child and those around.
  public List<RecordedClaim> claimsAround(PersonRef child) {
    return ledger.claimsAbout(around(List.of(child)));
  }

  /// The children whose lives new claims about these people may change, each by the id of its cluster.
  Set<PersonRef> childrenAround(Collection<PersonRef> people, LocalDate day) {
    var children = new TreeSet<PersonRef>();
    var around = around(people);
    for (var claim : ledger.claimsAbout(around)) {
      childOf(claim.claim(), day).map(identities::idOf).ifPresent(children::add);
    }
    return children;
  }

  private Set<PersonRef> around(Collection<PersonRef> people) {
    var near = identities.recordsOfSame(people);
    var named = identities.recordsOfSame(ledger.mentionedWith(near));
    var namedWithThem = identities.recordsOfSame(ledger.mentionedWith(named));
    var all = new TreeSet<>(near);
    all.addAll(named);
    all.addAll(namedWithThem);
    return all;
  }

  private static java.util.Optional<PersonRef> childOf(Claim claim, LocalDate day) {
    return switch (claim) {
      case Claim.Born born when born.latest().isAfter(day.minusYears(ADULT_AT)) -> java.util.Optional.of(born.person());
      case Claim.Injured injured -> java.util.Optional.of(injured.child());
      case Claim.Sighted sighted -> java.util.Optional.of(sighted.child());
      case Claim.HouseholdDeclared household -> java.util.Optional.of(household.child());
      case Claim.Moves moves -> java.util.Optional.of(moves.child());
      default -> java.util.Optional.empty();
    };
  }
}
