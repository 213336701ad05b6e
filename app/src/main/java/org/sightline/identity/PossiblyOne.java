package org.sightline.identity;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.Relation;
import org.sightline.linkage.MaybeSame;

/// Sorts out, among the pairs that the engine finds too thin to link, those worth putting to a person: two people around the
/// same family whom nothing tells apart.
///
/// A record that mentions both tells them apart, and so does what they are: nobody is at once the child's parent and the
/// parent's unnamed friend, or a grandparent and a lodger.
final class PossiblyOne {

  private static final Set<Relation> SETTLED =
      EnumSet.of(
          Relation.MOTHER,
          Relation.FATHER,
          Relation.PARENT,
          Relation.SIBLING,
          Relation.GRANDPARENT,
          Relation.OTHER_RELATIVE,
          Relation.CHILDMINDER,
          Relation.WORKS_WITH);

  private final Dossiers dossiers;
  private final Function<PersonRef, Person> people;

  PossiblyOne(Dossiers dossiers, Function<PersonRef, Person> people) {
    this.dossiers = dossiers;
    this.people = people;
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
        || settled(one)
        || settled(other)
        || bornApart(one, other)
        || (one.named() && other.named() && one.identified() && other.identified());
  }

  private boolean mentionedTogether(Person one, Person other) {
    return !Collections.disjoint(occasions(one), occasions(other));
  }

  private Set<String> occasions(Person person) {
    return person.records().stream()
        .flatMap(ref -> dossiers.of(ref).occasions().stream())
        .collect(Collectors.toSet());
  }

  /// Somebody whose place is settled, or around whom the others stand, such as the child.
  private boolean settled(Person person) {
    return person.records().stream()
        .flatMap(ref -> dossiers.of(ref).relations().stream())
        .anyMatch(relation -> SETTLED.contains(relation.relation()));
  }

  private static boolean bornApart(Person one, Person other) {
    return one.bornTo().flatMap(to -> other.bornFrom().map(to::isBefore)).orElse(false)
        || other.bornTo().flatMap(to -> one.bornFrom().map(to::isBefore)).orElse(false);
  }
}
