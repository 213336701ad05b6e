package org.sightline.flow;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.sightline.identity.Identities;
import org.sightline.ledger.LedgerReader;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.springframework.stereotype.Component;

/// Finds what must be read to understand one child: everything said of the child, of the people named with the child, and of
/// the people named with them.
@Component
public class Families {

  private final Identities identities;

  Families(Identities identities) {
    this.identities = identities;
  }

  /// All claims about a child and those around, as far as the reader may read.
  public List<RecordedClaim> claimsAround(LedgerReader ledger, PersonRef child) {
    var kinship = Kinship.kept(identities, ledger);
    return ledger.claimsAbout(kinship.around(List.of(child)));
  }

  /// The records of one child.
  public Set<PersonRef> recordsOf(PersonRef child) {
    return identities.recordsOfSame(List.of(child));
  }

  /// The record by which a child is kept: the one that came first, so that it stays when others join it.
  public PersonRef anchorOf(LedgerReader ledger, PersonRef child) {
    var records = recordsOf(child);
    return Children.first(ledger.claimsAbout(records), records).orElse(child);
  }

  /// The children whose lives new claims about these people may change, each by the record that came first.
  Set<PersonRef> childrenAround(LedgerReader ledger, Collection<PersonRef> people, LocalDate day) {
    var kinship = Kinship.kept(identities, ledger);
    return Children.in(ledger.claimsAbout(kinship.around(people)), day, kinship);
  }
}
