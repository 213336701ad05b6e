package org.sightline.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sightline.identity.People;
import org.sightline.identity.Person;
import org.sightline.identity.Voices;
import org.sightline.ledger.Claim;
import org.sightline.ledger.EventKind;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.ledger.Relation;
import org.sightline.ledger.Voice;

/// The child, those who care for the child, and who may come and go without its meaning that they live there.
final class Scene {

  static final Set<Relation> PARENTS =
      EnumSet.of(Relation.MOTHER, Relation.FATHER, Relation.PARENT);
  private static final Set<Relation> KIN =
      EnumSet.of(
          Relation.MOTHER,
          Relation.FATHER,
          Relation.PARENT,
          Relation.SIBLING,
          Relation.GRANDPARENT,
          Relation.OTHER_RELATIVE);
  private static final Set<Relation> CALLERS =
      EnumSet.of(Relation.NEIGHBOUR, Relation.CHILDMINDER, Relation.WORKS_WITH, Relation.CARER);
  private static final Set<EventKind> ARRANGED =
      EnumSet.of(EventKind.PLACEMENT, EventKind.SUPERVISION_ARRANGED, EventKind.CHILDCARE);

  private final People people;
  private final Person child;
  private final Ties ties;
  private final Voices voices;
  private final List<KnownClaims.Of<Claim.HouseholdDeclared>> declarations = new ArrayList<>();
  private final List<KnownClaims.Of<Claim.Lives>> residences;
  private final Set<Person> arranged = new HashSet<>();

  Scene(KnownClaims known, People people, Person child, Ties ties) {
    this.people = people;
    this.child = child;
    this.ties = ties;
    this.voices = new Voices(people);
    this.residences = known.of(Claim.Lives.class);
    known.of(Claim.HouseholdDeclared.class).stream()
        .filter(said -> isChild(said.what().child()))
        .sorted((one, other) -> Recency.ORDER.compare(one.recorded(), other.recorded()))
        .forEach(declarations::add);
    known.of(Claim.Happened.class).stream()
        .filter(event -> ARRANGED.contains(event.what().kind()))
        .flatMap(event -> event.what().others().values().stream())
        .forEach(other -> arranged.add(people.person(other)));
  }

  Person child() {
    return child;
  }

  Person person(PersonRef ref) {
    return people.person(ref);
  }

  Ties ties() {
    return ties;
  }

  String voice(RecordedClaim claim) {
    return voices.key(claim);
  }

  /// The declarations of this child's household, in the order of the days they speak of.
  List<KnownClaims.Of<Claim.HouseholdDeclared>> declarations() {
    return declarations;
  }

  boolean isChild(PersonRef ref) {
    return person(ref).equals(child);
  }

  boolean parent(Person person) {
    return ties.is(person, child, PARENTS);
  }

  /// Whether somebody cares for the child as a parent does, wherever they live.
  boolean carer(Person person) {
    return ties.carer(person, child);
  }

  /// Whether somebody cares for the child in the child's home, as known of a day.
  boolean carerAtHome(Person person, LocalDate day) {
    return carer(person) && !gone(person, day);
  }

  /// Whether somebody is the child, a carer at home, or a brother or sister: whoever lives with them lives with the child.
  boolean atHome(Person person, LocalDate day) {
    return person.equals(child)
        || carerAtHome(person, day)
        || ties.is(person, child, EnumSet.of(Relation.SIBLING))
        || ties.is(child, person, EnumSet.of(Relation.SIBLING));
  }

  /// Whether somebody has an ordinary reason to be at the home, with the child, or on a form: kin, neighbours, childminders,
  /// professionals, and those whom an agency arranged to care or supervise.
  boolean ordinaryCaller(Person person) {
    return arranged.contains(person)
        || ties.is(person, child, KIN)
        || ties.isToAnybody(person, CALLERS)
        || ties.of(person).stream()
            .anyMatch(tie -> !tie.denied() && KIN.contains(tie.relation()) && carer(tie.to()));
  }

  /// Whether a speaker's word about this household is a declaration: somebody of it, or the person themselves. A professional
  /// who passes on what was declared counts as well, one who passes on hearsay does not.
  boolean declares(RecordedClaim claim, Person subject) {
    return switch (claim.speaker()) {
      case Voice.Of(var ref, _) ->
          person(ref).equals(subject) || carerAtHome(person(ref), Recency.day(claim));
      case Voice.Professional _ ->
          switch (claim.basis()) {
            case SELF_REPORTED, DOCUMENTED, CHECKED -> true;
            case OBSERVED, EXAMINED, REPORTED_BY_ANOTHER -> false;
          };
      case Voice.Unknown _ -> false;
    };
  }

  /// Who spoke, where it was somebody on record.
  Optional<Person> speaker(RecordedClaim claim) {
    return claim.speaker() instanceof Voice.Of(var ref, _)
        ? Optional.of(person(ref))
        : Optional.empty();
  }

  /// The last declaration of a whole household up to a day.
  Optional<KnownClaims.Of<Claim.HouseholdDeclared>> lastWhole(LocalDate day) {
    return wholes(day).reduce((before, after) -> after);
  }

  /// The declarations up to a day in which the speaker said that nobody else lives there.
  Stream<KnownClaims.Of<Claim.HouseholdDeclared>> wholes(LocalDate day) {
    return declarations.stream()
        .filter(said -> said.what().nobodyElse())
        .filter(said -> !said.recorded().happened().from().isAfter(day));
  }

  /// Whether a declaration names somebody, or was made by them.
  boolean names(KnownClaims.Of<Claim.HouseholdDeclared> said, Person person) {
    return said.what().members().stream().anyMatch(ref -> person(ref).equals(person))
        || speaker(said.recorded()).filter(person::equals).isPresent();
  }

  /// Whether the last word on a parent, or on another who cared as one, is that they live elsewhere.
  private boolean gone(Person person, LocalDate day) {
    var word =
        residences.stream()
            .filter(said -> person(said.what().person()).equals(person))
            .filter(said -> !said.recorded().happened().from().isAfter(day))
            .max((one, other) -> Recency.ORDER.compare(one.recorded(), other.recorded()));
    var leftOut = lastWhole(day).filter(said -> !names(said, person));
    if (word.isEmpty()) {
      return leftOut.isPresent();
    }
    boolean away = word.get().what().stance() == Claim.Residence.DOES_NOT_LIVE_THERE;
    boolean leftOutSince =
        leftOut.filter(said -> Recency.before(word.get().recorded(), said.recorded())).isPresent();
    return away || leftOutSince;
  }
}
