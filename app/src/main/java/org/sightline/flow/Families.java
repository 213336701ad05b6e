package org.sightline.flow;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sightline.identity.Identities;
import org.sightline.ledger.Claim;
import org.sightline.ledger.LedgerReader;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.springframework.stereotype.Component;

/// Finds what must be read to understand one child: everything said of the child, of the people named with the child, and of
/// the people named with them. A man named only on the mother's own form is two steps away, and that is where the form is found.
@Component
public class Families {

  private static final int ADULT_AT = 18;
  private final Identities identities;

  Families(Identities identities) {
    this.identities = identities;
  }

  /// All claims about a child and those around, as far as the reader may read.
  public List<RecordedClaim> claimsAround(LedgerReader ledger, PersonRef child) {
    return ledger.claimsAbout(around(ledger, List.of(child)));
  }

  /// The records of one child.
  public Set<PersonRef> recordsOf(PersonRef child) {
    return identities.recordsOfSame(List.of(child));
  }

  /// The record by which a child is kept: the one that came first, so that it stays when others join it.
  public PersonRef anchorOf(LedgerReader ledger, PersonRef child) {
    var records = recordsOf(child);
    return Watch.first(ledger.claimsAbout(records), records).orElse(child);
  }

  /// The children whose lives new claims about these people may change, each by the record that came first.
  Set<PersonRef> childrenAround(LedgerReader ledger, Collection<PersonRef> people, LocalDate day) {
    var children = new TreeSet<PersonRef>();
    var claims = ledger.claimsAbout(around(ledger, people));
    for (var claim : claims) {
      childOf(claim.claim(), day).ifPresent(children::add);
    }
    var anchors = new TreeSet<PersonRef>();
    while (!children.isEmpty()) {
      var records = recordsOf(children.getFirst());
      anchors.add(Watch.first(claims, records).orElse(children.getFirst()));
      children.removeAll(records);
    }
    return anchors;
  }

  private Set<PersonRef> around(LedgerReader ledger, Collection<PersonRef> people) {
    var near = identities.recordsOfSame(people);
    var named = identities.recordsOfSame(ledger.mentionedWith(near));
    var namedWithThem = identities.recordsOfSame(ledger.mentionedWith(named));
    var all = new TreeSet<>(near);
    all.addAll(named);
    all.addAll(namedWithThem);
    return all;
  }

  private static Optional<PersonRef> childOf(Claim claim, LocalDate day) {
    return switch (claim) {
      case Claim.Born born when born.latest().isAfter(day.minusYears(ADULT_AT)) ->
          Optional.of(born.person());
      case Claim.Injured injured -> Optional.of(injured.child());
      case Claim.Sighted sighted -> Optional.of(sighted.child());
      case Claim.HouseholdDeclared household -> Optional.of(household.child());
      case Claim.Moves moves -> Optional.of(moves.child());
      case Claim.Measured measured -> Optional.of(measured.child());
      default -> Optional.empty();
    };
  }
}
