package org.sightline.flow;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sightline.ledger.Claim;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;

/// Finds the children that claims are about. A child is kept by the record that came first, so that it stays when others join.
final class Children {

  private static final int ADULT_AT = 18;

  private Children() {}

  /// The children that claims are about, each by the record that came first.
  ///
  /// @param claims oldest receipt first
  static Set<PersonRef> in(List<RecordedClaim> claims, LocalDate day, Kinship kinship) {
    var children = new TreeSet<PersonRef>();
    var mentioned = new HashMap<PersonRef, Integer>();
    for (var claim : claims) {
      childOf(claim.claim(), day).ifPresent(children::add);
      claim.claim().people().stream()
          .sorted()
          .forEach(ref -> mentioned.putIfAbsent(ref, mentioned.size()));
    }
    var anchors = new TreeSet<PersonRef>();
    while (!children.isEmpty()) {
      var records = kinship.sameAs(List.of(children.getFirst()));
      anchors.add(
          records.stream()
              .filter(mentioned::containsKey)
              .min(Comparator.comparing(mentioned::get))
              .orElse(children.getFirst()));
      children.removeAll(records);
    }
    return anchors;
  }

  /// The record among these that the claims, in the order in which they are given, speak of first.
  static Optional<PersonRef> first(List<RecordedClaim> claims, Collection<PersonRef> records) {
    return claims.stream()
        .flatMap(claim -> claim.claim().people().stream().sorted())
        .filter(records::contains)
        .findFirst();
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
