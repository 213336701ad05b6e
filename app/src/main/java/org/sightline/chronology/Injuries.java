package org.sightline.chronology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sightline.identity.People;
import org.sightline.identity.Person;
import org.sightline.identity.Voices;
import org.sightline.identity.Word;
import org.sightline.ledger.Claim;
import org.sightline.ledger.KnownClaims;
import org.sightline.ledger.RecordedClaim;
import org.sightline.ledger.Voice;

/// Draws the injury ledger: joins what several agencies recorded of one injury, with every account and opinion of it.
final class Injuries {

  private final KnownClaims known;
  private final People people;
  private final Person child;
  private final Voices voices;

  Injuries(KnownClaims known, People people, Person child) {
    this.known = known;
    this.people = people;
    this.child = child;
    this.voices = new Voices(people);
  }

  /// All injuries, in order of happening.
  List<Injury> all() {
    return joined(Found.among(about(Claim.Injured.class))).stream()
        .map(this::injury)
        .sorted(
            Comparator.comparing((Injury injury) -> injury.happened().from())
                .thenComparing(injury -> injury.happened().to())
                .thenComparing(Injury::key))
        .toList();
  }

  /// Groups of records of one injury: each record joins all that hold one it may be the same as.
  private static List<List<Found>> joined(List<Found> found) {
    var groups = new ArrayList<List<Found>>();
    for (var one : found) {
      var group = new ArrayList<>(List.of(one));
      for (var other : List.copyOf(groups)) {
        if (other.stream().anyMatch(one::maybeSame)) {
          group.addAll(other);
          groups.remove(other);
        }
      }
      group.sort(Comparator.comparing(Found::first, Found.RECEIPT));
      groups.add(group);
    }
    return groups;
  }

  private Injury injury(List<Found> group) {
    var claims =
        group.stream().flatMap(found -> found.claims().stream()).sorted(Found.RECEIPT).toList();
    var keys = group.stream().map(Found::key).collect(Collectors.toSet());
    var first = group.getFirst();
    var what = claims.stream().map(KnownClaims.Of::what).toList();
    var accounts = accounts(keys);
    var opinions = opinions(keys);
    return new Injury(
        first.key(),
        first.when(),
        claims.getFirst().recorded().dayReceived(),
        claims.stream()
            .flatMap(injury -> injury.what().sites().stream())
            .collect(Collectors.toSet()),
        what.stream().map(Claim.Injured::type).collect(Collectors.toSet()),
        what.stream().flatMap(injury -> injury.count().stream()).max(Comparator.naturalOrder()),
        what.stream().flatMap(injury -> injury.pattern().stream()).distinct().toList(),
        Ages.inMonths(child, first.when().from()),
        accounts,
        opinions,
        agencies(claims, accounts, opinions),
        what.stream().map(Claim.Injured::words).filter(words -> !words.isBlank()).toList(),
        claims.stream().map(KnownClaims.Of::id).toList());
  }

  private static Set<String> agencies(
      List<KnownClaims.Of<Claim.Injured>> claims, List<Account> accounts, List<View> opinions) {
    return Stream.of(
            claims.stream().map(claim -> claim.recorded().agency()),
            accounts.stream().map(Account::agency),
            opinions.stream().map(View::agency))
        .flatMap(agencies -> agencies)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private List<Account> accounts(Set<String> keys) {
    return about(Claim.Explained.class).stream()
        .filter(account -> keys.contains(account.what().injury()))
        .sorted(Found.RECEIPT)
        .map(this::account)
        .toList();
  }

  private Account account(KnownClaims.Of<Claim.Explained> said) {
    var claim = said.recorded();
    return new Account(
        said.what().mechanism(),
        said.what().words(),
        voices.key(claim),
        voices.speaker(claim),
        carersWord(claim),
        said.what().attributedTo().map(people::person),
        claim.agency(),
        claim.dayReceived(),
        claim.id());
  }

  /// What the child says of it is no carer's word.
  private boolean carersWord(RecordedClaim claim) {
    return Word.ofSomebody(claim)
        && !(claim.speaker() instanceof Voice.Of(var ref, _) && people.person(ref).equals(child));
  }

  private List<View> opinions(Set<String> keys) {
    return about(Claim.Judged.class).stream()
        .filter(opinion -> keys.contains(opinion.what().injury()))
        .sorted(Found.RECEIPT)
        .map(this::view)
        .toList();
  }

  private View view(KnownClaims.Of<Claim.Judged> said) {
    var claim = said.recorded();
    return new View(
        said.what().opinion(),
        said.what().words(),
        voices.key(claim),
        voices.speaker(claim),
        claim.agency(),
        claim.dayReceived(),
        claim.id());
  }

  private <C extends Claim> List<KnownClaims.Of<C>> about(Class<C> kind) {
    return known.of(kind).stream()
        .filter(claim -> claim.what().people().stream().map(people::person).anyMatch(child::equals))
        .toList();
  }
}
