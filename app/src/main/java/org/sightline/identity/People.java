package org.sightline.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sightline.ledger.Claim;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.PersonRef;
import org.sightline.linkage.Clustering;
import org.sightline.linkage.MatchWeight;
import org.sightline.linkage.Matcher;

/// Who is who among the people that known claims speak of, as of their moment and through their eyes: nobody is called by a
/// name these eyes did not have. Equal for equal claims, whatever their order.
public final class People {

  private final Dossiers dossiers;
  private final Clustering clustering;
  private final Matcher matcher;
  private final Map<PersonRef, Person> byRef = new HashMap<>();
  private final List<Person> all = new ArrayList<>();
  private final List<MaybeAlso> maybes;

  People(KnownClaims known, Sameness sameness) {
    dossiers = Dossiers.of(known);
    matcher = sameness.matcher();
    clustering = sameness.among(dossiers, Sameness.decisions(known));
    var persons = new Persons(checked(known));
    for (var cluster : clustering.clusters()) {
      var members = cluster.members().stream().map(id -> dossiers.of(new PersonRef(id))).toList();
      var person = persons.of(members);
      all.add(person);
      person.records().forEach(ref -> byRef.put(ref, person));
    }
    maybes = new PossiblyOne(dossiers, this::person).among(clustering.possiblySame());
  }

  /// The people of known claims, matched by the model that comes with the engine.
  public static People of(KnownClaims known) {
    return new People(known, Sameness.standard());
  }

  /// The people of known claims, matched by a model of one's own.
  public static People of(KnownClaims known, Matcher matcher) {
    return new People(known, new Sameness(matcher));
  }

  /// The person behind a record; somebody nothing is known of where no claim mentions it.
  public Person person(PersonRef ref) {
    return Optional.ofNullable(byRef.get(ref))
        .orElseGet(() -> new Persons(Set.of()).of(List.of(new Dossier(ref))));
  }

  /// Whether any known claim speaks of a record.
  public boolean knows(PersonRef ref) {
    return byRef.containsKey(ref);
  }

  /// Everybody, ordered by id.
  public List<Person> all() {
    return List.copyOf(all);
  }

  /// Who else on record may be this person.
  public List<MaybeAlso> maybeAlso(Person person) {
    return maybes.stream()
        .filter(maybe -> maybe.person().equals(person) || maybe.other().equals(person))
        .map(maybe -> maybe.person().equals(person) ? maybe : turned(maybe))
        .toList();
  }

  /// Everybody on record who may be somebody else on record.
  public List<MaybeAlso> maybes() {
    return List.copyOf(maybes);
  }

  /// Why two records are, or are not, one person: the match weight with its waterfall. Empty where a record is not known, or
  /// where both are the same.
  public Optional<MatchWeight> why(PersonRef one, PersonRef other) {
    if (one.equals(other) || !dossiers.has(one) || !dossiers.has(other)) {
      return Optional.empty();
    }
    var circles = new Circles(dossiers, clustering);
    return Optional.of(
        matcher.compare(
            Records.of(dossiers.of(one), circles.around(dossiers.of(one))),
            Records.of(dossiers.of(other), circles.around(dossiers.of(other)))));
  }

  /// What a person should look at.
  public List<NeedsAttention> needsAttention() {
    return clustering.needsAttention().stream()
        .map(item ->
            new NeedsAttention(new PersonRef(item.a()), new PersonRef(item.b()), item.reason()))
        .toList();
  }

  private static MaybeAlso turned(MaybeAlso maybe) {
    return new MaybeAlso(/* person= */ maybe.other(), /* other= */ maybe.person(), maybe.because());
  }

  private static Set<PersonRef> checked(KnownClaims known) {
    return known.of(Claim.Checked.class).stream()
        .filter(check -> check.what().check() == Claim.CheckKind.IDENTITY)
        .filter(check -> check.what().result() == Claim.CheckResult.CONFIRMED)
        .filter(check -> Word.ofProfessional(check.recorded()))
        .map(check -> check.what().person())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
