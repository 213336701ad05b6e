package org.sightline.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sightline.ledger.Claim;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;

/// All that is known of one agency's record of somebody.
final class Dossier {

  private final PersonRef ref;
  private final List<RecordedClaim> facts = new ArrayList<>();
  private final List<Claim.Related> relations = new ArrayList<>();
  private final SortedSet<PersonRef> circle = new TreeSet<>();
  private final SortedSet<String> labels = new TreeSet<>();
  private final SortedSet<String> occasions = new TreeSet<>();

  Dossier(PersonRef ref) {
    this.ref = ref;
  }

  PersonRef ref() {
    return ref;
  }

  /// The facts about who they are, oldest receipt first, each once.
  List<Claim.IdentityFact> facts() {
    return facts.stream().map(claim -> (Claim.IdentityFact) claim.claim()).distinct().toList();
  }

  /// The facts of one kind about who they are, oldest receipt first.
  <F extends Claim.IdentityFact> List<KnownClaims.Of<F>> facts(Class<F> kind) {
    return facts.stream()
        .filter(claim -> kind.isInstance(claim.claim()))
        .map(claim -> new KnownClaims.Of<>(kind.cast(claim.claim()), claim))
        .toList();
  }

  /// What they are to others.
  List<Claim.Related> relations() {
    return relations;
  }

  /// The people around whom they were recorded.
  SortedSet<PersonRef> circle() {
    return circle;
  }

  /// What records call them where they speak: "mother", "neighbour".
  SortedSet<String> labels() {
    return labels;
  }

  /// The agencies' records that mention them.
  SortedSet<String> occasions() {
    return occasions;
  }

  void mentionedIn(RecordedClaim claim) {
    occasions.add(occasion(claim));
  }

  static String occasion(RecordedClaim claim) {
    return claim.occasion();
  }

  void learn(RecordedClaim fact) {
    facts.add(fact);
  }

  void relate(Claim.Related relation) {
    relations.add(relation);
    around(relation.to());
  }

  void around(PersonRef other) {
    if (!other.equals(ref)) {
      circle.add(other);
    }
  }

  void spokeAs(String label) {
    labels.add(label);
  }
}
