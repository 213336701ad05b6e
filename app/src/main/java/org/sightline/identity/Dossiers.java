package org.sightline.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sightline.ledger.Claim;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.ledger.Voice;

/// Sorts claims by the person records they speak of.
final class Dossiers {

  private static final int GROWN_UP = 18;

  private final SortedMap<PersonRef, Dossier> byRef = new TreeMap<>();
  private final Map<String, Set<PersonRef>> childrenByOccasion = new HashMap<>();

  private Dossiers() {}

  static Dossiers of(KnownClaims known) {
    var dossiers = new Dossiers();
    known.all().forEach(dossiers::take);
    dossiers.gatherRoundChildren();
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
    childOf(recorded)
        .ifPresent(child ->
            childrenByOccasion
                .computeIfAbsent(Dossier.occasion(recorded), none -> new TreeSet<>())
                .add(child));
    if (recorded.speaker() instanceof Voice.Of(var ref, var label)) {
      dossier(ref).mentionedIn(recorded);
      dossier(ref).spokeAs(label);
      anchors(recorded.claim()).forEach(anchor -> dossier(ref).around(anchor));
    }
    learn(recorded);
  }

  /// Whoever a record mentions beside a child stands around that child, whatever else the record says of them.
  private void gatherRoundChildren() {
    for (var dossier : byRef.values()) {
      for (var occasion : dossier.occasions()) {
        childrenByOccasion.getOrDefault(occasion, Set.of()).forEach(dossier::around);
      }
    }
  }

  /// The child a claim is about, where it can only be about a child.
  private static Optional<PersonRef> childOf(RecordedClaim recorded) {
    return switch (recorded.claim()) {
      case Claim.Born born
          when born.latest().isAfter(recorded.dayReceived().minusYears(GROWN_UP)) ->
          Optional.of(born.person());
      case Claim.HouseholdDeclared home -> Optional.of(home.child());
      case Claim.Sighted sighted -> Optional.of(sighted.child());
      case Claim.Injured injured -> Optional.of(injured.child());
      case Claim.Explained account -> Optional.of(account.child());
      case Claim.Judged judged -> Optional.of(judged.child());
      case Claim.Moves moves -> Optional.of(moves.child());
      case Claim.Measured measured -> Optional.of(measured.child());
      case Claim.Decided decided -> Optional.of(decided.child());
      case Claim.Happened event -> Optional.ofNullable(event.others().get("child"));
      case Claim.IdentityFact _,
          Claim.Related _,
          Claim.Lives _,
          Claim.Present _,
          Claim.Checked _,
          Claim.Shared _,
          Claim.SamePerson _,
          Claim.Withdrawn _ ->
          Optional.empty();
    };
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
          Claim.Measured _,
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
          Claim.Measured _,
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
