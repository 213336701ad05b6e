package org.sightline.chronology;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sightline.household.Ties;
import org.sightline.identity.People;
import org.sightline.identity.Person;
import org.sightline.ledger.Claim;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.ledger.Relation;
import org.sightline.ledger.Voice;

/// Who is around the child, by all claims: by what they are to the child or its carers, by having been there, or by being spoken
/// of. A professional is nobody around the child; a childminder and a grandparent are.
final class Around {

  private static final Set<Relation> GIVE_ACCESS =
      EnumSet.of(
          Relation.MOTHER,
          Relation.FATHER,
          Relation.PARENT,
          Relation.PARENTAL_RESPONSIBILITY,
          Relation.STEP_PARENT,
          Relation.CARER,
          Relation.CHILDMINDER,
          Relation.GRANDPARENT);

  /// Parts that professionals have in an event.
  private static final Set<String> STAFF =
      Set.of(
          "officer", "worker", "by", "attended", "invited", "absent", "author", "seen-by", "chair");

  private final People people;
  private final Person child;
  private final Ties ties;
  private final Set<Person> near = new HashSet<>();
  private final Set<Person> withChild = new HashSet<>();
  private final Map<Person, List<RecordedClaim>> mentions = new HashMap<>();
  private final Set<Person> carers = new HashSet<>();

  Around(KnownClaims known, People people, Person child, Ties ties) {
    this.people = people;
    this.child = child;
    this.ties = ties;
    ties.people().stream().filter(person -> ties.carer(person, child)).forEach(carers::add);
    ties.people().forEach(this::byTies);
    known.all().forEach(this::byClaim);
  }

  /// Everybody around the child, grown up or not; the child left out.
  Set<Person> everybody() {
    return near;
  }

  /// Whether anything but living there gives them access to the child.
  boolean access(Person person) {
    return withChild.contains(person) || ties.is(person, child, GIVE_ACCESS);
  }

  /// The claims that speak of somebody, or in which they speak.
  List<RecordedClaim> mentions(Person person) {
    return mentions.getOrDefault(person, List.of());
  }

  Set<Relation> toChild(Person person) {
    return ties.between(person, child);
  }

  /// What somebody is to the carers; partners, friends and those parted are so both ways.
  Set<Relation> toCarers(Person person) {
    var found = EnumSet.noneOf(Relation.class);
    for (var carer : carers) {
      if (!carer.equals(person)) {
        found.addAll(ties.between(person, carer));
        ties.between(carer, person).stream().filter(Around::mutual).forEach(found::add);
      }
    }
    return found;
  }

  private static boolean mutual(Relation relation) {
    return relation == Relation.PARTNER
        || relation == Relation.FORMER_PARTNER
        || relation == Relation.FRIEND;
  }

  private void byTies(Person person) {
    for (var tie : ties.of(person)) {
      if (tie.relation() == Relation.WORKS_WITH || tie.relation() == Relation.SIBLING) {
        continue;
      }
      if (tie.to().equals(child) || carers.contains(tie.to())) {
        add(person);
      }
      if (carers.contains(person) && mutual(tie.relation())) {
        add(tie.to());
      }
    }
  }

  private void byClaim(RecordedClaim claim) {
    var spokenOf = new HashSet<Person>();
    claim.claim().people().forEach(ref -> spokenOf.add(people.person(ref)));
    if (claim.speaker() instanceof Voice.Of(var ref, _)) {
      spokenOf.add(people.person(ref));
    }
    spokenOf.forEach(
        person -> mentions.computeIfAbsent(person, none -> new ArrayList<>()).add(claim));
    switch (claim.claim()) {
      case Claim.Present present -> present(present);
      case Claim.Lives lives -> add(person(lives.person()));
      case Claim.HouseholdDeclared home -> {
        if (person(home.child()).equals(child)) {
          home.members().forEach(ref -> add(person(ref)));
        }
      }
      case Claim.Explained account -> account.attributedTo().ifPresent(ref -> beside(person(ref)));
      case Claim.Checked check -> add(person(check.person()));
      case Claim.Happened event -> happened(event);
      case Claim.IdentityFact _,
          Claim.Related _,
          Claim.Sighted _,
          Claim.Injured _,
          Claim.Judged _,
          Claim.Moves _,
          Claim.Measured _,
          Claim.Decided _,
          Claim.Shared _,
          Claim.SamePerson _,
          Claim.Withdrawn _ -> {}
    }
  }

  private void present(Claim.Present present) {
    var person = person(present.person());
    if (person(present.with()).equals(child) || present.place() == Claim.Place.CHILDS_HOME) {
      beside(person);
    } else {
      add(person);
    }
  }

  private void happened(Claim.Happened event) {
    var about = person(event.about());
    add(about);
    event
        .others()
        .forEach((part, ref) -> {
          if (!STAFF.contains(part)) {
            if (about.equals(child)) {
              beside(person(ref));
            } else {
              add(person(ref));
            }
          }
        });
  }

  private Person person(PersonRef ref) {
    return people.person(ref);
  }

  private void beside(Person person) {
    add(person);
    withChild.add(person);
  }

  private void add(Person person) {
    if (!person.equals(child)) {
      near.add(person);
    }
  }
}
