package org.sightline.household;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sightline.identity.People;
import org.sightline.identity.Person;
import org.sightline.ledger.Claim;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.RecordedClaim;
import org.sightline.ledger.Relation;

/// What people are to each other, by anybody's word. A relation that one voice denies and another states stays: it is for the
/// reader to see both.
public final class Ties {

  private static final Set<Relation> CARERS =
      EnumSet.of(
          Relation.MOTHER,
          Relation.FATHER,
          Relation.PARENT,
          Relation.STEP_PARENT,
          Relation.PARENTAL_RESPONSIBILITY);

  private final Map<Person, List<Tie>> byPerson = new HashMap<>();

  /// One person is something to another, or somebody says they are not.
  ///
  /// @param person who
  /// @param to to whom
  /// @param relation what
  /// @param denied whether the speaker denies it
  /// @param claim who says so, when
  public record Tie(
      Person person, Person to, Relation relation, boolean denied, RecordedClaim claim) {}

  /// The ties that known claims tell of.
  public Ties(KnownClaims known, People people) {
    for (var related : known.of(Claim.Related.class)) {
      var said = related.what();
      var tie =
          new Tie(
              people.person(said.person()),
              people.person(said.to()),
              said.relation(),
              said.denied(),
              related.recorded());
      byPerson.computeIfAbsent(tie.person(), none -> new ArrayList<>()).add(tie);
    }
  }

  /// What somebody is to others, denials included, oldest receipt first.
  public List<Tie> of(Person person) {
    return byPerson.getOrDefault(person, List.of());
  }

  /// Everybody who is anything to anybody.
  public Collection<Person> people() {
    return byPerson.keySet();
  }

  /// Whether somebody cares for a child as a parent does, wherever they live.
  public boolean carer(Person person, Person child) {
    return is(person, child, CARERS);
  }

  /// What somebody is to another, by anybody's word.
  public Set<Relation> between(Person person, Person to) {
    var found = EnumSet.noneOf(Relation.class);
    of(person).stream()
        .filter(tie -> !tie.denied() && tie.to().equals(to))
        .forEach(tie -> found.add(tie.relation()));
    return found;
  }

  /// Whether somebody is any of these to another, by anybody's word.
  public boolean is(Person person, Person to, Set<Relation> relations) {
    return of(person).stream()
        .anyMatch(
            tie -> !tie.denied() && tie.to().equals(to) && relations.contains(tie.relation()));
  }

  /// Whether somebody is any of these to anybody, by anybody's word.
  public boolean isToAnybody(Person person, Set<Relation> relations) {
    return of(person).stream().anyMatch(tie -> !tie.denied() && relations.contains(tie.relation()));
  }
}
