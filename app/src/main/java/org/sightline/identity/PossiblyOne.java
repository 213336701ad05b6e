package org.sightline.identity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sightline.ledger.Claim;
import org.sightline.ledger.PersonRef;
import org.sightline.linkage.MaybeSame;

/// Sorts out, among the pairs that the engine finds too thin to link, those worth putting to a person: two people around the
/// same family whom nothing tells apart.
///
/// A record that mentions both tells them apart, and so does what they are to the family: see [Roles].
final class PossiblyOne {

  private final Dossiers dossiers;
  private final Function<PersonRef, Person> people;
  private final Roles roles;

  PossiblyOne(Dossiers dossiers, Function<PersonRef, Person> people) {
    this.dossiers = dossiers;
    this.people = people;
    this.roles = new Roles(ref -> people.apply(ref).id().value());
  }

  List<MaybeAlso> among(List<MaybeSame> pairs) {
    var found = new LinkedHashMap<String, MaybeAlso>();
    var ordered = new TreeMap<String, MaybeSame>();
    pairs.forEach(pair -> ordered.put(pair.weight().a() + " " + pair.weight().b(), pair));
    for (var pair : ordered.values()) {
      var one = person(pair.weight().a());
      var other = person(pair.weight().b());
      if (!one.equals(other) && !toldApart(one, other)) {
        found.putIfAbsent(
            one.id() + " " + other.id(), new MaybeAlso(one, other, pair.explanation()));
      }
    }
    return List.copyOf(found.values());
  }

  private Person person(String id) {
    return people.apply(new PersonRef(id));
  }

  private boolean toldApart(Person one, Person other) {
    return mentionedTogether(one, other)
        || !roles(one).equals(roles(other))
        || !likeness(one, other)
        || bornApart(one, other)
        || (one.identified() && other.identified());
  }

  private boolean mentionedTogether(Person one, Person other) {
    return !Collections.disjoint(occasions(one), occasions(other));
  }

  private Set<String> occasions(Person person) {
    return person.records().stream()
        .flatMap(ref -> dossiers.of(ref).occasions().stream())
        .collect(Collectors.toSet());
  }

  private Set<String> roles(Person person) {
    return person.records().stream()
        .flatMap(ref -> roles.of(dossiers.of(ref)).stream())
        .collect(Collectors.toSet());
  }

  /// Two names that the engine let pass, or two people of one known sex: a friend of whom nothing is known at all is everybody.
  private static boolean likeness(Person one, Person other) {
    return (one.named() && other.named())
        || (one.sex() != Claim.Sex.UNKNOWN && one.sex() == other.sex());
  }

  private static boolean bornApart(Person one, Person other) {
    return one.bornTo().flatMap(to -> other.bornFrom().map(to::isBefore)).orElse(false)
        || other.bornTo().flatMap(to -> one.bornFrom().map(to::isBefore)).orElse(false);
  }
}
