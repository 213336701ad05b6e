package org.sightline.household;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import org.sightline.identity.People;
import org.sightline.identity.Person;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.Relation;

/// Derives a child's household from everything known: what was declared, what points elsewhere, what was denied. The rules,
/// with their reasons, stand in `docs/household.md`.
///
/// What depends on claims alone is gathered once, so that one day after another can be asked for.
public final class Households {

  private static final int GROWN_UP = 18;

  private final Scene scene;
  private final Items items;

  private Households(Scene scene, Items items) {
    this.scene = scene;
    this.items = items;
  }

  /// All that is known of a child's household, whichever day is asked for.
  ///
  /// @param ties what the people are to each other
  public static Households of(KnownClaims known, People people, Person child, Ties ties) {
    var scene = new Scene(known, people, child, ties);
    var items = new Items(scene);
    new AddressSigns(scene, items).gather(known);
    new RelationSigns(scene, items).gather(known);
    var residence = new ResidenceSigns(scene, items);
    residence.gather(known);
    new PresenceSigns(scene, items).gather(known);
    residence.leaveOut();
    return new Households(scene, items);
  }

  /// The household of a day.
  public Household on(LocalDate day) {
    var residents =
        items.people().stream()
            .map(person -> resident(person, day))
            .flatMap(Optional::stream)
            .toList();
    var declarations =
        scene.declarations().stream()
            .filter(said -> !said.recorded().happened().from().isAfter(day))
            .map(KnownClaims.Of::id)
            .toList();
    return new Household(
        residents, declarations, residents.stream().anyMatch(Households::unsettled));
  }

  private Optional<Resident> resident(Person person, LocalDate day) {
    var weighing = new Weighing(scene, person, items.of(person), day);
    return weighing.nothing()
        ? Optional.empty()
        : Optional.of(
            new Resident(
                person,
                adult(person, day),
                weighing.verdict(),
                weighing.standing().stream().map(Item::evidence).toList()));
  }

  private static boolean unsettled(Resident resident) {
    return resident.adult()
        && (resident.standing() == Standing.CONTESTED || resident.standing() == Standing.EVIDENCED);
  }

  /// Whether somebody is an adult, or must be taken for one because nothing says otherwise.
  public boolean adult(Person person, LocalDate day) {
    var latest = person.bornFrom().map(born -> born.plusYears(GROWN_UP));
    return latest.map(grownUp -> !grownUp.isAfter(day)).orElseGet(() -> !child(person));
  }

  private boolean child(Person person) {
    var child = scene.child();
    var sibling = EnumSet.of(Relation.SIBLING);
    return person.equals(child)
        || scene.ties().is(person, child, sibling)
        || scene.ties().is(child, person, sibling)
        || scene.ties().people().stream()
            .filter(scene::carer)
            .anyMatch(carer -> scene.ties().is(carer, person, Scene.PARENTS));
  }
}
