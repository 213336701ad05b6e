package org.sightline.household;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sightline.identity.Person;
import org.sightline.ledger.RecordedClaim;

/// Gathers what speaks for and against each person's living with the child.
final class Items {

  private final Scene scene;
  private final Map<Person, List<Item>> byPerson = new HashMap<>();

  Items(Scene scene) {
    this.scene = scene;
  }

  /// Something that counts by itself.
  void add(Person person, Evidence.Weight weight, Evidence.Sign sign, RecordedClaim claim) {
    add(person, weight, sign, claim, Optional.empty(), true);
  }

  /// Something that counts while somebody cares for the child at home.
  void add(
      Person person,
      Evidence.Weight weight,
      Evidence.Sign sign,
      RecordedClaim claim,
      Person through) {
    add(person, weight, sign, claim, throughCarer(through), true);
  }

  /// Something that counts beside other signs only.
  void addBeside(Person person, Evidence.Sign sign, RecordedClaim claim, Person through) {
    add(person, Evidence.Weight.POINTS_TO, sign, claim, throughCarer(through), false);
  }

  List<Item> of(Person person) {
    return byPerson.getOrDefault(person, List.of());
  }

  boolean has(Person person, Evidence.Sign sign) {
    return of(person).stream().anyMatch(item -> item.is(sign));
  }

  boolean has(Person person, Evidence.Weight weight) {
    return of(person).stream().anyMatch(item -> item.is(weight));
  }

  /// Everybody of whom anything was gathered, ordered by id.
  SortedSet<Person> people() {
    var all = new TreeSet<Person>(Comparator.comparing(Person::id));
    all.addAll(byPerson.keySet());
    return all;
  }

  private Optional<Person> throughCarer(Person through) {
    return through.equals(scene.child()) ? Optional.empty() : Optional.of(through);
  }

  private void add(
      Person person,
      Evidence.Weight weight,
      Evidence.Sign sign,
      RecordedClaim claim,
      Optional<Person> through,
      boolean alone) {
    if (person.equals(scene.child())) {
      return;
    }
    var evidence =
        new Evidence(
            weight,
            sign,
            claim.id(),
            scene.voice(claim),
            claim.happened(),
            Sentences.of(claim, sign, person));
    byPerson
        .computeIfAbsent(person, none -> new ArrayList<>())
        .add(new Item(person, evidence, claim, through, alone));
  }
}
