package org.sightline.chronology;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sightline.household.Resident;
import org.sightline.identity.Person;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.Relation;

/// An adult around the child.
///
/// @param person who
/// @param relations what they are, by anybody's word, to the child
/// @param relationsToCarers what they are, by anybody's word, to those who care for the child
/// @param residence their place in the household, where anything speaks for or against it
/// @param access whether anything known gives them access to the child: living there, caring, visiting, being with the child
/// @param ladder how far agencies have got in finding out about them
/// @param firstKnown the day the first claim about them was received
/// @param mentions the claims that speak of them, oldest first
/// @param maybeAlso other adults on record who may be the same person; nobody has established it
public record Adult(
    Person person,
    Set<Relation> relations,
    Set<Relation> relationsToCarers,
    Optional<Resident> residence,
    boolean access,
    Ladder ladder,
    LocalDate firstKnown,
    List<ClaimId> mentions,
    List<Person> maybeAlso) {

  public Adult {
    relations = Set.copyOf(relations);
    relationsToCarers = Set.copyOf(relationsToCarers);
    mentions = List.copyOf(mentions);
    maybeAlso = List.copyOf(maybeAlso);
  }

  /// Whether they are a parent of the child, by anybody's word.
  public boolean parent() {
    return relations.contains(Relation.MOTHER)
        || relations.contains(Relation.FATHER)
        || relations.contains(Relation.PARENT);
  }
}
