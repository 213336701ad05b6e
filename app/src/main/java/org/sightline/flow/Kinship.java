package org.sightline.flow;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sightline.identity.Identities;
import org.sightline.ledger.LedgerReader;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;

/// Which records are of the same people, which people are spoken of together, and what is said of them.
interface Kinship {

  /// All records of the same people as these, these included.
  Set<PersonRef> sameAs(Collection<PersonRef> refs);

  /// Everybody mentioned in an agency's record that mentions any of these.
  Set<PersonRef> mentionedWith(Collection<PersonRef> refs);

  /// All claims of the records that mention any of these, oldest receipt first.
  List<RecordedClaim> claimsAbout(Collection<PersonRef> refs);

  /// People, the people named with them, and the people named with those: a man named only on the mother's own form is two
  /// steps away from her child, and that is where the form is found.
  default Set<PersonRef> around(Collection<PersonRef> people) {
    var near = sameAs(people);
    var named = sameAs(mentionedWith(near));
    var all = new TreeSet<>(near);
    all.addAll(named);
    all.addAll(sameAs(mentionedWith(named)));
    return all;
  }

  /// As the ledger and the identities kept beside it have it.
  static Kinship kept(Identities identities, LedgerReader ledger) {
    return new Kinship() {
      @Override
      public Set<PersonRef> sameAs(Collection<PersonRef> refs) {
        return identities.recordsOfSame(refs);
      }

      @Override
      public Set<PersonRef> mentionedWith(Collection<PersonRef> refs) {
        return ledger.mentionedWith(refs);
      }

      @Override
      public List<RecordedClaim> claimsAbout(Collection<PersonRef> refs) {
        return ledger.claimsAbout(refs);
      }
    };
  }
}
