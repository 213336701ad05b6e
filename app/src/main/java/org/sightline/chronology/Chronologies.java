package org.sightline.chronology;

import java.util.List;
import org.sightline.identity.People;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.time.AsOf;

/// Draws a child's chronology from claims. A pure function: the same claims, in whatever order, give the same chronology.
public final class Chronologies {

  private Chronologies() {}

  /// The child's life as of a moment, from all the claims there are.
  ///
  /// @param all claims about the child and those around, whoever knew them when
  /// @param child one record of the child
  public static Chronology draw(List<RecordedClaim> all, PersonRef child, AsOf asOf) {
    var known = KnownClaims.of(all, asOf);
    return draw(known, People.of(known), child);
  }

  /// The child's life at the moment of known claims. To read one life on many days, keep its [Life].
  public static Chronology draw(KnownClaims known, People people, PersonRef child) {
    return Life.of(known, people, child).at(known.asOf());
  }
}
