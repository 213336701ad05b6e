package org.sightline.signal.detector;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sightline.chronology.Chronology;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.Relation;

/// The other children around the child, each by their records; no name of theirs is needed, and none is told.
///
/// @param children the records of each of them
/// @param declared claims that the household holds nobody but those named
/// @param sights every sight of anybody
record OtherChildren(
    List<Set<PersonRef>> children,
    List<ClaimId> declared,
    List<KnownClaims.Of<Claim.Sighted>> sights) {

  static OtherChildren of(Chronology chronology) {
    var siblings = siblings(chronology);
    var children = new ArrayList<Set<PersonRef>>();
    var placed = new TreeSet<PersonRef>();
    for (var resident : chronology.household().residents()) {
      var records = resident.person().records();
      if ((!resident.adult() && resident.voicesFor() > 0)
          || records.stream().anyMatch(siblings::contains)) {
        children.add(records);
        placed.addAll(records);
      }
    }
    siblings.removeAll(placed);
    if (children.isEmpty() && !siblings.isEmpty()) {
      // Records that nobody placed in the household may be of one child; a sight of any of them
      // answers.
      children.add(siblings);
    }
    return new OtherChildren(
        List.copyOf(children), declared(chronology), chronology.claims(Claim.Sighted.class));
  }

  /// Whether a declaration closes the household, and no other child is known.
  boolean none() {
    return children.isEmpty() && !declared.isEmpty();
  }

  /// Whether each was properly seen since a day.
  ///
  /// @param shown takes the claims that show it
  boolean allSeenSince(LocalDate since, Collection<ClaimId> shown) {
    return children.stream()
        .map(records ->
            sights.stream()
                .filter(sight -> renews(sight.what(), records))
                .filter(sight -> !sight.recorded().happened().to().isBefore(since))
                .map(KnownClaims.Of::id)
                .toList())
        .peek(shown::addAll)
        .noneMatch(List::isEmpty);
  }

  private static boolean renews(Claim.Sighted sighted, Set<PersonRef> records) {
    return records.contains(sighted.child())
        && switch (sighted.sight()) {
          case SEEN, SEEN_ALONE, UNDRESSED_OR_EXAMINED -> true;
          case OBSCURED, NOT_EXAMINED, NOT_SEEN -> false;
        };
  }

  private static Set<PersonRef> siblings(Chronology chronology) {
    var own = chronology.child().records();
    var siblings = new TreeSet<PersonRef>();
    chronology.claims(Claim.Related.class).stream()
        .map(KnownClaims.Of::what)
        .filter(related -> related.relation() == Relation.SIBLING && !related.denied())
        .filter(related -> own.contains(related.person()) || own.contains(related.to()))
        .forEach(
            related -> siblings.add(own.contains(related.to()) ? related.person() : related.to()));
    return siblings;
  }

  private static List<ClaimId> declared(Chronology chronology) {
    return chronology.claims(Claim.HouseholdDeclared.class).stream()
        .filter(claim -> claim.what().nobodyElse())
        .map(KnownClaims.Of::id)
        .toList();
  }
}
