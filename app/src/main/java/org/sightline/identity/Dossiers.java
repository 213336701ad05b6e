package org.sightline.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sightline.ledger.Claim;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.ledger.Voice;

/// Sorts claims by the person records they speak of.
final class Dossiers {

  private final SortedMap<PersonRef, Dossier> byRef = new TreeMap<>();

  private Dossiers() {}

  static Dossiers of(KnownClaims known) {
    var dossiers = new Dossiers();
    known.all().forEach(dossiers::take);
    return dossiers;
  }

  /// All of them, ordered by reference.
  Collection<Dossier> all() {
    return byRef.values();
  }

  boolean has(PersonRef ref) {
    return byRef.containsKey(ref);
  }

  /// One record's; an empty one where no claim mentions it.
  Dossier of(PersonRef ref) {
    return Optional.ofNullable(byRef.get(ref)).orElseGet(() -> new Dossier(ref));
  }

  private void take(RecordedClaim recorded) {
    recorded.claim().people().forEach(ref -> dossier(ref).mentionedIn(recorded));
    if (recorded.speaker() instanceof Voice.Of(var ref, var label)) {
      dossier(ref).mentionedIn(recorded);
      dossier(ref).spokeAs(label);
      anchors(recorded.claim()).forEach(anchor -> dossier(ref).around(anchor));
    }
    learn(recorded);
  }

  private void learn(RecordedClaim recorded) {
    switch (recorded.claim()) {
      case Claim.IdentityFact fact -> dossier(fact.person()).learn(recorded);
      case Claim.Related relation -> {
        if (!relation.denied()) {
          dossier(relation.person()).relate(relation);
        }
      }
      case Claim.Happened event ->
          event.others().values().forEach(other -> dossier(other).around(event.about()));
      case Claim.HouseholdDeclared home ->
          home.members().forEach(member -> dossier(member).around(home.child()));
      case Claim.Lives lives -> dossier(lives.person()).around(lives.with());
      case Claim.Present present -> dossier(present.person()).around(present.with());
      case Claim.Explained account ->
          account.attributedTo().ifPresent(other -> dossier(other).around(account.child()));
      case Claim.Sighted _,
          Claim.Injured _,
          Claim.Judged _,
          Claim.Moves _,
          Claim.Checked _,
          Claim.Decided _,
          Claim.Shared _,
          Claim.SamePerson _,
          Claim.Withdrawn _ -> {}
    }
  }

  /// Those a claim is anchored to, as against the one it tells about: a speaker moves in their circle.
  private static Collection<PersonRef> anchors(Claim claim) {
    return switch (claim) {
      case Claim.Related relation -> List.of(relation.to());
      case Claim.Lives lives -> List.of(lives.with());
      case Claim.Present present -> List.of(present.with());
      case Claim.HouseholdDeclared home -> List.of(home.child());
      case Claim.Explained account -> List.of(account.child());
      case Claim.Happened event -> List.of(event.about());
      case Claim.IdentityFact _, Claim.Checked _, Claim.SamePerson _ -> List.of();
      case Claim.Sighted _,
          Claim.Injured _,
          Claim.Judged _,
          Claim.Moves _,
          Claim.Decided _,
          Claim.Shared _,
          Claim.Withdrawn _ ->
          claim.people();
    };
  }

  private Dossier dossier(PersonRef ref) {
    return byRef.computeIfAbsent(ref, Dossier::new);
  }
}
