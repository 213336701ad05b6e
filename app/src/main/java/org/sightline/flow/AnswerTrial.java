package org.sightline.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sightline.identity.People;
import org.sightline.identity.Person;
import org.sightline.identity.Recogniser;
import org.sightline.ledger.Basis;
import org.sightline.ledger.Claim;
import org.sightline.ledger.ClaimId;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.PersonRef;
import org.sightline.ledger.RecordedClaim;
import org.sightline.ledger.Voice;
import org.sightline.time.AsOf;
import org.sightline.time.Eyes;
import org.sightline.time.Span;

/// Tries an answer to a question of identity: draws the children it concerns as they are today, and as they would be. Nothing is written.
final class AnswerTrial {

  private final Holdings holdings;
  private final Watch watch;
  private final Recogniser recogniser;
  private final AsOf asOf;
  private final Set<PersonRef> children;
  private final Map<PersonRef, Set<PersonRef>> around = new HashMap<>();

  AnswerTrial(Holdings holdings, Watch watch, Recogniser recogniser, AsOf asOf) {
    this.holdings = holdings;
    this.watch = watch;
    this.recogniser = recogniser;
    this.asOf = asOf;
    this.children =
        Children.in(holdings.claimsAbout(holdings.everybody()), asOf.trueAt(), holdings);
  }

  /// What an answer would change.
  IdentityQuestion.Change answered(PersonRef one, PersonRef other, boolean same) {
    var decided = decided(one, other, same);
    var concerned = new TreeSet<PersonRef>();
    var words = new ArrayList<String>();
    for (var child : children) {
      var family = around.computeIfAbsent(child, ref -> holdings.around(List.of(ref)));
      if (family.contains(one) || family.contains(other)) {
        var changes = changes(child, family, one, other, decided);
        if (!changes.isEmpty()) {
          concerned.add(child);
          words.addAll(changes);
        }
      }
    }
    var moved = moved(one, other, decided);
    int claims =
        (int)
            holdings.claimsAbout(moved).stream()
                .filter(claim -> claim.mentions().stream().anyMatch(moved::contains))
                .count();
    return new IdentityQuestion.Change(
        concerned, words.stream().distinct().toList(), moved, claims);
  }

  private List<String> changes(
      PersonRef child,
      Set<PersonRef> family,
      PersonRef one,
      PersonRef other,
      RecordedClaim decided) {
    var wider = new TreeSet<>(family);
    wider.addAll(holdings.around(List.of(one, other)));
    var before = look(child, holdings.claimsAbout(family));
    var after = look(child, with(holdings.claimsAbout(wider), decided));
    if (before.isEmpty() || after.isEmpty()) {
      return List.of();
    }
    var words = new ArrayList<String>();
    var name = before.get().chronology().child().label();
    if (!household(before.get()).equals(household(after.get()))) {
      words.add("who lives with %s, and by whose word".formatted(name));
    }
    if (!adults(before.get()).equals(adults(after.get()))) {
      words.add("the adults known around " + name + number(before.get(), after.get()));
    }
    if (!findings(before.get()).equals(findings(after.get()))) {
      words.add("what is asked about " + name);
    }
    return words;
  }

  private Optional<Watch.Day> look(PersonRef child, List<RecordedClaim> claims) {
    var records = holdings.sameAs(List.of(child));
    var seen = new ArrayList<Watch.Day>();
    watch.walk(claims, records, Eyes.jointly(), asOf.trueAt(), asOf.trueAt(), seen::add);
    return seen.stream().findFirst();
  }

  private static Set<String> household(Watch.Day day) {
    return day.chronology().household().residents().stream()
        .map(resident -> resident.person().records() + " " + resident.standing())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> adults(Watch.Day day) {
    return day.chronology().adults().stream()
        .map(adult -> adult.person().records().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> findings(Watch.Day day) {
    return day.findings().stream()
        .map(finding ->
            String.join("|", finding.code(), finding.severity().name(), finding.sentence()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String number(Watch.Day before, Watch.Day after) {
    int was = adults(before).size();
    int is = adults(after).size();
    return was == is ? "" : ": %d instead of %d".formatted(is, was);
  }

  /// The records that would stand with others than today: of each person who changes, those that the larger part does not hold.
  private NavigableSet<PersonRef> moved(PersonRef one, PersonRef other, RecordedClaim decided) {
    var claims = holdings.claimsAbout(holdings.around(List.of(one, other)));
    var before = recogniser.people(KnownClaims.of(claims, asOf));
    var after = recogniser.people(KnownClaims.of(with(claims, decided), asOf));
    var moved = new TreeSet<PersonRef>();
    for (var person : after.all()) {
      moved.addAll(joining(person, before));
    }
    for (var person : before.all()) {
      moved.addAll(joining(person, after));
    }
    return moved;
  }

  private static Set<PersonRef> joining(Person person, People among) {
    var parts =
        person.records().stream().collect(Collectors.groupingBy(ref -> among.person(ref).id()));
    var largest =
        parts.values().stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
    var rest = new TreeSet<>(person.records());
    if (parts.size() > 1) {
      rest.removeAll(largest);
      return rest;
    }
    return Set.of();
  }

  private List<RecordedClaim> with(List<RecordedClaim> claims, RecordedClaim decided) {
    var all = new ArrayList<>(claims);
    all.add(decided);
    return all;
  }

  /// The decision, as it would stand in the ledger.
  private RecordedClaim decided(PersonRef one, PersonRef other, boolean same) {
    return new RecordedClaim(
        new ClaimId("~supposed"),
        new Claim.SamePerson(one, other, same, "supposed"),
        new Voice.Professional(one.agency(), "identity"),
        Set.of(),
        Basis.CHECKED,
        Span.on(asOf.trueAt()),
        asOf.knownAt(),
        asOf.knownAt(),
        one.agency(),
        new RecordedClaim.Source("supposed", "supposed", ""));
  }
}
